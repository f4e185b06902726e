import { describe, expect, it } from 'vitest';
import { parseHtml, placedBlocks } from '../../html/index.js';
import { keptBlocks } from './keep.js';
import { HEADING, TYPES, textBlocks } from './text-blocks.js';

const PROSE = '<p>A crew that has never rowed can be ready for the harbour race in twelve weeks of small steps.</p>';
const PLAN = '<table><tr><td>Week</td><td>Monday</td></tr><tr><td>1</td><td>Row 2 km</td></tr></table>';
const MENU =
  '<table><tr><th>Boats</th><th>Water</th></tr><tr><td><a href="/a">Ferries</a></td><td><a href="/b">Tides</a></td></tr><tr><td><a href="/c">Fees</a></td><td><a href="/d">Pilots</a></td></tr></table>';

/** The types of what is kept where paragraphs and headings are surely of the story, and tables score as given. */
function kept(html: string, score: number): string[] {
  const { rows } = textBlocks(placedBlocks(parseHtml(html), {}));
  for (const row of rows) row.score = TYPES[row.type] === 'table' ? score : row.type === HEADING ? 1 : 4;
  return keptBlocks(rows).map(({ type }) => TYPES[type]!);
}

describe('tables in doubt', () => {
  it('are kept among paragraphs and right under a heading, unless they are hopeless', () => {
    const html = `${PROSE}${PLAN}${PROSE}<h2>The last weeks</h2>${PLAN}`;
    expect(kept(html, -1)).toEqual(['paragraph', 'table', 'paragraph', 'heading', 'table']);
    expect(kept(html, -4)).toEqual(['paragraph', 'paragraph', 'heading']);
  });

  it('are left out behind the story, and where they are menus', () => {
    expect(kept(`${PROSE}${PROSE}${PLAN}`, -1)).toEqual(['paragraph', 'paragraph']);
    expect(kept(`${PROSE}${MENU}${PROSE}`, -1)).toEqual(['paragraph', 'paragraph']);
  });
});
