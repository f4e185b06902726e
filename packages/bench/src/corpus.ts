import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The bytes of a file; unpacked where its name ends in .gz. */
export function bytes(path: string): Buffer {
  const raw = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(raw) : raw;
}

export function json<T>(path: string): T {
  return JSON.parse(bytes(path).toString('utf8')) as T;
}

/** One value a line. */
export function jsonLines<T>(path: string): T[] {
  return bytes(path)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/**
 * What the corpus's own score.py says of predictions; offsets there count code points.
 * @param gold a file of the corpus, or the gold itself where only a part of one is scored
 */
export function score(
  corpus: string,
  kind: string,
  gold: string | object,
  predictions: unknown,
): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-score-'));
  try {
    const file = join(folder, 'predictions');
    const goldFile = typeof gold === 'string' ? join(corpus, gold) : join(folder, 'gold');
    if (typeof gold !== 'string') writeFileSync(goldFile, JSON.stringify(gold));
    const text = Array.isArray(predictions)
      ? predictions.map((row) => JSON.stringify(row)).join('\n')
      : JSON.stringify(predictions);
    writeFileSync(file, text);
    return JSON.parse(execFileSync('python3', [join(corpus, 'score.py'), kind, goldFile, file], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Turns UTF-16 offsets into code points, as the corpora count. */
export function codePoints(text: string): (offset: number) => number {
  const map = new Uint32Array(text.length + 1);
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    map[at] = points;
    const low = text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff;
    const high = at > 0 && text.charCodeAt(at - 1) >= 0xd800 && text.charCodeAt(at - 1) <= 0xdbff;
    if (low && high) map[at] = points - 1;
    else points++;
  }
  map[text.length] = points;
  return (offset) => map[offset] ?? points;
}
