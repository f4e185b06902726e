import { type Evidence, metaOf } from './evidence/evidence.js';
import { typesOf } from './evidence/json-ld.js';

const ARTICLE = /Article$|^BlogPosting$|^Report$|^Review$|^ClaimReview$|^LiveBlogPosting$/;
const FORUM = /^(?:DiscussionForumPosting|QAPage|Question|Answer|Conversation)$/;
const PRODUCT = /^(?:Product|ProductGroup|Offer|AggregateOffer|IndividualProduct|SoftwareApplication|Service)$/;
const LIST = /^(?:ItemList|CollectionPage|SearchResultsPage|OfferCatalog|ProfilePage)$/;
const PAGE = /^(?:WebPage|AboutPage|ContactPage|FAQPage|ItemPage|Organization|LocalBusiness|Corporation)$/;
const RECIPE = /^(?:Recipe|HowTo)$/;
const DOCS =
  /(?:^|[/.-])(?:docs?|documentation|manual|reference|guide|api|wiki|help|support|learn|tutorials?|kb)(?:[/.-]|$)/i;
const THREAD =
  /(?:^|[/.-])(?:forums?|threads?|topics?|t|questions?|discussions?|community|viewtopic|showthread|comments|board|answers|issues)(?:[/.-]|$)/i;
const SHOP = /(?:^|[/.-])(?:shop|store|products?|items?|p|dp|buy|catalog|pricing)(?:[/.-]|$)/i;
const LISTING =
  /(?:^|[/.-])(?:category|categories|tags?|search|collections?|browse|archives?|list|listing|directory|jobs?|events?)(?:[/.-]|$)/i;
const BLOG = /(?:^|[/.-])(?:blog|news|articles?|story|stories|posts?|magazine|press|insights|opinion)(?:[/.-]|$)/i;
const DATED = /\/(?:19|20)\d\d[/-]\d{1,2}|(?:19|20)\d{6}/;

/** What a page declares of its own kind, in the order of KIND_NAMES of body/page-features. */
export function kindHints({ head, address }: Evidence): number[] {
  const types = head.linked.nodes.flatMap(typesOf);
  const has = (pattern: RegExp) => (types.some((type) => pattern.test(type)) ? 1 : 0);
  const type = metaOf(head, 'og:type')?.value.toLowerCase() ?? '';
  const path = address ? `${address.hostname}${address.pathname}` : '';
  const parts = address?.pathname.split('/').filter(Boolean) ?? [];
  const slug = parts.at(-1) ?? '';
  const says = (pattern: RegExp) => (pattern.test(path) ? 1 : 0);
  return [
    has(ARTICLE),
    has(FORUM),
    has(PRODUCT),
    has(LIST),
    has(PAGE),
    has(RECIPE),
    type.includes('article') ? 1 : 0,
    type === 'website' ? 1 : 0,
    metaOf(head, 'article:published_time', 'datePublished', 'date') || head.times.length > 0 ? 1 : 0,
    metaOf(head, 'author', 'article:author') || head.relations.has('author') ? 1 : 0,
    parts.length,
    DATED.test(path) ? 1 : 0,
    says(DOCS),
    says(THREAD),
    says(SHOP),
    says(LISTING),
    says(BLOG),
    slug.split(/[-_]/).length,
    address && address.search.length > 1 ? 1 : 0,
    address && parts.length === 0 ? 1 : 0,
    Math.min(3, head.passwords),
    Math.log2(1 + head.anchors),
    Math.log2(1 + head.controls),
    Math.log2(1 + head.images),
    head.linked.nodes.length > 0 ? 1 : 0,
  ];
}
