import { DatelineError, errorCatalogue } from '@dateline/core';
import { afterEach, describe, expect, it } from 'vitest';
import { problemOf } from '../data/problem.js';
import { problems } from './de/problems.js';
import { loadLanguage, setLanguage } from './language.js';

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

  it('name no detail that the catalogue does not give', () => {
    const details = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const [code, sentence] of Object.entries(problems)) {
      const known = details(errorCatalogue[code as keyof typeof errorCatalogue].sentence);
      const named = details(typeof sentence === 'string' ? sentence : sentence({}));
      expect(
        named.filter((name) => !known.includes(name)),
        code,
      ).toEqual([]);
    }
  });
});
