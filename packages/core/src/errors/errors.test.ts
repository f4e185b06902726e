import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { catalogueEntry, errorCatalogue, type ProblemKind, sentenceOf, warningCatalogue } from './catalogue.js';
import { DatelineError, errorOfProblem, isDatelineError, warn } from './dateline-error.js';

/** What statuses a kind may have: 4xx where the request has to change, 5xx where something else has to. */
const statuses: Record<ProblemKind, RegExp> = {
  usage: /^400$/,
  missing: /^404$/,
  refused: /^4\d\d$/,
  document: /^4(00|22)$/,
  network: /^50[234]$/,
  library: /^50[037]$/,
  server: /^50[023]$/,
  internal: /^500$/,
  warning: /^200$/,
};

describe('the catalogue', () => {
  it.each(Object.entries({ ...errorCatalogue, ...warningCatalogue }))('has a whole entry for %s', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(entry.sentence).toMatch(/^\S[^\n]*[.?]$/);
    expect(String(entry.status)).toMatch(statuses[entry.kind]);
    expect(entry.exit === 0).toBe(entry.kind === 'warning');
    if (entry.exit === 2) expect(entry.kind).toBe('usage');
  });

  it('keeps errors and warnings apart', () => {
    expect(Object.keys(errorCatalogue).filter((code) => code in warningCatalogue)).toEqual([]);
  });

  it('takes a code it does not know for an error of the program', () => {
    for (const code of ['code-of-a-later-version', 'constructor', ''])
      expect(catalogueEntry(code)).toBe(errorCatalogue.internal);
  });

  it('is what docs/errors.md was made from; else run pnpm --filter @dateline/core run docs', () => {
    const script = fileURLToPath(new URL('../../scripts/errors-document.mjs', import.meta.url));
    expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow();
  });
});

describe('DatelineError', () => {
  it('has the sentence of the catalogue, with its details', () => {
    const error = new DatelineError('unknown-version', { id: 'abc', hash: '{id}' });
    expect(error.message).toBe('The story abc has no version {id}.');
    expect(error.details).toEqual({ id: 'abc', hash: '{id}' });
    expect(new DatelineError('library-closed').message).toBe('The library is closed.');
    expect(sentenceOf('unknown-feed', { id: 0 })).toBe('There is no feed number 0.');
  });

  it('takes a sentence of its own and a cause', () => {
    const cause = new Error('ENOSPC');
    const error = new DatelineError('library-disk', 'The disk is gone.', { cause });
    expect([error.message, error.cause, error.details]).toEqual(['The disk is gone.', cause, {}]);
  });

  it('checks codes and details as types', () => {
    // @ts-expect-error: no code of the catalogue
    expect(() => new DatelineError('no-such-code', 'x')).not.toThrow();
    // @ts-expect-error: a detail is missing
    expect(new DatelineError('unknown-version', { id: 'a' }).message).toBe('The story a has no version .');
    // @ts-expect-error: the sentence needs details
    expect(new DatelineError('unknown-feed').message).toBe('There is no feed number .');
  });

  it('comes back from JSON as it was', () => {
    const error = new DatelineError('unknown-feed', { id: 7 });
    const back = errorOfProblem(JSON.parse(JSON.stringify(error)));
    expect(back).toEqual(error);
    expect(back.details).toEqual({ id: 7 });
    expect(errorOfProblem({ code: 'later', message: 'A later one.' })).toMatchObject({ code: 'later' });
  });

  it('is told across copies of the package', async () => {
    vi.resetModules();
    const other: typeof import('./dateline-error.js') = await import('./dateline-error.js');
    const error = new other.DatelineError('library-closed');
    expect(error).not.toBeInstanceOf(DatelineError);
    expect(isDatelineError(error)).toBe(true);
    expect(other.isDatelineError(new DatelineError('empty'))).toBe(true);
    const named = Object.assign(new Error('x'), { name: 'DatelineError', code: 'empty' });
    for (const value of [named, null, undefined, 'empty', {}, new Error('x')])
      expect(isDatelineError(value)).toBe(false);
  });
});

describe('warn', () => {
  it('has the sentence of the catalogue or one of its own', () => {
    expect(warn('undecodable', { encoding: 'utf-8' })).toEqual({
      code: 'undecodable',
      message: 'Some bytes are no text in utf-8; they show as \ufffd.',
    });
    expect(warn('not-an-article', 'This page asks to log in.').message).toBe('This page asks to log in.');
  });
});
