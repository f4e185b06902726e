import type { Block, Correction, Credit } from '@dateline/core';
import { correctionsIn } from '../../article/corrections.js';
import { creditsIn, creditsInLine, merged } from '../../article/credits.js';
import { parseDate } from '../../dates/parse-date.js';
import type { Evidence, Found } from '../evidence/evidence.js';
import { isNode, listOf, textIn } from '../evidence/json-ld.js';
import { unescaped } from '../evidence/unescaped.js';
import { fold } from '../fold.js';
import { peopleOf } from './bylines/declared.js';
import type { Line } from './lines.js';

/** Properties of schema.org that name who did what else. */
const PROPERTIES: readonly [property: string, role: string][] = [
  ['editor', 'editing'],
  ['contributor', 'contributions'],
  ['translator', 'translation'],
  ['illustrator', 'illustrations'],
  ['producer', 'production'],
  ['director', 'direction'],
];

/** Who did what else for the story: as its JSON-LD says, then as its last lines and the lines around it say. */
export function creditsOf(
  evidence: Evidence,
  body: readonly Block[],
  lines: readonly Line[],
): Found<Credit[]> | undefined {
  const { story } = evidence;
  const declared = PROPERTIES.flatMap(([property, role]): Credit[] => {
    const { people, bodies } = peopleOf(story?.[property], evidence);
    const all = [...people, ...bodies];
    return all.length > 0 ? [{ role, people: all }] : [];
  });
  const shown = [...creditsIn(body), ...lines.flatMap(({ text }) => creditsInLine(text))];
  // Who wrote the story stands in its bylines.
  const value = merged([...declared, ...shown]).filter(({ role }) => role !== 'writing');
  if (value.length === 0) return undefined;
  return declared.length > 0
    ? { value, from: 'json-ld', detail: 'editor' }
    : { value, from: 'page', detail: 'credits' };
}

/** What was wrong in the story before: as its JSON-LD and its paragraphs say, each once. */
export function correctionsOf({ story }: Evidence, body: readonly Block[]): Found<Correction[]> | undefined {
  const declared = listOf(story?.correction).flatMap((one): Correction[] => {
    const text = textIn(one, ['text', 'articleBody', 'description', 'name']);
    const written = isNode(one) ? textIn(one.datePublished ?? one.dateCreated) : undefined;
    const time = written && parseDate(written);
    return text && !/^https?:/.test(text) ? [{ ...(time && { time }), text: unescaped(text) }] : [];
  });
  const said = correctionsIn(body).filter(
    ({ text }) => !declared.some((one) => fold(text).includes(fold(one.text)) || fold(one.text).includes(fold(text))),
  );
  const value = [...declared, ...said];
  if (value.length === 0) return undefined;
  return declared.length > 0
    ? { value, from: 'json-ld', detail: 'correction' }
    : { value, from: 'page', detail: 'paragraph' };
}
