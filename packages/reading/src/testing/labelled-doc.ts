import { type Doc, makeDoc, type TextWords } from '../text/index.js';

/**
 * A text with its labels, written with brackets around what is labelled: `[NAME words]`.
 * @param labels the number of each NAME with which such words begin; they go on with the next number
 */
export function labelledDoc(
  marked: string,
  words: TextWords,
  labels: Readonly<Record<string, number>>,
): { doc: Doc; labels: Uint8Array } {
  const spans: { start: number; end: number; label: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[\w+ [^\]]+\])/)) {
    const found = /^\[(\w+) ([^\]]+)\]$/.exec(part);
    const own = found?.[2] ?? part;
    const label = labels[found?.[1] ?? ''];
    if (label !== undefined) spans.push({ start: text.length, end: text.length + own.length, label });
    text += own;
  }
  const doc = makeDoc(text, words);
  const own = Uint8Array.from({ length: doc.size }, (_, token) => {
    const span = spans.find(({ start, end }) => doc.start[token]! >= start && doc.start[token]! < end);
    return span ? span.label + (doc.start[token] === span.start ? 0 : 1) : 0;
  });
  return { doc, labels: own };
}
