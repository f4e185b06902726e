/**
 * The words of one line of newsboat's config: blanks part them, double quotes keep them together, a backslash takes what follows as it
 * is, # begins a comment.
 */
export function configWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === '\\' && at + 1 < line.length) word = (word ?? '') + line[++at]!;
    else if (character === '"') {
      isQuoted = !isQuoted;
      word ??= '';
    } else if (isQuoted) word = (word ?? '') + character;
    else if (character === '#') break;
    else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + character;
  }
  return word === undefined ? words : [...words, word];
}
