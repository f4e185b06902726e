import type { Clues } from './body/overview.js';
import type { Evidence, Found } from './evidence/evidence.js';
import { textIn } from './evidence/json-ld.js';
import { headlineOf } from './fields/headline.js';
import { summaryOf } from './fields/labels.js';
import { type Site, siteOf } from './fields/site.js';

/** What a page says of its story before anybody has looked for it. */
export interface Declared {
  site: Found<Site> | undefined;
  headline: Found | undefined;
  summary: Found | undefined;
  /** The same, as far as it helps to find its text. */
  clues: Clues;
}

export function declaredOf(evidence: Evidence): Declared {
  const site = siteOf(evidence);
  const headline = headlineOf(evidence, site?.value.name);
  const summary = summaryOf(evidence);
  const body = textIn(evidence.story?.articleBody);
  return { site, headline, summary, clues: { headline: headline?.value, description: summary?.value, body } };
}
