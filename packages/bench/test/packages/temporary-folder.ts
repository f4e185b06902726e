import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder outside the repository, for all test files of this package; it is removed when they are done. */
    outside: string;
  }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-packages-'));
  project.provide('outside', folder);
  // Thousands of files: removing them at one go would keep Vitest from hearing that its worker has ended.
  return () => rm(folder, { recursive: true, force: true });
}
