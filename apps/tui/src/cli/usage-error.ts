import { DatelineError } from '@dateline/core';

/** The command was typed wrong. */
export class UsageError extends DatelineError<'bad-usage'> {
  constructor(sentence: string) {
    super('bad-usage', sentence);
  }
}
