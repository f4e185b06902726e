import { type Language, languageOf, languages, loadLanguage, setLanguage } from '@dateline/reader';
import { settings } from './settings.js';

/** The language that was chosen, else the first of the browser's that the interface has. */
function wanted(): Language {
  const choice = settings().language;
  return choice === 'system' ? languageOf(navigator.languages) : choice;
}

/** Puts the interface into the language that is wanted; at once where that is loaded, which English always is. */
export async function speak(): Promise<void> {
  const language = wanted();
  if (language !== 'en') await loadLanguage(language);
  // Another one was chosen meanwhile.
  if (language !== wanted()) return;
  setLanguage(language);
  const root = document.documentElement;
  root.lang = language;
  root.dir = languages[language].direction;
}
