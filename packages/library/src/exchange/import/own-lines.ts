import { DatelineError } from '@dateline/core/base';
import { VERSION } from '../export-shape.js';
import type { ImportSource } from './source.js';
import { object } from './values.js';

/** A line of an export. */
export type OwnLine =
  | { kind: 'feed' | 'retention' | 'search' | 'rule'; value: unknown }
  /** `size` in characters. */
  | { kind: 'story'; value: unknown; size: number }
  | { kind: 'end' }
  | { kind: 'broken'; reason: string };

/** Characters of a line: of one story in all its versions. */
const LONGEST = 64_000_000;

/**
 * The lines of an export in the order of the file. What is cut off within a line is left out; kinds of lines that a later
 * Dateline adds are passed over.
 * @throws DatelineError `newer-export`
 */
export async function* linesIn(source: ImportSource): AsyncGenerator<OwnLine> {
  let first = true;
  let broken: OwnLine | undefined;
  for await (const text of source.lines(LONGEST)) {
    // What is broken at the very end was cut off, and is not told as a story.
    if (broken) yield broken;
    broken = undefined;
    if (text?.trim() === '') continue;
    const value = text === undefined ? undefined : parsed(text);
    if (first) {
      if (typeof value?.version === 'number' && value.version > VERSION)
        throw new DatelineError('newer-export', { name: source.name });
      first = false;
    } else if (text === undefined) yield { kind: 'broken', reason: 'it is too large to be read.' };
    else if (!value) broken = { kind: 'broken', reason: 'its line is no JSON.' };
    else if (value.kind === 'story') yield { kind: 'story', value, size: text.length };
    else if (isKind(value.kind)) yield { kind: value.kind, value };
    else if (value.kind === 'end') yield { kind: 'end' };
  }
}

const KINDS = ['feed', 'retention', 'search', 'rule'] as const;
const isKind = (kind: unknown): kind is (typeof KINDS)[number] => KINDS.some((known) => known === kind);

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return object(JSON.parse(text));
  } catch {
    return undefined;
  }
}
