import type { Hints } from './body/overview.js';
import type { Evidence, Found } from './evidence/evidence.js';
import { textIn } from './evidence/json-ld.js';
import { headlineOf } from './fields/headline.js';
import { summaryOf } from './fields/labels.js';
import { type Site, siteOf } from './fields/site.js';
import { kindHints } from './kind-hints.js';

/** What a page declares of its story, before its text is looked for. */
export interface Declared {
  site: Found<Site> | undefined;
  headline: Found | undefined;
  summary: Found | undefined;
  /** What of it helps to find the text. */
  hints: Hints;
}

export function declaredOf(evidence: Evidence): Declared {
  const site = siteOf(evidence);
  const headline = headlineOf(evidence, site?.value.name);
  const summary = summaryOf(evidence);
  const body = textIn(evidence.story?.articleBody);
  const hints = {
    headline: headline?.value,
    description: summary?.value,
    body,
    base: evidence.base,
    kind: kindHints(evidence),
  };
  return { site, headline, summary, hints };
}
