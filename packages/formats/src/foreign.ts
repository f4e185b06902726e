import type { Source } from './source.js';

/** Header fields of a message (RFC 5322, MIME), as they stand at its beginning. */
const FIELD =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-type|content-transfer-encoding|dkim-signature|authentication-results|from|to|cc|bcc|reply-to|sender|subject|date|in-reply-to|references|list-(?:id|unsubscribe|post)|x-[\w-]+|arc-[\w-]+|received-spf)\s*:/i;
const TECHNICAL =
  /^(?:received|return-path|delivered-to|message-id|mime-version|content-transfer-encoding|dkim-signature|x-[\w-]+)\s*:/i;
const SENDER = /^(?:from|sender|reply-to)\s*:.*[^\s<]@[\w.-]+\.\w/i;
const RECIPIENT = /^(?:to|cc|delivered-to|subject)\s*:/i;
/** Lines that are looked at. */
const LINES = 40;

/**
 * What a text is that no format reads though it is text, as words for a sentence; undefined for what may be a story.
 */
export function foreignKind({ head, declared }: Source): string | undefined {
  const lines = head.trimStart().split(/\r\n?|\n/);
  if (isMessage(lines)) return 'an e-mail';
  if (/^(?:text\/(?:csv|tab-separated-values))$/.test(declared.type) || isTable(lines))
    return 'a table of values (CSV)';
  if (/^\ufeff?WEBVTT(?:\s|$)/.test(head) || /^\s*1\s*\n\d\d:\d\d:\d\d[,.]\d{3} --> /.test(head))
    return 'a file of subtitles';
  if (/^BEGIN:(?:VCALENDAR|VCARD)/.test(head)) return 'a calendar or an address book';
  return undefined;
}

/** A message begins with its header: a sender with an address and a recipient or subject, or fields that only mail has. */
function isMessage(lines: readonly string[]): boolean {
  const first = /^From \S+@\S+ /.test(lines[0] ?? '') ? 1 : 0;
  const header: string[] = [];
  for (const line of lines.slice(first, first + LINES)) {
    if (/^[ \t]+\S/.test(line) && header.length > 0) continue;
    if (!FIELD.test(line)) break;
    header.push(line);
  }
  const technical = header.filter((line) => TECHNICAL.test(line)).length;
  const addressed = header.some((line) => SENDER.test(line)) && header.some((line) => RECIPIENT.test(line));
  return addressed || technical >= 2 || (technical === 1 && header.length >= 3);
}

/** The cells of a line, those in double quotes whole; undefined where a quote stays open. */
function cells(line: string, mark: string): string[] | undefined {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    if (sign === mark && !quoted) {
      found.push(cell);
      cell = '';
    } else cell += sign;
  }
  return quoted ? undefined : [...found, cell];
}

/** Every line has as many cells as the first, which names them: prose sets a space behind its commas, a table does not. */
function isTable(lines: readonly string[]): boolean {
  // The last line may be cut off.
  const rows = lines.filter((line) => line.trim() !== '').slice(0, LINES);
  if (lines.length > LINES || rows.length > 3) rows.length = Math.min(rows.length, lines.length - 1);
  if (rows.length < 2) return false;
  return [',', ';', '\t', '|'].some((mark) => {
    const table = rows.map((row) => cells(row, mark));
    const width = table[0]?.length ?? 0;
    if (width < 2 || !table.every((row) => row?.length === width)) return false;
    const behind = table.flatMap((row) => row?.slice(1) ?? []);
    const spaced = mark === '\t' ? 0 : behind.filter((cell) => /^\s+\S/.test(cell)).length;
    return spaced * 5 < behind.length && (width > 2 || rows.length > 2);
  });
}
