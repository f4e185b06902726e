import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder outside the repository, for all test files of this package; it is removed when they are done. */
    outside: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-packages-'));
  project.provide('outside', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
