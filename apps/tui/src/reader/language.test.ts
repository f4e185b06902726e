import { expect, it } from 'vitest';
import { environmentLanguage } from './language.js';

it.each([
  [{}, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_AT.UTF-8' }, 'de'],
  [{ LANG: 'de_DE', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_US', LC_MESSAGES: 'de_DE' }, 'de'],
  [{ LANG: 'fr_FR', LANGUAGE: 'fr:de:en' }, 'de'],
  [{ LANG: 'C', LANGUAGE: 'de' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LANG: 'en_GB', DATELINE_LANGUAGE: 'de' }, 'de'],
  [{ LANG: 'de_DE', DATELINE_LANGUAGE: 'xx' }, 'de'],
])('%j asks for %s', (env, language) => expect(environmentLanguage(env)).toBe(language));
