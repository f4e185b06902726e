import { htmlText } from '../html/index.js';
import type { Hints } from './body/overview.js';
import type { Evidence, Found } from './evidence/evidence.js';
import { isNode, listOf, textIn } from './evidence/json-ld.js';
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

const BREAK = /<\/?(?:p|br|div|li|ul|ol|h\d|blockquote)\b[^>]*>/gi;

/** A text of JSON-LD by its lines, without the markup that some programs leave in it. */
const plain = (text: string): string => (/<\/?[a-z]/i.test(text) ? text.split(BREAK).map(htmlText).join('\n') : text);

/** The text that the markup declares: that of the story, or of the updates of a live blog. */
function declaredBody({ story, head }: Evidence): string | undefined {
  const whole = textIn(story?.articleBody);
  if (whole !== undefined) return plain(whole);
  const updates = listOf(story?.liveBlogUpdate)
    .map((one) => head.linked.resolve(one))
    .filter(isNode);
  const texts = updates.flatMap(({ headline, articleBody }) => [textIn(headline) ?? '', textIn(articleBody) ?? '']);
  return texts.filter(Boolean).map(plain).join('\n') || undefined;
}

export function declaredOf(evidence: Evidence): Declared {
  const site = siteOf(evidence);
  const headline = headlineOf(evidence, site?.value.name);
  const summary = summaryOf(evidence);
  const body = declaredBody(evidence);
  const hints = {
    headline: headline?.value,
    description: summary?.value,
    body,
    base: evidence.base,
    kind: kindHints(evidence),
  };
  return { site, headline, summary, hints };
}
