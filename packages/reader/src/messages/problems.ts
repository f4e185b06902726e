import type { Problem, ProblemCode } from '@dateline/core';

type Details = NonNullable<Problem['details']>;

/** The sentence of each error and warning in a language; `{name}` stands for a detail. A function decides by the details. */
export type ProblemSentences = Record<ProblemCode, string | ((details: Details) => string)>;

let sentences: Partial<Record<string, string | ((details: Details) => string)>> = {};

/** Sets the sentences of errors; none for English, in which every problem brings its own. */
export function setProblemSentences(next: ProblemSentences | undefined): void {
  sentences = next ?? {};
}

/** The sentence of a problem in the language of the interface; that which it brings, where a detail is not known. */
export function problemSentence({ code, message, details = {} }: Problem): string {
  const found = sentences[code];
  const sentence = typeof found === 'function' ? found(details) : found;
  if (sentence === undefined) return message;
  let isWhole = true;
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (details[name] === undefined) isWhole = false;
    return String(details[name]);
  });
  return isWhole ? filled : message;
}
