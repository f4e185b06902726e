import { expect, it } from 'vitest';
import { englishText } from '../language/english/sentence-words.js';
import { labelledDoc } from '../testing/labelled-doc.js';
import { assemble } from './assemble.js';
import { CONTENT_AFTER, CONTENT_BEFORE, CUE, SOURCE_AFTER, SOURCE_BEFORE } from './labels.js';

const LABELS = {
  c: CUE,
  before: CONTENT_BEFORE,
  after: CONTENT_AFTER,
  s: SOURCE_AFTER,
  S: SOURCE_BEFORE,
};

/** The contents of a text in which what is labelled stands between brackets, behind the name of its label. */
function contents(marked: string): string[] {
  const { doc, labels } = labelledDoc(marked, englishText, LABELS);
  return assemble(labels, doc).map(({ content }) =>
    content.map(({ first, last }) => doc.text.slice(doc.start[first], doc.end[last - 1])).join(' / '),
  );
}

it('gives a quotation to the cue of the one before, whatever came between', () => {
  const found = contents(
    '[before “It is over,”] [c said] [s Anna Berg], [S who] [c declined] [after to name a day]. [after “We lost.”]',
  );
  expect(found[0]).toBe('“It is over,” / “We lost.”');
});

it('leaves a quotation to its own cue in the next paragraph', () => {
  const found = contents('[before “It is over,”] [c said] [s Anna Berg].\n\n[s Lund] [c said]: [after “We lost.”]');
  expect(found).toEqual(['“It is over,”', '“We lost.”']);
});

it('drops what was not said behind the cue of a quotation', () => {
  expect(contents('[before “It is over,”] [c said] [s Anna Berg] [after as she left the hall].')).toEqual([
    '“It is over,”',
  ]);
  expect(contents('[before “It is over,”] [c said] [s Berg] [after of “the old port”].')).toEqual([
    '“It is over,” / of “the old port”',
  ]);
});
