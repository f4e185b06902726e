import { classOf } from '../../html/classes.js';
import { type Evidence, metaOf } from '../evidence/evidence.js';
import { typesOf } from '../evidence/json-ld.js';

type Pattern = readonly [name: string, pattern: RegExp];

/** What programs that make pages call the page as a whole, in the classes of its body. */
const BODY: readonly Pattern[] = [
  [
    'post',
    /(?:^|\s)(?:single-post|single-(?:format-\S+|blog|news|article)|post-template\S*|postid-\d+|hs-blog-post|template-article|blog-post|(?:page-)?node--?type-(?:\S*-)?(?:article|blog|news|story|post)\S*|page-(?:article|post)|article-page)(?=\s|$)/i,
  ],
  [
    'page',
    /(?:^|\s)(?:page|page-template\S*|page-id-\d+|page-child|page-parent|hs-site-page|hs-landing-page|template-page|template-index|home|(?:page-)?node--?type-(?:\S*-)?(?:page|landing|service|program|location)\S*)(?=\s|$)/i,
  ],
  [
    'shop',
    /(?:^|\s)(?:single-product|product-template\S*|woocommerce-page|template-(?:product|collection)|tax-product\S*|post-type-archive-product|catalog-(?:product|category)-view|\S*product-page|category-page|collection-page)(?=\s|$)/i,
  ],
  ['list', /(?:^|\s)(?:archive|category|tag|blog|search|author|(?:term|category|tag|tax)-\S+)(?=\s|$)/i],
];

/** The address under which a program gives one post or one page as data. */
const RECORD = /\/wp\/v2\/([a-z_-]+)\/\d+/i;

/** Where links lead that stand on pages of some kinds. */
const LINKS: readonly Pattern[] = [
  [
    'share',
    /(?:facebook\.com\/shar|(?:twitter|x)\.com\/(?:intent|share)|linkedin\.com\/share|pinterest\.com\/pin\/create|wa\.me\/\?|reddit\.com\/submit|t\.me\/share|xing\.com\/spi\/shares)/i,
  ],
  ['phone', /^tel:/i],
  ['mail', /^mailto:[^?]/i],
  ['reply', /#(?:respond|comments?)\b|[?&]replytocom=/i],
  ['cart', /\/(?:cart|basket|warenkorb|panier|checkout)(?:[/?#]|$)|add-to-cart=/i],
];
/** Stands in the address of any of them; quick to look for. */
const ANY_LINK = /shar|intent|create|wa\.me|submit|^tel|^mail|#[rc]|replyto|cart|bas|waren|panier|checkout/i;
/** More links of a kind say no more. */
const MOST = 12;

/** Types of JSON-LD beside that of the story itself. */
const TYPES: readonly Pattern[] = [
  ['person', /^Person$/],
  ['place', /^(?:PostalAddress|\w*Business|\w*Store|Service|Restaurant|Hotel|Dentist|Physician)$/],
  ['questions', /^FAQPage$/],
  ['list', /^ItemList$/],
  ['rating', /^(?:AggregateRating|Review)$/],
  ['crumbs', /^BreadcrumbList$/],
];

const META = 'published modified section tags author labels'.split(' ');
const names = (group: string, patterns: readonly Pattern[]) => patterns.map(([name]) => `${group} ${name}`);

/** Names of what `systemSigns` tells. */
export const SYSTEM_SIGNS: readonly string[] = [
  ...names('system', BODY),
  'system record',
  ...META.map((name) => `meta ${name}`),
  ...names('links', LINKS),
  ...names('types', TYPES),
];

/** Whether a page is kept as a post (1) or as something else (-1) by the program that made it; 0 where it does not say. */
function recordOf({ head }: Evidence): number {
  for (const link of head.links.get('alternate') ?? []) {
    const [, kind] = RECORD.exec(link.get('href') ?? '') ?? [];
    if (kind) return /^(?:posts?|news|articles?|blog)$/i.test(kind) ? 1 : -1;
  }
  return 0;
}

/**
 * What programs that make pages say of a page without meaning to: a post has other classes, links and fields of markup
 * than a page about a service, a product or a list.
 */
export function systemSigns(evidence: Evidence): number[] {
  const { head } = evidence;
  const classes = head.body ? classOf(head.body) : '';
  const has = (...of: string[]) => (metaOf(head, ...of) ? 1 : 0);
  const links = LINKS.map(() => 0);
  for (const anchor of head.anchorElements) {
    const href = anchor.get('href');
    if (href === undefined || !ANY_LINK.test(href)) continue;
    for (let kind = 0; kind < LINKS.length; kind++) if (LINKS[kind]![1].test(href)) links[kind]!++;
  }
  const types = [...new Set(head.linked.nodes.flatMap(typesOf))];
  return [
    ...BODY.map(([, pattern]) => (pattern.test(classes) ? 1 : 0)),
    recordOf(evidence),
    has('article:published_time'),
    has('article:modified_time', 'og:updated_time'),
    has('article:section'),
    Math.min(MOST, head.meta.get('article:tag')?.length ?? 0),
    has('author', 'article:author', 'parsely-author', 'sailthru:author'),
    has('twitter:label1') + has('twitter:label2'),
    ...links.map((count) => Math.min(MOST, count)),
    ...TYPES.map(([, pattern]) => (types.some((type) => pattern.test(type)) ? 1 : 0)),
  ];
}
