const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The words of a text in lower case, in order. */
export const cutWords = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** Whether words stand in a text side by side; both as words with a space around each. */
export const hasPhrase = (text: string, phrase: string): boolean => text.includes(` ${phrase} `);

export const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;
