import type { Article } from '@dateline/core';
import type { Reading, TextSpan, Voice } from '@dateline/core/reading';
import { read, readText } from '@dateline/reading';
import type { Act, NameKind, StatementKind } from './labels.js';
import type { GoldStory } from './load.js';
import type { Range } from './sentences.js';
import type { CorpusStory } from './story.js';

export interface Speaker {
  id: string;
  /** Whether it is shown as somebody with a name: a person or a body. */
  named: boolean;
  name: string;
  role?: string;
  organisation?: string;
}

/** What is told of a story, by a Reading or by a second reader, with spans into its one text. */
export interface Told {
  statements: { kind: StatementKind; act: Act; content: Range[]; voices: Speaker[] }[];
  voices: Speaker[];
  names: { kind: NameKind; name: string; mentions: Range[] }[];
  documents: { name: string; mentions: Range[] }[];
  quantities: (Range & { value: number; unit?: string })[];
  times: (Range & { value: string })[];
}

const speaker = ({ id, kind, name, role, organisation }: Voice<unknown>): Speaker => ({
  id,
  named: kind === 'person' || kind === 'body',
  name,
  ...(role && { role }),
  ...(organisation && { organisation }),
});

function tell<S>(reading: Reading<S>, range: (span: S) => Range): Told {
  const voices = reading.voices.map(speaker);
  const byId = new Map(voices.map((voice) => [voice.id, voice]));
  return {
    voices,
    statements: reading.statements.map(({ kind, act, content, voices: makers }) => ({
      kind,
      act,
      content: content.map(range),
      voices: makers.flatMap(({ voice }) => byId.get(voice) ?? []),
    })),
    names: reading.names.map(({ kind, name, mentions }) => ({ kind, name, mentions: mentions.map(range) })),
    documents: reading.documents.map(({ name, mentions }) => ({ name, mentions: mentions.map(range) })),
    quantities: reading.quantities.map(({ span, value, unit }) => ({ ...range(span), value, ...(unit && { unit }) })),
    times: reading.times.map(({ span, value }) => ({ ...range(span), value })),
  };
}

/** What a Reading tells of bare text. */
export async function toldOfText(text: string, published?: string, language = 'en'): Promise<Told> {
  const reading = await readText(text, { language, ...(published && { published }) });
  return tell<TextSpan>(reading, ({ start, end }) => ({ start, end }));
}

/** What a Reading tells of a story; as an Article where its corpus keeps the headline apart. */
export async function toldByReading({ id, text, parts, published, language }: CorpusStory): Promise<Told> {
  if (!parts) return toldOfText(text, published, language);
  const article: Article = {
    schemaVersion: 2,
    id,
    headline: parts.headline,
    bylines: [],
    language: 'en',
    direction: 'ltr',
    topics: [],
    media: [],
    attachments: [],
    ...(published && { published: `${published}T00:00:00Z` }),
    body: parts.body.map((paragraph) => ({ type: 'paragraph', text: paragraph.text, marks: [] })),
    provenance: {},
  };
  return tell(await read(article), ({ at, start, end }) => {
    const offset = typeof at === 'number' ? parts.body[at]!.start : 0;
    return { start: start + offset, end: end + offset };
  });
}

const first = (list: string[]) => list.find((item) => item !== 'none');

/** What the labels of a reader tell, in the form of a Reading. */
export function toldByLabels(labels: GoldStory): Told {
  const voices = labels.voices.map(({ id, kind, name, roles, organisations }): Speaker => {
    const [role, organisation] = [first(roles), first(organisations)];
    return { id, named: kind !== 'described', name, ...(role && { role }), ...(organisation && { organisation }) };
  });
  return {
    voices,
    statements: labels.statements.map((statement) => ({
      ...statement,
      voices: voices.filter(({ id }) => statement.voices.includes(id)),
    })),
    names: labels.names,
    documents: labels.documents.map(({ text, mentions }) => ({ name: text, mentions })),
    quantities: labels.quantities,
    times: labels.times.flatMap(({ start, end, value }) => (value === undefined ? [] : [{ start, end, value }])),
  };
}
