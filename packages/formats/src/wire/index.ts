import {
  type Article,
  articleId,
  type Byline,
  DatelineError,
  directionOfLanguage,
  directionOfText,
} from '@dateline/core';
import { resolveDateline } from '../dateline/index.js';
import { parseDate } from '../feed/dates/parse-date.js';
import type { ReadContext } from '../format.js';
import { languageOf } from '../language.js';
import type { Source } from '../source.js';
import type { DocumentResult, Warning } from '../types.js';
import { readBody } from './body.js';
import { readHeader } from './header.js';
import { linesOf } from './layout.js';
import { partition } from './partition.js';
import { readTail } from './tail.js';
import { lineNote } from './version-note.js';

/**
 * Reads agency copy as plain text: kicker, headline, deck, bylines, version note and embargo above the dateline, the
 * body in paragraphs, lists and tables, credits and rights below it.
 * @throws DatelineError `empty` where there is no text but marks
 */
export function readWire(source: Source, context: ReadContext): DocumentResult {
  const { text, warnings } = source.text('text');
  const { article, warnings: more } = wireArticle(text, context);
  return { format: 'wire', articles: [article], warnings: [...warnings, ...more] };
}

function wireArticle(text: string, context: ReadContext): { article: Article; warnings: Warning[] } {
  const tail = readTail(linesOf(text));
  const { items, taken, body: bodyLines, lead } = partition(tail.lines);
  const header = readHeader(items);
  const body = readBody(bodyLines, lead);
  const first = body[0];
  const note = first?.type === 'paragraph' ? lineNote(first.text) : undefined;
  if (note && /^\*?\(/.test(first?.type === 'paragraph' ? first.text : '')) {
    body.shift();
    header.versionNote ??= note;
  }
  body.unshift(
    ...header.opening.map((prose) => ({ type: 'paragraph' as const, text: prose, marks: [] })),
    ...header.points.map((point) => ({ type: 'item' as const, depth: 1, ordered: false, text: point, marks: [] })),
  );
  if (body.length === 0 && header.headline === undefined)
    throw new DatelineError('empty', 'There is no story in this text.');

  const published = context.published === undefined ? header.published : parseDate(context.published);
  const prose = body.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n\n');
  const dateline = taken && resolveDateline(taken.dateline, { ...(published && { published }), text: prose });
  const language = context.language ?? languageOf(prose || (header.headline ?? ''));
  const bylines = people(header.bylines, tail.credits);
  const warnings: Warning[] = [];
  if (!dateline)
    warnings.push({
      code: 'no-dateline',
      message: 'The text has no dateline: where and when it was filed is not known.',
    });
  else if (taken.dateline.day !== undefined && dateline.date === undefined)
    warnings.push({
      code: 'no-year',
      message: `Nothing settles the year of “${dateline.text}”; say when it was published.`,
    });

  const { kicker, headline, deck, versionNote, embargo } = header;
  const provenance: Article['provenance'] = {
    ...(published && { published: { from: context.published ? ('context' as const) : ('wire' as const) } }),
    ...(dateline?.agency && { source: { from: 'wire' as const, detail: 'the agency in the dateline' } }),
    ...(language && !context.language && { language: { from: 'inferred' as const } }),
  };
  const article: Article = {
    schemaVersion: 1,
    id: articleId({ ...(context.url && { url: context.url }), text }),
    ...(kicker && { kicker }),
    ...(headline && { headline }),
    ...(deck && { deck }),
    bylines,
    ...(dateline && { dateline }),
    ...(published && { published }),
    ...(versionNote && { versionNote }),
    ...(embargo && { embargo }),
    ...(language && { language }),
    direction: language ? directionOfLanguage(language) : (directionOfText(prose) ?? 'ltr'),
    ...(context.url && { url: context.url }),
    ...(dateline?.agency && { source: { name: dateline.agency } }),
    topics: [],
    ...(tail.rights && { rights: tail.rights }),
    media: [],
    attachments: [],
    body,
    provenance,
  };
  return { article, warnings };
}

/** Those the byline names, then those the credits add. */
function people(bylines: readonly Byline[], credits: readonly Byline[]): Byline[] {
  const all = [...bylines];
  for (const person of credits)
    if (!all.some(({ name }) => name.toLowerCase() === person.name.toLowerCase())) all.push(person);
  return all;
}
