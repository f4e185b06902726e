import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatelineError } from '@dateline/core';
import { type DocumentContext, type DocumentInput, type DocumentResult, readDocument } from '@dateline/formats';
import { type AllowPrivate, FileOnDisk } from '@dateline/library';
import type { Io } from './io.js';

export interface DocumentOptions {
  published?: string;
  /** The address that relative links start from. */
  url?: string;
  allowPrivate: AllowPrivate;
}

export const isAddress = (name: string) => /^https?:\/\//i.test(name);

const sentences: Record<string, (path: string) => string> = {
  ENOENT: (path) => `There is no file ${path}.`,
  EISDIR: (path) => `${path} is a folder; name the files in it.`,
  EACCES: (path) => `${path} may not be read; check its permissions.`,
  ENAMETOOLONG: () => 'The name of the file is too long.',
  ERR_FS_FILE_TOO_LARGE: (path) => `${path} is larger than 2 GB; no document is.`,
};

/** @throws DatelineError `no-file` */
export async function fileBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') return io.input();
  try {
    return await readFile(path);
  } catch (error) {
    throw noFile(path, error);
  }
}

function noFile(path: string, error: unknown): DatelineError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = sentences[code]?.(path) ?? `${path} cannot be read: ${(error as Error).message}.`;
  return new DatelineError('no-file', sentence, { cause: error });
}

/**
 * Has `work` do with a file, or with stdin for `-`, what takes more than one look at it, without holding it in memory.
 * @throws DatelineError `no-file`
 */
export async function withFile<T>(path: string, io: Io, work: (file: Blob | FileOnDisk) => Promise<T>): Promise<T> {
  if (path !== '-') return work(await blobOf(path));
  const folder = await mkdtemp(join(tmpdir(), 'dateline-stdin-'));
  try {
    const kept = join(folder, 'stdin');
    await writeFile(kept, io.inputPieces(), { mode: 0o600 });
    return await work(await FileOnDisk.open(kept));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function blobOf(path: string): Promise<Blob | FileOnDisk> {
  try {
    const file = await stat(path);
    if (file.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    await access(path, constants.R_OK);
    // What is no regular file, such as a pipe, has no size and is read once.
    return file.isFile() ? await FileOnDisk.open(path) : new Blob([await readFile(path)]);
  } catch (error) {
    throw noFile(path, error);
  }
}

/** What the options say of a document. */
export const contextOf = ({ published, url }: DocumentOptions): DocumentContext => ({
  ...(published ? { published } : {}),
  ...(url ? { url } : {}),
});

/**
 * Opens a file, an address or, with `-`, stdin.
 * @throws DatelineError `no-file`, and those of an address that does not answer
 */
export async function openSource(name: string, { allowPrivate }: DocumentOptions, io: Io): Promise<DocumentInput> {
  if (!isAddress(name)) return fileBytes(name, io);
  // Whoever reads files alone does not wait for it to be loaded.
  const { fetchDocument } = await import('@dateline/library/fetch');
  const answer = await fetchDocument(name, { allowPrivate });
  if (answer.status >= 400)
    throw new DatelineError('refused', { host: new URL(answer.url).host, status: answer.status });
  return {
    url: answer.url,
    bodyUsed: false,
    headers: { get: (header) => answer.headers[header]?.toString() ?? null },
    body: new Blob([answer.body]).stream(),
  };
}

/**
 * Reads a file, an address or, with `-`, stdin.
 * @throws DatelineError those of `openSource` and of `readDocument`
 */
export async function readSource(name: string, options: DocumentOptions, io: Io): Promise<DocumentResult> {
  return readDocument(await openSource(name, options, io), contextOf(options));
}
