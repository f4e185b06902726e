import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/** How much of the room is left in use when some is made. */
const KEPT = 0.8;

interface Kept {
  path: string;
  size: number;
  /** Milliseconds since 1970. */
  used: number;
}

/** Bytes in a folder, by a name, at most so many of them: those that were used last. Several processes may share a folder. */
export class DiskCache {
  private readonly folder: string;
  private readonly bound: number;
  /** Bytes in the folder, as far as this process knows; unknown before it first writes. */
  private size: number | undefined;
  private last: Promise<void> = Promise.resolve();
  private written = 0;

  constructor(folder: string, bound: number) {
    this.folder = folder;
    this.bound = bound;
  }

  async get(name: string): Promise<Buffer | undefined> {
    const path = join(this.folder, name);
    try {
      const bytes = await readFile(path);
      const now = new Date();
      await utimes(path, now, now);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keeps bytes, and lets the oldest go where there is no room. A disk that fails costs the cache alone. */
  put(name: string, bytes: Uint8Array): Promise<void> {
    if (bytes.length > this.bound) return Promise.resolve();
    this.last = this.last.then(() => this.write(name, bytes)).catch(() => {});
    return this.last;
  }

  private async write(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, name);
    // Under another name until it is whole: another process may read it meanwhile.
    const draft = `${path}.${process.pid}-${this.written++}`;
    try {
      await writeFile(draft, bytes);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    this.size = this.size === undefined ? sum(await this.files()) : this.size + bytes.length;
    if (this.size > this.bound) await this.makeRoom();
  }

  private async makeRoom(): Promise<void> {
    const files = (await this.files()).sort((a, b) => a.used - b.used);
    let size = sum(files);
    for (const file of files) {
      if (size <= this.bound * KEPT) break;
      await rm(file.path, { force: true });
      size -= file.size;
    }
    this.size = size;
  }

  private async files(): Promise<Kept[]> {
    const paths = (await readdir(this.folder)).map((name) => join(this.folder, name));
    const found = await Promise.all(
      paths.map((path) => stat(path).then(({ size, mtimeMs }) => ({ path, size, used: mtimeMs }), gone)),
    );
    return found.filter((file) => file !== undefined);
  }
}

const gone = () => undefined;

const sum = (files: readonly Kept[]): number => files.reduce((total, { size }) => total + size, 0);
