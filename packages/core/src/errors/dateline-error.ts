import { type DetailName, type ErrorCode, type ProblemCode, sentenceOf } from './catalogue.js';
import type { Detail } from './entry.js';
import { ProblemError } from './problem-error.js';

export { connectionError, errorOfProblem, isDatelineError, type Problem } from './problem-error.js';

/** What the sentence names, and more where a program can use it. */
type Details<Code extends ProblemCode> = Readonly<Record<DetailName<Code>, Detail> & Record<string, Detail>>;

/**
 * The details for the catalogue's sentence, or a sentence of its own where a code has several causes. Details may bring such a
 * sentence too, as `wording`, so that who shows the error in another language has the details and need not read it.
 */
export type Wording<Code extends ProblemCode> = string | Details<Code>;
type WordingArguments<Code extends ProblemCode> = [DetailName<Code>] extends [never]
  ? [wording?: Wording<Code>]
  : [wording: Wording<Code>];

const messageOf = (code: ProblemCode, wording?: string | Readonly<Record<string, Detail>>) =>
  typeof wording === 'string' ? wording : String(wording?.wording ?? sentenceOf(code, wording));

/** An error with a code a program can test and a sentence a person can act on. The catalogue says the rest of each code. */
export class DatelineError<Code extends ErrorCode = ErrorCode> extends ProblemError {
  /** True of those too that were made of a problem. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.isPrototypeOf.call(ProblemError.prototype, value as object);
  }

  declare readonly code: Code;

  constructor(code: Code, ...rest: [...WordingArguments<Code>, options?: ErrorOptions]) {
    const [wording, options] = rest as unknown[] as [
      wording?: string | Readonly<Record<string, Detail>>,
      options?: ErrorOptions,
    ];
    const { wording: _said, ...details } = typeof wording === 'object' ? wording : {};
    super({ code, message: messageOf(code, wording), details }, options);
  }
}

/** Something in a document that was mended, left out or doubtful; the document was read all the same. */
export interface Warning {
  code: ProblemCode;
  message: string;
}

/** A warning, with the catalogue's sentence or one of its own. */
export function warn<Code extends ProblemCode>(code: Code, ...[wording]: WordingArguments<Code>): Warning {
  return { code, message: messageOf(code, wording) };
}
