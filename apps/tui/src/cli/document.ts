import { readFile } from 'node:fs/promises';
import { DatelineError } from '@dateline/core';
import { type DocumentResult, readDocument } from '@dateline/formats';
import { type AllowPrivate, fetchDocument } from '@dateline/library';
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
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const sentence = sentences[code]?.(path) ?? `${path} cannot be read: ${(error as Error).message}.`;
    throw new DatelineError('no-file', sentence, { cause: error });
  }
}

/**
 * Reads a file, an address or, with `-`, stdin.
 * @throws DatelineError `no-file`, those of an address that does not answer, and those of `readDocument`
 */
export async function readSource(name: string, options: DocumentOptions, io: Io): Promise<DocumentResult> {
  const { published, url, allowPrivate } = options;
  const context = { ...(published ? { published } : {}), ...(url ? { url } : {}) };
  if (!isAddress(name)) return readDocument(await fileBytes(name, io), context);
  const answer = await fetchDocument(name, { allowPrivate });
  if (answer.status >= 400)
    throw new DatelineError('refused', { host: new URL(answer.url).host, status: answer.status });
  const contentType = answer.headers['content-type'];
  return readDocument(answer.body, { url: answer.url, ...(contentType ? { contentType } : {}), ...context });
}
