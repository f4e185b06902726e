import type { Reading, Statement } from '@dateline/core/reading';
import { unpack } from './pack.js';

/** Up to engine 4 a statement had one voice or none, in `voice`. */
type StoredStatement = Omit<Statement, 'voices'> & { voices?: Statement['voices']; voice?: string };

function withVoices({ voice, voices, ...statement }: StoredStatement): Statement {
  return { ...statement, voices: voices ?? (voice === undefined ? [] : [{ voice, confidence: 1 }]) };
}

/** A stored Reading in the present shape. Those of older engines are shown until they are made again. */
export function unpackReading(data: Uint8Array): Reading {
  const reading = unpack<Omit<Reading, 'statements'> & { statements: StoredStatement[] }>(data);
  return { ...reading, statements: reading.statements.map(withVoices) };
}
