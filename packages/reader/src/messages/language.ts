import { createStore } from '../data/store.js';
import { type Translate, translateWith } from './area.js';
import { setLocale } from './intl.js';
import { type ProblemSentences, setProblemSentences } from './problems.js';

/** What a language brings. */
interface Loaded {
  translate: Translate;
  problems?: ProblemSentences;
}

interface LanguageDefinition {
  /** What it is called in itself. */
  name: string;
  /** For dates, numbers and plurals: a BCP 47 tag. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** English needs none. */
  load?: () => Promise<Loaded>;
}

/** The languages of the interface. */
export const languages = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  de: {
    name: 'Deutsch',
    locale: 'de-DE',
    direction: 'ltr',
    load: () =>
      import('./de/index.js').then(({ german, problems }) => ({ translate: (name) => german[name], problems })),
  },
  // No language: English from right to left, to look at and to test what such a language needs.
  'ar-XB': {
    name: 'hsilgnE',
    locale: 'en-GB',
    direction: 'rtl',
    load: () => import('./mirrored.js').then(({ mirrored }) => ({ translate: (_, english) => mirrored(english) })),
  },
} as const satisfies Record<string, LanguageDefinition>;

/** The tag of a language of the interface. */
export type Language = keyof typeof languages;

/** What a person chooses: a language, or that of the system. */
export type LanguageChoice = 'system' | Language;

/** The languages that a person is offered. */
export const offeredLanguages: readonly Language[] = ['en', 'de'];

/** Whether a value is the tag of a language of the interface. */
export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value);

const loaded = new Map<Language, Loaded>([['en', { translate: (_, english) => english }]]);
const current = createStore<Language>('en');

/** The language of the interface; both readers draw everything anew when it changes. */
export const language = { get: current.get, subscribe: current.subscribe };

/** Which way the interface is written. */
export const direction = (): 'ltr' | 'rtl' => languages[current.get()].direction;

/** Gets the messages of a language, so that `setLanguage` has them. */
export async function loadLanguage(wanted: Language): Promise<void> {
  const definition: LanguageDefinition = languages[wanted];
  if (!loaded.has(wanted) && definition.load) loaded.set(wanted, await definition.load());
}

/** Sets the language of the interface to one that is loaded. */
export function setLanguage(wanted: Language): void {
  const found = loaded.get(wanted);
  if (!found) throw new Error(`The language ${wanted} is not loaded.`);
  setLocale(languages[wanted].locale);
  setProblemSentences(found.problems);
  translateWith(found.translate);
  current.set(wanted);
}

/** The first language of a person's (BCP 47 tags, the most wanted first) that the interface has, else English. */
export function languageOf(tags: readonly string[]): Language {
  const bare = tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return bare.find((tag): tag is Language => offeredLanguages.some((offered) => offered === tag)) ?? 'en';
}
