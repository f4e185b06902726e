import { connectionErrors } from './connection-errors.js';
import type { DatelineError } from './dateline-error.js';
import { type Detail, fillSentence } from './entry.js';

/** Registered for the whole process, so that every copy of this package knows the errors of the others. */
const BRAND = Symbol.for('@dateline/core/DatelineError');

/** A problem as data: what is sent between threads, in answers over HTTP and as JSON. */
export interface Problem {
  /** Of the catalogue; one of a newer program may be unknown here. */
  code: string;
  /** A sentence. */
  message: string;
  details?: Readonly<Record<string, Detail>>;
}

/** A DatelineError as far as it needs no catalogue: its sentence is given. */
export class ProblemError extends Error {
  override readonly name = 'DatelineError';
  readonly code: string;
  readonly details: Readonly<Record<string, Detail>>;

  constructor({ code, message, details = {} }: Problem, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }

  /** Tells a DatelineError across copies of this package. @internal */
  get [BRAND](): true {
    return true;
  }

  /** The error as data, which `errorOfProblem` makes an error of again. */
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
export function errorOfProblem(problem: Problem, options?: ErrorOptions): DatelineError {
  return new ProblemError(problem, options) as DatelineError;
}

/** An error that the client of a server finds by itself. */
export function connectionError(
  code: keyof typeof connectionErrors,
  details: Readonly<Record<string, Detail>> = {},
  options?: ErrorOptions,
): DatelineError {
  return errorOfProblem({ code, message: fillSentence(connectionErrors[code].sentence, details), details }, options);
}
