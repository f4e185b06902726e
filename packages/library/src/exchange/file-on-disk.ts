import { openAsBlob } from 'node:fs';
import type { FileInput } from '../types.js';

/** A file of this machine, to be imported: a library here reads it where it is, one elsewhere is sent it piece by piece. */
export class FileOnDisk implements FileInput {
  readonly path: string;
  readonly size: number;
  private readonly blob: Blob;

  private constructor(path: string, blob: Blob) {
    this.path = path;
    this.size = blob.size;
    this.blob = blob;
  }

  /** @throws Error of the file system where it cannot be read */
  static async open(path: string): Promise<FileOnDisk> {
    return new FileOnDisk(path, await openAsBlob(path));
  }

  /** The bytes of the file from its beginning. */
  stream() {
    return this.blob.stream();
  }

  /** A part of the file, from the byte `start` to before `end`; nothing is read yet. */
  slice(start: number, end: number): Blob {
    return this.blob.slice(start, end);
  }
}
