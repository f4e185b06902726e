/** Something that is said in a recording. */
export interface Cue {
  /** Seconds from the beginning; absent in a text without times. */
  start?: number;
  text: string;
}

const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)\s*-->/;

/** Seconds of `01:02:03.456`, `02:03.456` or `01:02:03,456`. */
function secondsOf(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Words without the tags and settings of WebVTT, SubRip and HTML, on one line. */
const plain = (text: string) =>
  text
    .replace(/<v(?:\.\S*)?\s+([^>]+)>/g, '$1: ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

const paragraphs = (text: string) => text.replace(/\r\n?/g, '\n').split(/\n\s*\n/);

/** WebVTT and SubRip: blocks apart by an empty line, each with a line of times. */
function timed(text: string): Cue[] {
  return paragraphs(text).flatMap((block): Cue[] => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    const said = at < 0 ? '' : plain(lines.slice(at + 1).join('\n'));
    return said ? [{ start: secondsOf(TIMES.exec(lines[at]!)![1]!), text: said }] : [];
  });
}

/** Transcripts of Podcasting 2.0 as JSON: segments with `startTime`, `speaker` and `body`. */
function ofJson(text: string): Cue[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const segments = (value as { segments?: unknown } | null)?.segments;
  if (!Array.isArray(segments)) return undefined;
  return segments.flatMap((segment: { startTime?: unknown; speaker?: unknown; body?: unknown } | null): Cue[] => {
    if (typeof segment?.body !== 'string' || !segment.body.trim()) return [];
    const said = plain(segment.body);
    const start = typeof segment.startTime === 'number' ? { start: segment.startTime } : {};
    return [{ ...start, text: typeof segment.speaker === 'string' ? `${segment.speaker}: ${said}` : said }];
  });
}

/** What is said in a recording, from WebVTT, SubRip, JSON of Podcasting 2.0, HTML or plain text. */
export function transcriptCues(text: string): Cue[] {
  const json = ofJson(text);
  if (json) return json;
  const cues = timed(text);
  if (cues.length > 0) return cues;
  const blocks = /<(?:p|div|br)\b/i.test(text) ? text.split(/<\/(?:p|div|cite|time)>|<br\s*\/?>/i) : paragraphs(text);
  return blocks.map((block) => ({ text: plain(block) })).filter((cue) => cue.text !== '');
}

/** Chapters of a JSON file of Podcasting 2.0; none where it is not one. */
export function chaptersOfFile(text: string): { start: number; title: string }[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const chapters = (value as { chapters?: unknown } | null)?.chapters;
  if (!Array.isArray(chapters)) return [];
  return chapters
    .filter(
      (chapter: { startTime?: unknown; title?: unknown; toc?: unknown } | null) =>
        typeof chapter?.startTime === 'number' && typeof chapter.title === 'string' && chapter.toc !== false,
    )
    .map(({ startTime, title }: { startTime: number; title: string }) => ({ start: startTime, title }));
}
