import type { Block } from '@dateline/core';

/** What the most used publishing program puts behind every item of its feeds, to name the source where a feed is copied. */
const SOURCE_LINE = /^The post .{1,400} (?:appeared first on|first appeared on) .{1,200}$/s;
const AT_END = /(?:^|\s)The post (?:(?!The post ).){1,400} (?:appeared first on|first appeared on) .{1,200}$/s;

/** A body without the line that names its source. */
export function withoutSourceLine(body: Block[]): Block[] {
  const last = body.at(-1);
  return last?.type === 'paragraph' && SOURCE_LINE.test(last.text) ? body.slice(0, -1) : body;
}

/** A summary without that line at its end; undefined if there was nothing else. */
export function textWithoutSourceLine(text: string | undefined): string | undefined {
  if (!text?.includes('appeared')) return text;
  const from = Math.max(0, text.length - 700);
  return (text.slice(0, from) + text.slice(from).replace(AT_END, '')).trim() || undefined;
}
