import {
  type Article,
  articleId,
  type Block,
  type Byline,
  DatelineError,
  directionOfLanguage,
  directionOfText,
  warn,
} from '@dateline/core/base';
import { resolveDateline, splitDateline, type WrittenDateline } from '../dateline/index.js';
import { parseDate } from '../dates/parse-date.js';
import { guessLanguage } from '../language/guess-language.js';
import type { DocumentContext, Warning } from '../types.js';
import { readBody } from './body.js';
import { parseByline } from './byline.js';
import { type Header, readHeader } from './header.js';
import { type Labelled, splitLabels } from './labels.js';
import { linesOf } from './layout.js';
import { partition } from './partition.js';
import { readTail } from './tail.js';
import { lineNote } from './version-note.js';

/**
 * One Article from the text of a story, and what is doubtful about it.
 * @throws DatelineError `empty`
 */
export function composeArticle(text: string, context: DocumentContext): { article: Article; warnings: Warning[] } {
  const { labelled, lines } = splitLabels(linesOf(text));
  const tail = readTail(lines);
  const parts = partition(tail.lines);
  const header = withLabels(readHeader(parts.items), labelled);
  const body = [...opening(header), ...withoutNotes(readBody(parts.body, parts.lead), header)];
  if (body.length === 0 && header.headline === undefined)
    throw new DatelineError('empty', 'There is no story in this text.');

  const warnings: Warning[] = [];
  const published = publication(header, context, warnings);
  const prose = body.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n\n');
  const written = parts.split?.dateline ?? labelledDateline(labelled);
  const dateline = written && resolveDateline(written, { ...(published && { published }), text: prose });
  if (!dateline || !written) warnings.push(warn('no-dateline'));
  else if (written.day !== undefined && dateline.date === undefined)
    warnings.push(warn('no-year', { text: dateline.text }));

  const language = context.language ?? labelledLanguage(labelled) ?? guessLanguage(prose || (header.headline ?? ''));
  const source = labelled.source ?? dateline?.agency;
  const rights = labelled.rights ?? tail.rights;
  const { kicker, headline, deck, versionNote, embargo } = header;
  const article: Article = {
    schemaVersion: 2,
    id: articleId({ ...(context.url && { url: context.url }), text }),
    ...(kicker && { kicker }),
    ...(headline && { headline }),
    ...(deck && { deck }),
    bylines: people(header.bylines, tail.credits),
    ...(dateline && { dateline }),
    ...(published && { published }),
    ...(versionNote && { versionNote }),
    ...(embargo && { embargo }),
    ...(language && { language }),
    direction: language ? directionOfLanguage(language) : (directionOfText(prose) ?? 'ltr'),
    ...(context.url && { url: context.url }),
    ...(source && { source: { name: source } }),
    topics: labelled.topics?.split(/\s*[,;/]\s*/).filter(Boolean) ?? [],
    ...(rights && { rights }),
    media: [],
    attachments: [],
    body,
    provenance: {
      ...(published && { published: { from: published === header.published ? 'wire' : 'context' } }),
      ...(source && !labelled.source && { source: { from: 'wire', detail: 'the agency in the dateline' } }),
      ...(language && !context.language && !labelledLanguage(labelled) && { language: { from: 'inferred' } }),
    },
  };
  return { article, warnings };
}

/** What labels say counts before what the layout suggests; a line that stands unlabelled below them is prose. */
function withLabels(header: Header, labelled: Labelled): Header {
  if (labelled.headline === undefined) return { ...header, ...(labelled.kicker && { kicker: labelled.kicker }) };
  const { kicker, headline, deck } = header;
  return {
    ...header,
    kicker: labelled.kicker,
    headline: labelled.headline,
    deck: labelled.deck,
    bylines: labelled.byline ? parseByline(labelled.byline) : header.bylines,
    embargo: labelled.embargo ?? header.embargo,
    published: (labelled.published && parseDate(labelled.published)) || header.published,
    opening: [
      ...[kicker, headline, deck].flatMap((line) => (line && line !== labelled.headline ? [line] : [])),
      ...header.opening,
    ],
  };
}

function labelledDateline({ dateline }: Labelled): WrittenDateline | undefined {
  if (dateline === undefined) return undefined;
  const written = splitDateline(`${dateline} - `)?.dateline ?? { place: dateline };
  return { ...written, text: dateline };
}

const labelledLanguage = ({ language }: Labelled) =>
  language !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined;

/** Prose and points that stand above the dateline. */
function opening({ opening: prose, points }: Header): Block[] {
  return [
    ...prose.map((text): Block => ({ type: 'paragraph', text, marks: [] })),
    ...points.map((text): Block => ({ type: 'item', depth: 1, ordered: false, text, marks: [] })),
  ];
}

/** `(Adds quotes in paragraph 3)` within the text is the desk's; what was corrected is told as the version note. */
function withoutNotes(body: Block[], header: Header): Block[] {
  return body.filter((block) => {
    const note = block.type === 'paragraph' && /^\*?\(.*\)$/.test(block.text) ? lineNote(block.text) : undefined;
    if (note) header.versionNote ??= note;
    return !note;
  });
}

/** The moment of publication as the context gives it, else as a line above the story does. */
function publication(header: Header, { published }: DocumentContext, warnings: Warning[]): string | undefined {
  if (published === undefined) return header.published;
  const moment = parseDate(published);
  if (moment === undefined) warnings.push(warn('unknown-date', { text: published.slice(0, 60) }));
  return moment ?? header.published;
}

/** Those the byline names, then those the credits add. */
function people(bylines: readonly Byline[], credits: readonly Byline[]): Byline[] {
  const all = [...bylines];
  for (const person of credits)
    if (!all.some(({ name }) => name.toLowerCase() === person.name.toLowerCase())) all.push(person);
  return all;
}
