// Addresses that hear of changes: what is asked, told and refused.
import { DatelineError } from '@dateline/core';
import type { Hook, NewHook } from '@dateline/core/library';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { hookFares, hookHears } from '../data/hook-sentences.js';
import { hooksQuery } from '../data/hooks-query.js';
import { loadLanguage, setLanguage } from '../messages/language.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { hookQuestion, pingHook, removeHook } from './hooks.js';

let harness: Harness;
let made: NewHook[];

beforeEach(() => {
  harness = openHarness();
  made = [];
});

const failing = () => Promise.reject(new DatelineError('library-closed'));
const CLOSED = new DatelineError('library-closed').message;
const ADDRESS = 'https://hooks.example/in';
const add = (values: Record<string, string>) => hookQuestion(harness.reader, (hook) => made.push(hook)).submit(values);
const listed = () => harness.client.fetchQuery({ ...hooksQuery(harness.library), staleTime: Infinity });

describe('a hook', () => {
  it('is added for what is chosen, and its secret told once', async () => {
    expect(await listed()).toEqual([]);
    const { fields } = hookQuestion(harness.reader, () => undefined);
    expect(fields.filter(({ initial }) => initial === 'on').map(({ name }) => name)).toEqual(['article']);
    expect(
      await add({ address: ADDRESS, article: 'on', state: '', highlight: 'on', query: 'is:saved' }),
    ).toBeUndefined();
    expect(made).toMatchObject([{ address: ADDRESS, secret: 'whsec_1' }]);
    const [hook] = await listed();
    expect(hook).toMatchObject({ kinds: ['article', 'highlight'], query: 'is:saved' });
    expect(JSON.stringify(hook)).not.toContain('whsec_');
  });

  it('is not added without an address or a kind, nor where the library refuses', async () => {
    expect(await add({})).toMatch(/^Enter an address/);
    expect(await add({ address: ADDRESS, article: '', query: '' })).toBe('Choose at least one kind of change.');
    harness.library.addHook = failing;
    expect(await add({ address: ADDRESS, article: 'on' })).toBe(CLOSED);
    expect(made).toEqual([]);
  });

  it('is sent a message without changes, and what came of it is told', async () => {
    const hook = await harness.library.addHook(ADDRESS);
    expect(await pingHook(harness.reader, hook)).toEqual({ sentence: 'The hook took the message.', isProblem: false });
    harness.library.pingHook = () => Promise.reject(new DatelineError('webhook-refused', { host: 'h', status: 503 }));
    const refused = await pingHook(harness.reader, hook);
    expect(refused).toEqual({ sentence: expect.stringContaining('503'), isProblem: true });
  });

  it('is removed once the person has agreed', async () => {
    const hook = await harness.library.addHook(ADDRESS);
    harness.shell.answer = false;
    expect(await removeHook(harness.reader, hook)).toBeUndefined();
    expect(await listed()).toHaveLength(1);
    harness.shell.answer = true;
    const gone = { sentence: `The hook to ${ADDRESS} is removed`, isProblem: false };
    expect(await removeHook(harness.reader, hook)).toEqual(gone);
    expect(await listed()).toEqual([]);
    expect(await removeHook(harness.reader, hook)).toMatchObject({ isProblem: true });
  });
});

describe('what is told of a hook', () => {
  const hook: Hook = { id: 1, address: ADDRESS, kinds: ['article', 'feed'], created: '2024-05-28T10:00:00Z' };

  it('says what it hears of', () => {
    expect(hookHears(hook)).toBe('New stories and versions · Changes of feeds');
    expect(hookHears({ ...hook, query: 'is:saved' })).toBe(
      'New stories and versions · Changes of feeds · Only is:saved',
    );
  });

  it('says what is wrong in the language of the interface, where its code is known', async () => {
    const { host, status } = { host: 'hooks.example', status: 500 };
    const error = new DatelineError('webhook-refused', { host, status });
    const failing = { ...hook, problem: error.message, code: error.code, details: error.details, failures: 2 };
    await loadLanguage('de');
    setLanguage('de');
    onTestFinished(() => setLanguage('en'));
    expect(hookFares({ ...failing, next: '2024-05-28T10:05:00Z' })).toMatch(
      /^2 Versuche nacheinander fehlgeschlagen.*hooks\.example.*500/,
    );
    expect(hookFares({ ...failing, ended: '2024-05-28T10:05:00Z' })).not.toContain(error.message);
    // One that an older version kept says what it says.
    expect(hookFares({ ...hook, problem: error.message, ended: '2024-05-28T10:05:00Z' })).toContain(error.message);
  });

  it('says what is wrong', () => {
    const problem = 'hooks.example did not take it: it answers with 500.';
    expect(hookFares(hook)).toBe('No problem.');
    expect(hookFares({ ...hook, problem, failures: 2, next: '2024-05-28T10:05:00Z' })).toMatch(
      /^Failed 2 times in a row, tried again .+ 28 May 2024 .+\. hooks\.example did not take it: it answers with 500\.$/,
    );
    expect(hookFares({ ...hook, ended: '2024-05-28T10:05:00Z' })).toMatch(
      /^Nothing is sent since .+ 28 May 2024 .+\.$/,
    );
  });
});
