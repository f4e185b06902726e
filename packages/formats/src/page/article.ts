import { type Article, articleId, articleText, type Block, type Provenance, SCHEMA_VERSION } from '@dateline/core/base';
import { parseDate } from '../dates/parse-date.js';
import { type Element, mended, safeLink } from '../html/index.js';
import type { Warning } from '../types.js';
import { type Body, bodyOf } from './body/body.js';
import type { BodyModel } from './body/judge.js';
import type { Evidence, Found } from './evidence/evidence.js';
import { gather } from './evidence/gather.js';
import { canonicalOf } from './fields/address.js';
import { bylinesOf } from './fields/bylines/bylines.js';
import { correctionsOf, creditsOf } from './fields/credits.js';
import { datelineOf } from './fields/dateline.js';
import { datesOf } from './fields/dates.js';
import { entriesOf } from './fields/entries.js';
import { deckOf, kickerOf, rightsOf, sectionOf, topicsOf } from './fields/labels.js';
import { directionOf, languageOf } from './fields/language.js';
import { leadImageOf } from './fields/media.js';
import { subjectsOf } from './fields/subjects.js';
import { fold, foldsTo } from './fold.js';
import { fragmentBody, isFragment } from './fragment.js';
import { declaredOf } from './hints.js';
import { doubts } from './kind.js';
import { withoutOpeningLines } from './opening.js';
import { describe } from './quality/description.js';
import { type Quality, type QualityModel, qualityOf } from './quality/quality.js';

export interface PageContext {
  url?: string | undefined;
  published?: string | undefined;
  language?: string | undefined;
  /** Judges blocks, and what was kept of them, in the place of the model that comes with the package. */
  model?: PageModel | undefined;
}

export type PageModel = BodyModel & Partial<QualityModel>;

const isWhole = (model: PageModel | undefined): model is BodyModel & QualityModel =>
  model?.confidence !== undefined && model.sound !== undefined && model.story !== undefined;

/** One page as an Article, what there is to say against it, and what both were worked out from. */
export interface ReadPage {
  article: Article;
  warnings: Warning[];
  evidence: Evidence;
  /** What was kept of the page in numbers, where its blocks were judged. */
  description: Float32Array | undefined;
}

/** Collects fields of an Article and what each was worked out from. */
class Fields {
  readonly values: Partial<Article> = {};
  readonly provenance: Record<string, Provenance> = {};

  set<Name extends keyof Article>(name: Name, found: Found<NonNullable<Article[Name]>> | undefined): void {
    if (!found) return;
    const { value, from, detail } = found;
    this.values[name] = (typeof value === 'string' ? mended(value) : value) as Article[Name];
    this.provenance[name] = { from, ...(detail && { detail }) };
  }
}

function textOf(body: Body, headline: string | undefined): string {
  const texts = body.blocks.slice(0, 60).map((block) => ('text' in block ? block.text : ''));
  return texts.join('\n').trim() || (headline ?? '');
}

/** How far into a body its deck may come back. */
const FIRST_BLOCKS = 4;

/** The body without the headline, where it stands over the text once more. */
function withoutHeadline(blocks: readonly Block[], headline: string | undefined): Block[] {
  const [first] = blocks;
  const again = first?.type === 'heading' && headline !== undefined && foldsTo(first.text, fold(headline));
  return again && blocks.length > 1 ? blocks.slice(1) : [...blocks];
}

/** Whether the body says the same in a paragraph of its first few: then it is no deck, or was said twice. */
function isInBody(blocks: readonly Block[], { value }: Found): boolean {
  const deck = fold(value);
  return blocks.slice(0, FIRST_BLOCKS).some((block) => block.type === 'paragraph' && foldsTo(block.text, deck));
}

const SURE: Quality = { confidence: 1, sound: 1, story: 1 };
const UNSURE: Quality = { confidence: 0, sound: 0, story: 0 };

/** Reads one page as one Article. */
export function articleOf(root: Element, context: PageContext): ReadPage {
  const evidence = gather(root, context.url);
  const fields = new Fields();
  const { site, headline, summary, hints } = declaredOf(evidence);
  const body = isFragment(root)
    ? fragmentBody(root, evidence.base)
    : bodyOf(root, hints, evidence.base, context.model, evidence.head.innerLinks);
  const text = textOf(body, headline?.value);
  const language = languageOf(evidence, text, context.language);
  const dates = datesOf(evidence, body, language?.value);
  const given = context.published ? parseDate(context.published) : undefined;
  fields.set('kicker', kickerOf(body.lines, headline?.value));
  fields.set('headline', headline);
  const bylines = bylinesOf(evidence, body.lines, site?.value.name);
  const blocks = withoutOpeningLines(withoutHeadline(body.blocks, headline?.value), {
    bylines: bylines?.value ?? [],
    language: language?.value,
  });
  const deck = deckOf(evidence, body.lines, headline?.value, summary?.value);
  if (deck && !isInBody(blocks, deck)) fields.set('deck', deck);
  fields.set('published', dates.published ?? (given ? { value: given, from: 'context' } : undefined));
  fields.set('updated', dates.updated);
  fields.set('language', language);
  const canonical = canonicalOf(evidence);
  fields.set('canonicalUrl', canonical);
  fields.set('source', site);
  fields.set('section', sectionOf(evidence));
  fields.set('rights', rightsOf(evidence));
  fields.set('summary', summary);
  fields.set('bylines', bylines);
  const topics = topicsOf(evidence);
  fields.set('topics', topics);
  fields.set('subjects', subjectsOf(evidence));
  fields.set('entries', entriesOf(evidence, blocks, language?.value));
  fields.set('corrections', correctionsOf(evidence, blocks));
  fields.set('credits', creditsOf(evidence, blocks, body.lines));
  const image = leadImageOf(evidence);
  fields.set('media', image && { ...image, value: [image.value] });
  const description =
    body.extracted &&
    describe(body.extracted, evidence, {
      headline: headline?.value,
      people: bylines?.value.length ?? 0,
      peopleFrom: bylines?.from,
      datedFrom: dates.published?.from,
      changed: dates.updated !== undefined,
      topics: topics?.value.length ?? 0,
    });
  const { model } = context;
  const own = isWhole(model) ? model : undefined;
  const quality = body.anyText ? UNSURE : description ? qualityOf(description, own) : SURE;
  fields.provenance.body = {
    from: body.found.from,
    ...(body.found.detail && { detail: body.found.detail }),
    ...(body.found.from === 'page' && { confidence: Math.round(quality.confidence * 1000) / 1000 }),
  };
  const dateline = datelineOf(blocks, fields.values.published);
  const url = safeLink(context.url);
  const article: Article = {
    bylines: [],
    topics: [],
    media: [],
    ...fields.values,
    schemaVersion: SCHEMA_VERSION,
    id: '',
    ...(dateline && { dateline }),
    direction: directionOf(evidence, text, language?.value),
    ...(url && { url }),
    attachments: [],
    body: blocks,
    provenance: fields.provenance,
  };
  const address = { ...(url && { url }), ...(canonical && { canonicalUrl: canonical.value }) };
  // A page without an address is known by its words.
  article.id = articleId(url || canonical ? address : { text: `${article.headline ?? ''}\n${articleText(article)}` });
  const warnings = doubts(evidence, body, quality, headline?.value);
  return { article, warnings, evidence, description };
}
