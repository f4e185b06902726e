import { describe, expect, it } from 'vitest';
import { correctionsIn } from './corrections.js';
import { creditsInLine, merged } from './credits.js';

const LINES: [line: string, credits: Record<string, string[]>][] = [
  ['(Reporting by Ada Quill in Northport; Editing by Tom Reeve)', { reporting: ['Ada Quill'], editing: ['Tom Reeve'] }],
  ['Reporting by Ada Quill in Northport and Tom Reeve', { reporting: ['Ada Quill', 'Tom Reeve'] }],
  ['Writing and editing by Ivo Marsh', { editing: ['Ivo Marsh'], writing: ['Ivo Marsh'] }],
  ['Additional reporting by Mara Stone', { 'additional reporting': ['Mara Stone'] }],
  [
    'Photographs by Leo Finch. Illustrations by Mara Stone',
    { photographs: ['Leo Finch'], illustrations: ['Mara Stone'] },
  ],
  ['Video: Leo Finch', { video: ['Leo Finch'] }],
  ['Edited by Ivo Marsh', { editing: ['Ivo Marsh'] }],
  ['Übersetzung: Mara Stone', { translation: ['Mara Stone'] }],
  ['Traduction par Mara Stone', { translation: ['Mara Stone'] }],
  ['Reporting by the works office was slower still, the archivist said.', {}],
  ['Editing by hand is slow', {}],
  ['Pictures of the wall hang in the town hall.', {}],
  ['Photos by the dozen came in over the night', {}],
];

describe('creditsInLine', () => {
  it.each(LINES)('%s', (line, credits) => {
    const found = merged(creditsInLine(line)).map(({ role, people }) => [role, people.map(({ name }) => name)]);
    expect(Object.fromEntries(found)).toEqual(credits);
  });
});

const PARAGRAPHS: [text: string, correction: boolean][] = [
  ['Correction: The wall is nine feet high.', true],
  ['Clarification (8 March 2024): The vote is on Friday.', true],
  ['CORRECTION March 8, 2024: The vote is on Friday.', true],
  ["Editor's note: Correction: the harbour master is Ines Vale.", true],
  ['This story has been corrected to give the name of the harbour master.', true],
  ['An earlier version of this article misstated the height of the wall.', true],
  ['Korrektur: Die Mauer ist neun Fuß hoch.', true],
  ['Rectificatif : le mur fait neuf pieds.', true],
  ['Corrección: el muro mide nueve pies.', true],
  ['Errata: o muro tem nove pés.', true],
  ['Rettifica: il muro è alto nove piedi.', true],
  ['訂正：壁の高さは九尺です。', true],
  ['Corrections in the wall took a week longer.', false],
  ['The correction of the line was: two feet to the north.', false],
  ['An earlier version of the wall stood nine feet high.', false],
  ['This story begins on the mole.', false],
];

describe('correctionsIn', () => {
  it.each(PARAGRAPHS)('%s', (text, correction) => {
    expect(correctionsIn([{ type: 'paragraph', text, marks: [] }])).toEqual(correction ? [{ text }] : []);
  });
});
