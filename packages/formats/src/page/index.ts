import { DatelineError } from '@dateline/core';
import type { ReadContext } from '../format.js';
import type { Source } from '../source.js';
import type { DocumentResult } from '../types.js';

export function readPage(source: Source, _context: ReadContext): DocumentResult {
  throw new DatelineError('unknown-format', `This page of ${source.size} bytes cannot be read.`);
}
