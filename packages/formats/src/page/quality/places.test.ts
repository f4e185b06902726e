import { describe, expect, it } from 'vitest';
import { parseHtml, placedBlocks } from '../../html/index.js';
import { judge } from '../body/judge.js';
import { gather } from '../evidence/gather.js';
import { PLACES, places } from './places.js';

const SECTIONS = ['Soil', 'Water', 'Light'];
const PAGE = `<h1>3 things that plants need</h1>
<ul>${SECTIONS.map((name) => `<li><a href="#${name}">${name}</a></li>`).join('')}</ul>
<article>${SECTIONS.map((name, at) => `<h2 id="${name}">${at + 1}. ${name}</h2><p>A paragraph about ${name} that is long enough to be read as prose by anybody.</p>`).join('')}</article>`;

/** What is told of a page of which the blocks whose text fits were kept, by the first look and by the last. */
function told(keeps: (text: string) => boolean, first: (text: string) => boolean = keeps): Record<string, number> {
  const root = parseHtml(PAGE);
  const { rows } = judge(placedBlocks(root, { rawLinks: true }), {});
  const kept = new Set(rows.filter(({ text }) => keeps(text)));
  const scores = Float32Array.from(rows, ({ text }) => (first(text) ? 1 : -1));
  const found = places(rows, kept, scores, gather(root, undefined).head, '3 things that plants need');
  expect(found).toHaveLength(PLACES.length);
  return Object.fromEntries(PLACES.map((name, at) => [name.replace('places ', ''), found[at]!]));
}

const section = (text: string) => /^\d\. |^A paragraph/.test(text);

describe('the places of a page that were kept', () => {
  it('finds all of a table of contents and of a counted list', () => {
    expect(told(section)).toMatchObject({ contents: 1, contentsMost: 3, number: 0, counted: 1, countedLeft: 0 });
  });

  it('sees that sections are missing', () => {
    const { contents, number, countedLeft } = told((text) => section(text) && /Soil|Water/.test(text));
    expect(contents).toBeCloseTo(2 / 3);
    expect(number).toBeLessThan(0);
    expect(countedLeft).toBeLessThan(0);
  });

  it('compares what was kept with what the first look would keep', () => {
    expect(told(section)).toMatchObject({ firstPass: 1, firstPassOut: 0 });
    const other = told(section, (text) => text.includes('Soil'));
    expect(other.firstPass).toBeLessThan(0.5);
    expect(other.firstPassOut).toBeGreaterThan(0.5);
  });
});
