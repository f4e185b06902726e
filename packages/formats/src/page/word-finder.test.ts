import { describe, expect, it } from 'vitest';
import { WordFinder } from './word-finder.js';

const finder = new WordFinder(['side~bar |nav', '(story,post)~(body,text)', 'bar| ads|']);

describe('WordFinder', () => {
  it.each([
    ['', 0],
    ['left sidebar', 0b101],
    ['side_bar-left', 0b101],
    ['sideBar', 0b101],
    ['SIDEBARS', 0b001],
    ['main nav', 0b001],
    ['mainNav', 0b001],
    ['mainnav', 0],
    ['c-nav__item', 0b001],
    ['story--text', 0b010],
    ['poststory postbody', 0b010],
    ['story/body', 0],
    ['loads', 0b100],
    ['adsense', 0],
    ['stor\u017fy-body', 0],
  ])('finds in %j the lists %i', (name, bits) => {
    expect(finder.find(name)).toBe(bits);
  });
});
