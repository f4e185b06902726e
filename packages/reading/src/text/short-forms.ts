/** A word without the full stop of a short form. */
export const withoutStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);
