/** What went wrong, roughly; says how a program goes on. */
export type ProblemKind = keyof typeof problemKinds;

/** The kinds, with what belongs to each. */
export const problemKinds = {
  usage: 'The request or the command is wrong; the same one fails again.',
  missing: 'What was named does not exist.',
  refused: 'It is not allowed, or not in this form.',
  document: 'A document cannot be read.',
  network: 'Another host did not answer, or not rightly.',
  library: 'The library itself fails; nothing can be kept until that is mended.',
  server: 'The server of a library does not start or does not answer.',
  internal: 'The program itself failed.',
  warning: 'The document was read; something in it was mended, left out or doubtful.',
} as const;

/** What the catalogue says of one error or warning. */
export interface CatalogueEntry<Sentence extends string = string> {
  kind: ProblemKind;
  /** HTTP status of an answer with this problem. */
  status: number;
  /** Exit code of a command that ends with it. */
  exit: 0 | 1 | 2;
  /** What a person is told; `{name}` stands for a detail of that name. */
  sentence: Sentence;
}

/** An entry of the catalogue. */
export const entry = <const Sentence extends string>(
  kind: ProblemKind,
  status: number,
  exit: 0 | 1 | 2,
  sentence: Sentence,
): CatalogueEntry<Sentence> => ({ kind, status, exit, sentence });

/** A value that stands in the sentence of an error. */
export type Detail = string | number;

/** A sentence with its details in place. */
export function fillSentence(sentence: string, details: Readonly<Record<string, Detail>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
