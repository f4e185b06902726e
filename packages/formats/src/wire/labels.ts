/** What labels above a story name: `Headline: ...`, `Byline: ...`, as archives and mail write them. */
export type Labelled = Partial<Record<Field, string>>;

type Field =
  | 'headline'
  | 'deck'
  | 'kicker'
  | 'byline'
  | 'published'
  | 'dateline'
  | 'source'
  | 'rights'
  | 'embargo'
  | 'language'
  | 'topics'
  | 'slug';

const FIELDS: [RegExp, Field][] = [
  [/^(?:head(?:line)?|title|subject)$/i, 'headline'],
  [/^(?:deck|dek|sub-?head(?:line)?|subtitle|standfirst|summary)$/i, 'deck'],
  [/^(?:kicker|section|category|desk)$/i, 'kicker'],
  [/^(?:by(?:line)?|authors?|writer)$/i, 'byline'],
  [/^(?:date|published|filed|pub-?date|time)$/i, 'published'],
  [/^(?:dateline|place|location|city)$/i, 'dateline'],
  [/^(?:source|agency|publication|publisher)$/i, 'source'],
  [/^(?:copyright|rights|credit)$/i, 'rights'],
  [/^(?:embargo|release)$/i, 'embargo'],
  [/^(?:language|lang)$/i, 'language'],
  [/^(?:topics?|keywords?|tags?)$/i, 'topics'],
  [/^(?:slug(?:line)?|id|priority|words?|wordcount|urgency|service|from|to|message-id)$/i, 'slug'],
];

/** Takes the labelled lines off the top of a story: two at least, since one may be a headline with a colon. */
export function splitLabels(lines: readonly string[]): { labelled: Labelled; lines: readonly string[] } {
  const labelled: Labelled = {};
  let at = 0;
  let count = 0;
  for (; at < Math.min(lines.length, 40); at++) {
    const line = lines[at]!;
    if (line.trim() === '') continue;
    const match = /^\s*([a-z][a-z-]{1,11})\s*:\s+(\S.*)$/i.exec(line);
    const field = match && FIELDS.find(([label]) => label.test(match[1]!))?.[1];
    if (!match || !field || (field in labelled && field !== 'slug')) break;
    labelled[field] = match[2]!.trim();
    count++;
  }
  return count >= 2 && at < lines.length ? { labelled, lines: lines.slice(at) } : { labelled: {}, lines };
}
