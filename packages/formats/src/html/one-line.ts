/** White space that is no single space. */
const UNEVEN = /[^\S ]| {2}/;

/** Text with its white space, of any kind, as single spaces and none around it. */
export function oneLine(text: string): string {
  // Nearly always there is nothing to replace, and replacing each space by itself is slow.
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
