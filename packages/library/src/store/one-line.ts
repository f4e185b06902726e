/** White space that is no single space. */
const UNEVEN = /[^\S ]| {2}/;

/** Text with its white space, of any kind, as single spaces and none around it. */
export const oneLine = (text: string): string =>
  // Nearly always there is little to replace, and replacing each space by itself is slow.
  (UNEVEN.test(text) ? text.replace(/[^\S ]\s*| \s+/g, ' ') : text).trim();
