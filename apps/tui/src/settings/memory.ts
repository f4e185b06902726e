import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { memoryPath } from './places.js';

/** What the terminal reader keeps from one time to the next. */
export interface Remembered {
  theme?: string;
  density?: 'roomy' | 'dense';
  /** Of the terminal, as it answered last. */
  background?: 'light' | 'dark';
  /** Whether pictures are shown. */
  pictures?: boolean;
  /** What was answered, by question, the last one last. */
  histories?: Record<string, readonly string[]>;
}

export interface Memory {
  get(): Remembered;
  /** Keeps it at once. What cannot be written is kept for this time only. */
  keep(change: Remembered): void;
}

/** Answers of a question that are kept. */
const MOST = 100;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** What a file says, as far as it can be used: it may be of another version, or broken. */
function remembered(text: string): Remembered {
  let value: Record<string, unknown>;
  try {
    value = Object(JSON.parse(text));
  } catch {
    return {};
  }
  const { theme, density, background, pictures, histories } = value;
  const kept = Object.entries(Object(histories) as object).filter(([, texts]) => isTexts(texts));
  return {
    ...(typeof theme === 'string' && { theme }),
    ...((density === 'roomy' || density === 'dense') && { density }),
    ...((background === 'light' || background === 'dark') && { background }),
    ...(typeof pictures === 'boolean' && { pictures }),
    histories: Object.fromEntries(kept.map(([id, texts]) => [id, texts.slice(-MOST)])),
  };
}

/** Reads what is remembered, which is nothing at first. */
export function openMemory(path = memoryPath()): Memory {
  let known: Remembered;
  try {
    known = remembered(readFileSync(path, 'utf8'));
  } catch {
    known = {};
  }
  return {
    get: () => known,
    keep(change) {
      known = { ...known, ...change };
      // What was asked of a library is nobody else's.
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(known)}\n`, { mode: 0o600 });
        renameSync(`${path}.${process.pid}`, path);
      } catch {
        // A home that cannot be written to is no reason to stop.
      }
    },
  };
}
