import { type Detail, type DetailName, type ErrorCode, type ProblemCode, sentenceOf } from './catalogue.js';

/** Registered for the whole process, so that every copy of this package knows the errors of the others. */
const BRAND = Symbol.for('@dateline/core/DatelineError');

/** What the sentence names, and more where a program can use it. */
type Details<Code extends ProblemCode> = Readonly<Record<DetailName<Code>, Detail> & Record<string, Detail>>;

/** The details for the catalogue's sentence, or a sentence of its own where a code has several causes. */
export type Wording<Code extends ProblemCode> = string | Details<Code>;
type WordingArguments<Code extends ProblemCode> = [DetailName<Code>] extends [never]
  ? [wording?: Wording<Code>]
  : [wording: Wording<Code>];

const messageOf = (code: ProblemCode, wording?: string | Readonly<Record<string, Detail>>) =>
  typeof wording === 'string' ? wording : sentenceOf(code, wording);

/** A problem as data: what is sent between threads, in answers over HTTP and as JSON. */
export interface Problem {
  /** Of the catalogue; one of a newer program may be unknown here. */
  code: string;
  /** A sentence. */
  message: string;
  details?: Readonly<Record<string, Detail>>;
}

/** An error with a code a program can test and a sentence a person can act on. The catalogue says the rest of each code. */
export class DatelineError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'DatelineError';
  readonly code: Code;
  readonly details: Readonly<Record<string, Detail>>;

  constructor(code: Code, ...rest: [...WordingArguments<Code>, options?: ErrorOptions]) {
    const [wording, options] = rest as unknown[] as [
      wording?: string | Readonly<Record<string, Detail>>,
      options?: ErrorOptions,
    ];
    super(messageOf(code, wording), options);
    this.code = code;
    this.details = typeof wording === 'object' ? wording : {};
  }

  get [BRAND](): true {
    return true;
  }

  toJSON(): Problem {
    const { code, message, details } = this;
    return { code, message, ...(Object.keys(details).length > 0 && { details }) };
  }
}

/** Whether a value is a DatelineError, of whichever copy of this package. */
export function isDatelineError(value: unknown): value is DatelineError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** The error that a problem was made of, in another thread or on a server. */
export function errorOfProblem({ code, message, details }: Problem, options?: ErrorOptions): DatelineError {
  const error = new DatelineError(code as ErrorCode, message, options);
  return details ? Object.assign(error, { details }) : error;
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
