/** An error with a name a program can test and a sentence a person can act on. */
export class DatelineError extends Error {
  override readonly name = 'DatelineError';
  /** Kebab-case, stable: `not-an-article`, `unknown-format`, `feed-too-deep`... */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
