import type { Provenance } from '@dateline/core';
import type { Judged, Judgement } from '../body/judge.js';
import { RESULT_FEATURES, resultFeatures } from '../body/result-features.js';
import { type Evidence, metaOf } from '../evidence/evidence.js';
import { typesOf } from '../evidence/json-ld.js';
import { AGREEMENT, agreement } from './agreement.js';
import { PLACES, places } from './places.js';
import { SYSTEM_SIGNS, systemSigns } from './system.js';
import { LONG, TEXT_SHARES, textShares } from './text-shares.js';

type Pattern = readonly [name: string, pattern: RegExp];

const HEADLINE: readonly Pattern[] = [
  ['number', /\d/],
  ['year', /\b20[12]\d\b/],
  [
    'asks',
    /\?|^(?:how|what|why|when|where|who|which|is|are|can|does|do|wie|was|warum|comment|pourquoi|cómo|qué|come|hoe)\b/i,
  ],
  ['lists', /\b(?:best|top|ways|tips|things|reasons|ideas|guides?|review|vs|trends|examples|steps)\b/i],
  [
    'offers',
    /\b(?:services?|shop|buy|online|official|home|repair|rentals?|agency|company|program|courses?|department|collection|products?|calculator|training|support|tools?|software|solutions?|certification|store|reviews)\b/i,
  ],
];

const part = (words: string) => new RegExp(`(?:^|[/.-])(?:${words})(?:[/.-]|$)`, 'i');
const PATH: readonly Pattern[] = [
  [
    'service',
    part(
      'services?|solutions?|departments?|programs?|locations?|about(?:-us)?|team|careers?|contact|support|certification|training|courses?|seminars?|grants?|insurance|repair|rentals?|agency',
    ),
  ],
  ['shop', part('products?|collections?|category|categories|shop|store|buy|c|p|dp|browse|catalog|gifts?')],
  ['tool', part('tools?|calculators?|templates?|directory|reviews|testimonials|pricing|features|free|software|apps?')],
  ['guide', part('how|what|best|top|guides?|ways|tips|vs|why')],
];

