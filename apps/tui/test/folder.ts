import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.js';

/** A folder of its own for one test, gone when that ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dateline-tui-'));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
