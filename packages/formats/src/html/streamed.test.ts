import { describe, expect, it } from 'vitest';
import { withStreamed } from './streamed.js';

const place = (name: string) => `<template id="B:${name}"></template>`;
const part = (name: string, text: string) => `<div hidden id="S:${name}">${text}</div>`;

describe('withStreamed', () => {
  it.each([
    ['a page without late parts', '<p>One</p>', '<p>One</p>'],
    [
      'a part in the place of a sign that it is loading',
      `<p>One</p>${place('0')}<p>Loading part ...</p>${part('0', '<p>Two</p>')}`,
      '<p>One</p><p>Two</p>',
    ],
    [
      'a part before other words',
      `<p>One</p>${place('0')}<p>Three</p>${part('0', '<p>Two</p>')}`,
      '<p>One</p><p>Two</p><p>Three</p>',
    ],
    [
      'a part before another',
      `${place('0')}${place('1')}${part('1', '<p>Two</p>')}${part('0', '<p>One</p>')}`,
      '<p>One</p><p>Two</p>',
    ],
    [
      'a part in the place of many words',
      `${place('0')}<p>${'word '.repeat(20)}</p>${part('0', '<p>One</p>')}`,
      `<p>One</p><p>${'word '.repeat(20)}</p>`,
    ],
    [
      'what comments bound',
      `<!--$?-->${place('0')}<p>Wait</p><p>a while</p><!--/$--><p>Two</p>${part('0', '<p>One</p>')}`,
      '<!--$?--><p>One</p><!--/$--><p>Two</p>',
    ],
    [
      'comments within comments',
      `<!--$?-->${place('0')}<!--$-->a<!--/$-->b<!--/$-->c${part('0', 'One')}`,
      '<!--$?-->One<!--/$-->c',
    ],
    ['a part with divisions', `${place('0')}${part('0', '<div><div>One</div></div>')}`, '<div><div>One</div></div>'],
    [
      'a part within a part',
      `${place('0')}${part('1', 'Two')}${part('0', `One <template id="P:1"></template>`)}`,
      'One Two',
    ],
    ['a part without a place', `<p>One</p>${part('0', '<p>Two</p>')}`, '<p>One</p><div hidden><p>Two</p></div>'],
    ['a part that is to hold itself', part('0', place('0')), `<div hidden>${place('0')}</div>`],
    [
      'a part that never ends',
      `${place('0')}<div hidden id="S:0"><p>One</p>`,
      `${place('0')}<div hidden id="S:0"><p>One</p>`,
    ],
  ])('%s', (_, html, expected) => {
    expect(withStreamed(html)).toBe(expected);
  });

  it('takes time in proportion to a page of many parts', () => {
    const names = Array.from({ length: 3000 }, (_, at) => at.toString(16));
    const whole = withStreamed(names.map(place).join('') + names.map((name) => part(name, `<p>${name}</p>`)).join(''));
    expect(whole === names.map((name) => `<p>${name}</p>`).join('')).toBe(true);
  });
});
