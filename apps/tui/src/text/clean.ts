/**
 * What may not reach a terminal: C0 and C1 controls (a story could carry escape sequences), DEL, the line and paragraph
 * separators, controls that turn the order of what follows (a line would spill its order into the rest of the screen), and
 * characters that show nothing at all and have no part in joining letters or emoji.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e001f}]/gu;

/** One line of text that a terminal can only show, never obey. Tabs and line breaks become blanks. */
export function clean(text: string): string {
  const plain = text.isWellFormed() ? text : text.toWellFormed();
  return plain.replace(UNSAFE, (character) => (/[\t\n\v\f\r\u0085\u2028\u2029]/.test(character) ? ' ' : ''));
}

/** The same, with the line breaks it has. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map(clean)
    .join('\n');
}
