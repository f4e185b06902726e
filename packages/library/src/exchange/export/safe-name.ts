/** Characters of a name; file systems take 255 bytes, and a character may have four. */
const LONGEST = 48;

/**
 * A headline as a part of a file's name: letters, digits and marks of every script in small letters, with hyphens between
 * them. So it holds nothing that Windows, macOS or Linux forbid, and no two names differ in case or composition alone.
 */
export function safeName(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > LONGEST) break;
    name = longer;
  }
  // A script without spaces has one long word.
  return (name || [...(words[0] ?? '')].slice(0, LONGEST / 2).join('')).toWellFormed().normalize('NFC');
}
