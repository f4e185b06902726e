import type { ArticleSummary } from '@dateline/core/library';
import type { Browser } from 'playwright-core';

export interface Figure {
  what: string;
  unit: string;
  value: number;
  /** What it may be, where that was promised. */
  most?: number;
  least?: number;
  digits?: number;
}

export interface Measured {
  browser: Browser;
  /** Where the library is served. */
  url: string;
  /** The newest story of the library. */
  newest: ArticleSummary;
  /** For what is made once, and for what is thrown away. */
  folder: string;
}

export type Measure = (what: Measured) => Promise<Figure[]>;

/** The value that a part of them, such as 0.95, is not above. */
export const at = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * part) - 1)] ?? Number.NaN;

/** The views that a page may begin with, and what holds text of the library in them. */
export const viewsOf = ({ id, time }: ArticleSummary) =>
  [
    { name: 'list', path: '/all', selector: '.story-link' },
    { name: 'edition', path: `/edition/${time.slice(0, 10)}`, selector: '.edition-story h2' },
    { name: 'article', path: `/article/${id}`, selector: '.text p' },
  ] as const;
