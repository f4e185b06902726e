import { createStore, isLanguage, type LanguageChoice, type RowSwipe, rowSwipes, useStore } from '@dateline/reader';
import { columnCount } from '../edition/column-count.js';
import { type Density, densities, keepLook, type Size, sizes, type Theme, themes } from './look.js';

export { type Density, densities, type Size, sizes, type Theme, themes } from './look.js';

export interface Settings {
  theme: Theme;
  size: Size;
  /** The language of the interface. */
  language: LanguageChoice;
  density: Density;
  /** Whether single keys are commands. */
  keys: boolean;
  /** Whether pictures are shown without asking. */
  pictures: boolean;
  /** What swiping a row does. */
  swipeRight: RowSwipe;
  swipeLeft: RowSwipe;
}

const KEY = 'dateline.settings';
const defaults: Settings = {
  theme: 'auto',
  size: 'normal',
  density: 'roomy',
  language: 'system',
  keys: true,
  pictures: true,
  swipeRight: 'toggle-read',
  swipeLeft: 'later',
};

function read(): Settings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {
      theme: themes.find((theme) => theme === kept.theme) ?? defaults.theme,
      size: sizes.find((size) => size === kept.size) ?? defaults.size,
      language: isLanguage(kept.language) ? kept.language : defaults.language,
      density: densities.find((density) => density === kept.density) ?? defaults.density,
      keys: kept.keys !== false,
      pictures: kept.pictures !== false,
      swipeRight: rowSwipes.find((swipe) => swipe === kept.swipeRight) ?? defaults.swipeRight,
      swipeLeft: rowSwipes.find((swipe) => swipe === kept.swipeLeft) ?? defaults.swipeLeft,
    };
  } catch {
    return defaults;
  }
}

const store = createStore(read());

/** Gives the page the theme and size that were chosen, and has the server write the next one with them. */
export function showLook(): void {
  const { theme, size, language, density } = store.get();
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
  if (size === 'normal') delete dataset.size;
  else dataset.size = size;
  dataset.density = density;
  keepLook({ theme, size, language, density, columns: columnCount() });
}

/** Shows the choice at once and keeps it in this browser. */
export function choose(change: Partial<Settings>): void {
  const next = { ...store.get(), ...change };
  store.set(next);
  showLook();
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}

export const settings = store.get;
export const useSettings = (): Settings => useStore(store);

/** The next of light, dark and sepia; from `auto`, what the system does not show. */
export function nextTheme(theme: Theme, systemDark: boolean): Theme {
  if (theme === 'auto') return systemDark ? 'light' : 'dark';
  return theme === 'light' ? 'dark' : theme === 'dark' ? 'sepia' : 'light';
}
