import type { Clues } from './body/features.js';
import type { Evidence } from './evidence/evidence.js';
import { textIn } from './evidence/json-ld.js';
import { headlineOf } from './fields/headline.js';
import { summaryOf } from './fields/labels.js';
import { siteOf } from './fields/site.js';

/** What the page says elsewhere of its story, as far as it helps to find its text. */
export function cluesOf(evidence: Evidence): Clues {
  return {
    headline: headlineOf(evidence, siteOf(evidence)?.value.name)?.value,
    description: summaryOf(evidence)?.value,
    body: textIn(evidence.story?.articleBody),
  };
}
