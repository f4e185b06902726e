import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, gone when that ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'dateline-tui-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
