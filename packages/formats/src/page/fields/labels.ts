import { textOf } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { listOf, textIn } from '../evidence/json-ld.js';
import { unescaped } from '../evidence/unescaped.js';
import { fold, foldsTo } from '../fold.js';
import type { Line } from './lines.js';

const MOST_TOPICS = 30;
const short = (text: string | undefined, most = 80) =>
  text && text.length <= most && /\p{L}/u.test(text) ? text : undefined;
/** Without what differs between two settings of the same words: case, marks and spaces. */

/** What programs fill in for no section at all. */
const GENERIC =
  /^(?:posts?|articles?|all|pages?|home|blog|uncategori[sz]ed|none|default|general|main|story|stories|(?:www\.)?[\w-]+\.(?:com|org|net))$/i;

/** The part of the paper a story stands in. */
export function sectionOf({ head, story }: Evidence): Found | undefined {
  const linked = textIn(story?.articleSection);
  const meta = metaOf(
    head,
    'article:section',
    'parsely-section',
    'og:article:section',
    'sailthru:section',
    'section',
    'category',
    'cxenseparse:recs:category',
    'dc:subject',
    'article:category',
  );
  const candidates = [linked && { value: unescaped(linked), from: 'json-ld' as const, detail: 'articleSection' }, meta];
  for (const one of candidates) {
    const value = one && short(one.value.split(/\s*[,;|]\s*/)[0]);
    if (one && value && !GENERIC.test(value)) return { ...one, value };
  }
  return undefined;
}

/** What a story is about, each once. */
export function topicsOf({ head, story }: Evidence): Found<string[]> | undefined {
  const split = (values: readonly string[]) => values.flatMap((value) => value.split(/\s*[,;|，、]\s*/));
  const linked = split(listOf(story?.keywords).flatMap((one) => textIn(one) ?? [])).map(unescaped);
  const names = [
    'article:tag',
    'news_keywords',
    'parsely-tags',
    'sailthru:tags',
    'og:article:tag',
    'citation_keywords',
    'keywords',
  ];
  const tags = (head.relations.get('tag') ?? []).map(textOf);
  const candidates: Found<string[]>[] = [
    { value: linked, from: 'json-ld', detail: 'keywords' },
    ...names.map(
      (name): Found<string[]> => ({
        value: split(head.meta.get(name) ?? []),
        from: name.startsWith('article:') ? 'opengraph' : 'meta',
        detail: name,
      }),
    ),
    { value: tags, from: 'page', detail: 'rel=tag' },
  ];
  for (const one of candidates) {
    const kept = new Map<string, string>();
    for (const topic of one.value) {
      // Publishing programs keep their own notes among the keywords: `type:story`, `id=31`.
      if (!short(topic, 60) || /^[\w-]+[:=]|^#?\d+$|_/.test(topic)) continue;
      const name = topic.replace(/^#/, '').trim();
      if (!kept.has(fold(name))) kept.set(fold(name), name);
    }
    if (kept.size > 0) return { ...one, value: [...kept.values()].slice(0, MOST_TOPICS) };
  }
  return undefined;
}

/** What is said of the story for those who have not read it. */
export function summaryOf({ head, story }: Evidence): Found | undefined {
  const meta = metaOf(
    head,
    'og:description',
    'description',
    'twitter:description',
    'dc:description',
    'dcterms:abstract',
    'sailthru:description',
  );
  const linked = textIn(story?.description);
  return meta ?? (linked ? { value: unescaped(linked), from: 'json-ld', detail: 'description' } : undefined);
}

const DECK =
  /(?:^|[\s_-])(?:deck|dek|standfirst|stand-first|sub-?title|sub-?head(?:line|ing)?|sub-?hed|secondary-title|article-(?:summary|intro|description|excerpt)|entry-(?:summary|subtitle)|lede|leadtext|chapo|vorspann|sottotitolo|bajada|preamble)(?:$|[\s_-])/i;

/** The line under a headline that goes on where it ends; not one that only the markup has. */
export function deckOf(
  { story }: Evidence,
  lines: readonly Line[],
  headline: string | undefined,
  summary: string | undefined,
): Found | undefined {
  const shown = lines.find(
    ({ text, names }) => text.length > 40 && DECK.test(names) && fold(text) !== fold(headline ?? ''),
  );
  if (shown) return { value: shown.text, from: 'page', detail: 'deck' };
  const folded = fold(summary ?? '');
  const described = summary && lines.find(({ text }) => text.length > 30 && foldsTo(text, folded));
  if (described) return { value: described.text, from: 'page', detail: 'description' };
  const linked = textIn(story?.alternativeHeadline);
  return linked && fold(linked) !== fold(headline ?? '')
    ? { value: unescaped(linked), from: 'json-ld', detail: 'alternativeHeadline' }
    : undefined;
}

const KICKER =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|over-?line|topline|dachzeile|article-(?:label|flag)|rubric)(?:$|[\s_-])/i;

const NO_KICKER =
  /\d{4}|:$|^(?:by|sections?|menu|live|back|up next|next|more|latest|highlights|share|home|set|follow|sign|subscribe|search)\b/i;

/** The word or two above a headline. */
export function kickerOf(lines: readonly Line[], headline: string | undefined): Found | undefined {
  const shown = lines.find(
    ({ text, names }) =>
      text.length < 60 &&
      KICKER.test(names) &&
      fold(text) !== fold(headline ?? '') &&
      /\p{L}/u.test(text) &&
      !NO_KICKER.test(text),
  );
  return shown ? { value: shown.text, from: 'page', detail: 'kicker' } : undefined;
}

/** Who holds the rights. */
export function rightsOf({ head, story }: Evidence): Found | undefined {
  const meta = metaOf(
    head,
    'copyright',
    'rights',
    'dc:rights',
    'dcterms:rights',
    'dcterms:rightsholder',
    'dc:rights:copyright',
    'og:rights',
    'rights-standard',
  );
  if (meta && meta.value.length < 500) return meta;
  const notice = textIn(story?.copyrightNotice) ?? textIn(story?.license);
  if (notice)
    return {
      value: unescaped(notice),
      from: 'json-ld',
      detail: story?.copyrightNotice ? 'copyrightNotice' : 'license',
    };
  const holder = textIn(head.linked.resolve(story?.copyrightHolder));
  const year = textIn(story?.copyrightYear);
  return holder
    ? { value: `© ${year ? `${year} ` : ''}${unescaped(holder)}`, from: 'json-ld', detail: 'copyrightHolder' }
    : undefined;
}
