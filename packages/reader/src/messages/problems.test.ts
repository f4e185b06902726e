import { catalogueEntry, DatelineError, type ErrorCode, errorCatalogue, warningCatalogue } from '@dateline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { problemOf } from '../data/problem.js';
import { problems } from './de/problems.js';
import { loadLanguage, setLanguage } from './language.js';
import { problemSentence } from './problems.js';

afterEach(() => setLanguage('en'));

describe('errors in the language of the interface', () => {
  it('keep the sentence they bring in English', () => {
    expect(problemOf(new DatelineError('unknown-feed', { id: 7 })).message).toBe('There is no feed number 7.');
  });

  it('are said by their code, with their details', async () => {
    await loadLanguage('de');
    setLanguage('de');
    expect(problemOf(new DatelineError('unknown-feed', { id: 7 }))).toEqual({
      code: 'unknown-feed',
      message: 'Es gibt keinen Feed mit der Nummer 7.',
      details: { id: 7 },
    });
    const wording = 'There is no host called x.test; check the address.';
    const lost = new DatelineError('unreachable', { host: 'x.test', reason: 'ENOTFOUND', wording });
    expect(lost.message).toBe(wording);
    expect(lost.details).toEqual({ host: 'x.test', reason: 'ENOTFOUND' });
    expect(problemOf(lost).message).toBe('Es gibt keinen Server namens x.test; prüfen Sie die Adresse.');
  });

  it('keep their own sentence where the details for another are not there', async () => {
    await loadLanguage('de');
    setLanguage('de');
    expect(problemOf(new DatelineError('library-broken', 'The text is missing.')).message).toBe('The text is missing.');
    expect(problemOf(new Error('oops')).message).toBe('oops');
  });

  it('are there for every code of both catalogues, in other words than in English, and as whole sentences', () => {
    for (const [code, { sentence }] of Object.entries({ ...errorCatalogue, ...warningCatalogue })) {
      const german = problems[code as keyof typeof problems];
      const said = typeof german === 'function' ? german({}) : german;
      expect(said, code).toMatch(/^\S.*[.?]$/s);
      expect(said, code).not.toBe(sentence);
    }
  });

  it('name no detail that the catalogue does not give', () => {
    const details = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const [code, sentence] of Object.entries(problems)) {
      const known = details(catalogueEntry(code).sentence);
      const named = details(typeof sentence === 'string' ? sentence : sentence({}));
      expect(
        named.filter((name) => !known.includes(name)),
        code,
      ).toEqual([]);
    }
  });

  it('give the reason that is known, and else say that it is not', async () => {
    await loadLanguage('de');
    setLanguage('de');
    const said = (...[code, details]: [ErrorCode, Record<string, string | number>]) =>
      problemSentence({ code, message: 'English', details });
    expect(said('broken-answer', { host: 'x.test', reason: 'cut-off' })).toBe(
      'Die Antwort von x.test brach auf halbem Weg ab.',
    );
    expect(said('broken-answer', { host: 'x.test', reason: 'gzip' })).toBe('Die Antwort von x.test ist beschädigt.');
    expect(said('refused', { host: 'x.test' })).toBe('x.test gibt dieses Dokument nicht heraus.');
    expect(said('refused', { host: 'x.test', status: 418 })).toBe('x.test antwortet mit 418; dort ist kein Dokument.');
    expect(said('unreachable', { host: 'x.test' })).toBe('x.test ist nicht zu erreichen.');
    expect(said('unreachable', { host: 'x.test', reason: '404' })).toMatch(/404 von x\.test/);
    expect(said('unreachable', { host: 'x.test', reason: 'EODD' })).toBe('x.test ist nicht lesbar (EODD).');
    expect(said('server-unreachable', { where: ' at http://x.test' })).toMatch(/^Der Dateline-Server unter http/);
    expect(said('server-unreachable', {})).toMatch(/^Der Dateline-Server antwortet nicht/);
    expect(said('unreachable', {})).toBe('English');
    expect(problemSentence({ code: 'elsewhere' as ErrorCode, message: 'English' })).toBe('English');
  });
});
