import { DatelineError } from '@dateline/core';
import type { ReadContext } from '../format.js';
import type { Source } from '../source.js';
import type { DocumentResult } from '../types.js';

export function readFeed(source: Source, _context: ReadContext): DocumentResult {
  throw new DatelineError('unknown-format', `This feed of ${source.size} bytes cannot be read.`);
}
