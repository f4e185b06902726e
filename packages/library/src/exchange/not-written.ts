import { DatelineError, isDatelineError } from '@dateline/core/base';

const FULL = 'the disk is full';
const FORBIDDEN = 'it, or its folder, may not be written';
const TAKEN = 'what stands there for its folder is a file';

/** By what the file system calls it, and the primary result codes of SQLite. */
const reasons: Record<string, string> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: 'its disk may only be read',
  ENOENT: 'there is no such folder',
  ENOTDIR: TAKEN,
  EEXIST: TAKEN,
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  13: FULL,
  14: FORBIDDEN,
  8: FORBIDDEN,
};

/** What the file system or SQLite says when a file cannot be written, as DatelineError `not-written`; anything else as it is. */
export function notWritten(path: string, error: unknown): unknown {
  if (isDatelineError(error) || !(error instanceof Error)) return error;
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 'syscall' in error && 'code' in error && error.code;
  if (code === false) return error;
  return new DatelineError('not-written', { path, reason: reasons[String(code)] ?? error.message }, { cause: error });
}
