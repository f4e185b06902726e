import { isLanguage, type LanguageChoice } from '@dateline/reader';

export const themes = ['auto', 'light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];
export const sizes = ['smaller', 'normal', 'larger', 'largest'] as const;
export type Size = (typeof sizes)[number];
/** How much of each story a list shows, the most first. */
export const densities = ['roomy', 'short', 'dense'] as const;
export type Density = (typeof densities)[number];

/**
 * How a page looks in this browser, as far as a server must know it to write the page: it goes there with each request.
 * Only what a person chose is in it, and how many columns their window has room for.
 */
export interface Look {
  theme?: Theme;
  size?: Size;
  density?: Density;
  /** The language that was chosen; absent for that of the system. */
  language?: LanguageChoice;
  columns?: number;
}

const COOKIE = 'dateline-look';
/** Seconds that a browser keeps it: the longest that browsers allow. */
const MAX_AGE = 400 * 24 * 60 * 60;

/** @param header the cookies of a request, or of a document */
export function readLook(header: string): Look {
  const [, value = ''] = new RegExp(`(?:^|; )${COOKIE}=([\\w.-]*)`).exec(header) ?? [];
  const [theme, size, columns, language, density] = value.split('.');
  const known = {
    theme: themes.find((one) => one === theme),
    size: sizes.find((one) => one === size),
    density: densities.find((one) => one === density),
  };
  const count = Number(columns);
  return {
    ...(known.theme && { theme: known.theme }),
    ...(known.size && { size: known.size }),
    ...(known.density && { density: known.density }),
    ...(isLanguage(language) && { language }),
    ...(count >= 1 && count <= 3 && { columns: count }),
  };
}

export function keepLook({ theme, size, columns, language, density }: Required<Look>): void {
  const cookie = `${COOKIE}=${theme}.${size}.${columns}.${language}.${density}`;
  if (document.cookie.split('; ').includes(cookie)) return;
  // biome-ignore lint/suspicious/noDocumentCookie: a page of a plain address may not use the Cookie Store
  document.cookie = `${cookie}; path=/; max-age=${MAX_AGE}; samesite=strict`;
}