/** Lines of shops, of offers and of what stands around a story. */
const LINES: readonly Pattern[] = [
  [
    'cart',
    /add to (?:cart|bag|basket|wishlist)|in stock|out of stock|sold out|checkout|\bsku\b|free shipping|quantity|in den warenkorb|ajouter au panier|añadir al carrito/i,
  ],
  [
    'ask for',
    /\b(?:get (?:a|your|started|in touch)|request (?:an?|your|info)|contact us|book (?:now|an?|your)|call (?:us|now|today)|apply now|enroll|sign up|start (?:your|free|now)|try (?:it )?(?:for )?free|shop (?:now|all)|buy now|schedule (?:an?|your)|free (?:trial|quote|consultation|estimate)|learn more|view (?:all|details|product)|see (?:all|details|pricing))\b/i,
  ],
  ['phone', /(?:\+\d{1,3}[\s.-]?)?\(?\b\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b/],
  [
    'posts',
    /related (?:posts?|articles?|stories|reading)|you (?:may|might) also|leave a (?:reply|comment)|post a comment|(?:previous|next|older|newer|recent|latest) (?:posts?|articles?|story|stories)|\d+ ?min(?:ute)?s?\.? read|reading time|about the author|filed under|posted (?:in|by|on)|written by|all (?:posts|articles)|ähnliche (?:beiträge|artikel)|weitere (?:artikel|beiträge)|lesezeit|kommentar schreiben|articles? (?:similaires|liés)|temps de lecture|artículos? relacionados|tiempo de lectura/i,
  ],
  ['share', /^(?:share|teilen|partager|compartir|tweet|facebook|print|email this)\b/i],
];
/** Longer lines are prose, and more of a kind say no more. */
const LINE_WORDS = 10;
/** The number of a telephone has at least so many digits. */
const PHONE = LINES.findIndex(([name]) => name === 'phone');
const PHONE_DIGITS = 10;
const MOST_LINES = 30;

const OFFER = /^(?:Offer|AggregateOffer|Product|AggregateRating|Brand|ProductGroup)$/;
const FROM: readonly Provenance['from'][] = ['json-ld', 'opengraph', 'meta', 'microdata', 'time', 'page', 'inferred'];

const PAGE =
  'longest words kept headline headlineKept path people peopleFrom dated datedFrom changed topics descriptionKept offers anchors'.split(
    ' ',
  );
const names = (group: string, patterns: readonly Pattern[]) => patterns.map(([name]) => `${group} ${name}`);

/** Names of what a page and its body are described by, in the order of `describe`. */
export const DESCRIPTION: readonly string[] = [
  ...RESULT_FEATURES,
  ...TEXT_SHARES.map((name) => `text ${name}`),
  ...names('headline', HEADLINE),
  ...names('path', PATH),
  ...names('lines', LINES),
  ...PAGE,
  ...AGREEMENT,
  ...SYSTEM_SIGNS,
  ...PLACES,
];

/** What was read from a page beside its body. */
export interface ReadFields {
  headline: string | undefined;
  people: number;
  peopleFrom: Provenance['from'] | undefined;
  datedFrom: Provenance['from'] | undefined;
  changed: boolean;
  topics: number;
}

/** The blocks of a page, judged, and those that were kept. */
export interface Extracted {
  judgement: Judgement;
  kept: readonly Judged[];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];

/** The share of the long words of a text that are among others; -1 for none. */
function shareIn(words: readonly string[], all: ReadonlySet<string>): number {
  const long = words.filter(({ length }) => length >= LONG);
  return long.length > 0 ? long.filter((word) => all.has(word)).length / long.length : -1;
}

/** How many short lines of a page are of each kind. */
function linesOf(rows: readonly Judged[]): number[] {
  const counts = LINES.map(() => 0);
  for (const { text, words, menu, counts: signs } of rows) {
    if (menu || words > LINE_WORDS) continue;
    for (let kind = 0; kind < LINES.length; kind++)
      if ((kind !== PHONE || signs.digits >= PHONE_DIGITS) && LINES[kind]![1].test(text)) counts[kind]!++;
  }
  return counts.map((count) => Math.min(MOST_LINES, count));
}

/** Describes a page with what was kept of it in numbers, from which it is judged how good the result is. */
export function describe({ judgement, kept }: Extracted, evidence: Evidence, fields: ReadFields): Float32Array {
  const { rows, table, features } = judgement;
  const chosen = new Set(kept);
  const keeps = new Uint8Array(rows.length);
  const scores = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    keeps[at] = chosen.has(row) ? 1 : 0;
    scores[at] = row.score;
  }
  const { words, shares } = textShares(kept.map(({ text }) => text));
  const total = kept.reduce((sum, row) => sum + row.words, 0);
  const headline = fields.headline ?? '';
  const headlineWords = wordsOf(headline);
  const path = evidence.address?.pathname ?? '';
  const summary = metaOf(evidence.head, 'og:description', 'description')?.value ?? '';
  const offers = evidence.head.linked.nodes.filter((node) => typesOf(node).some((type) => OFFER.test(type))).length;
  const says = (patterns: readonly Pattern[], text: string) => patterns.map(([, one]) => (one.test(text) ? 1 : 0));
  return new Float32Array([
    ...resultFeatures(table, features, scores, keeps),
    ...shares,
    ...says(HEADLINE, headline),
    ...says(PATH, path),
    ...linesOf(rows),
    kept.reduce((most, row) => Math.max(most, row.words), 0),
    Math.log2(1 + total),
    kept.length / (rows.length || 1),
    headlineWords.length,
    shareIn(headlineWords, words),
    path.length,
    fields.people,
    fields.peopleFrom ? FROM.indexOf(fields.peopleFrom) : -1,
    fields.datedFrom ? 1 : 0,
    fields.datedFrom ? FROM.indexOf(fields.datedFrom) : -1,
    fields.changed ? 1 : 0,
    fields.topics,
    shareIn(wordsOf(summary), words),
    Math.min(20, offers),
    evidence.head.anchors / (total + 1),
    ...agreement(rows, chosen, evidence),
    ...systemSigns(evidence),
    ...places(rows, chosen, judgement.first, evidence.head, headline),
  ]);
}
