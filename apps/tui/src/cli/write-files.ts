import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { notWritten } from '@dateline/library';

/**
 * Writes a file that is there whole or not at all: whoever reads it meanwhile sees the one before.
 * @throws DatelineError `not-written`
 */
export async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(part, 'wx');
    try {
      for await (const piece of pieces) await file.appendFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw notWritten(path, error);
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
      throw notWritten(file, error);
    }
  }
}
