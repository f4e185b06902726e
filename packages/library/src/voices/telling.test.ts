import type { Voice } from '@dateline/core/reading';
import { describe, expect, it } from 'vitest';
import { isTelling } from './telling.js';

describe('what is a voice of the library', () => {
  it.each<[Voice['kind'], string]>([
    ['person', 'Ada Stone'],
    ['person', 'Ada B. van der Stone'],
    ['body', 'UNESCO'],
    ['body', 'Fed'],
    ['body', 'Vellmark'],
    ['body', 'State Department'],
    ['body', 'Bank of England'],
    ['body', 'Stone administration'],
    ['body', 'central bank'],
    ['body', 'Norway'],
  ])('%s %s', (kind, name) => {
    expect(isTelling({ kind, name })).toBe(true);
  });

  it.each<[Voice['kind'], string]>([
    ['person', 'Stone'],
    ['person', 'a Stone'],
    ['person', 'Vellmark Foods Inc'],
    ['body', 'the ministry'],
    ['body', 'Ministry'],
    ['body', 'company'],
    ['body', 'Ltd'],
    ['body', 'Republicans'],
    ['body', 'It'],
    ['body', 'French'],
    ['body', 'Hamburg'],
    ['body', 'U.S. Agriculture and Commerce Departments'],
    ['body', 'Vellmark Corp and Harbour Oil Corp'],
    ['person', 'Entrusting Ada Stone'],
    ['body', 'Although Public Service'],
    ['body', 'only one firm'],
    ['body', 'a lobbyist for a major group'],
    ['body', "Stone's campaign on Monday"],
    ['body', 'a paper from the Vellmark Institution'],
    ['group', 'Two Officials'],
    ['unnamed', 'a neighbour'],
  ])('and not %s %s', (kind, name) => {
    expect(isTelling({ kind, name })).toBe(false);
  });
});
