import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatelineError } from '@dateline/core';

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'it, or its folder, may not be written',
  EPERM: 'it, or its folder, may not be written',
  EROFS: 'its disk may only be read',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'what stands there for its folder is a file',
  EEXIST: 'what stands there for its folder is a file',
  EISDIR: 'it is a folder',
};

/** What the file system said, as a sentence. */
function unwritten(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error;
  return new DatelineError(
    'not-written',
    { path, reason: reasons[code] ?? (error as Error).message },
    { cause: error },
  );
}

/**
 * Writes a file that is there whole or not at all: whoever reads it meanwhile sees the one before.
 * @throws DatelineError `not-written`
 */
export async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(part, 'wx');
    try {
      for await (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw unwritten(path, error);
  }
}

/** A folder that files are written into, with folders within it. */
export class FolderOutput {
  count = 0;
  private readonly folder: string;
  private readonly made = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @param path with slashes @throws DatelineError `not-written` */
  async write(path: string, text: string): Promise<void> {
    const file = join(this.folder, ...path.split('/'));
    try {
      const folder = dirname(file);
      if (!this.made.has(folder)) await mkdir(folder, { recursive: true });
      this.made.add(folder);
      await writeFile(file, text);
      this.count++;
    } catch (error) {
      throw unwritten(file, error);
    }
  }
}
