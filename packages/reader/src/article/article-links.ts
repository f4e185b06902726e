import type { Article, Mark } from '@dateline/core';

/** Somewhere an article leads. */
export interface ArticleLink {
  /** Counted from 1, in the order of the text. */
  number: number;
  url: string;
  /** The words that lead there; empty for what stands in the text as a whole. */
  words: string;
}

/** An address of the web or of mail as a program takes it: printable ASCII; undefined where it is none. */
export function plainAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return /^(?:https?|mailto):$/.test(protocol) && /^[\x21-\x7e]+$/.test(href) ? href : undefined;
}

function* leadsOf({ body, attachments }: Article): Generator<{ url: string; words: string }> {
  const texts = body.flatMap((block): { text: string; marks: readonly Mark[] }[] => {
    const own = 'marks' in block ? [{ text: block.text, marks: block.marks }] : [];
    return 'parts' in block ? [...own, ...(block.parts ?? [])] : own;
  });
  for (const { text, marks } of texts)
    for (const mark of [...marks].sort((a, b) => a.start - b.start))
      if (mark.type === 'link') yield { url: mark.url, words: text.slice(mark.start, mark.end) };
  for (const block of body) if (block.type === 'embed') yield { url: block.url, words: block.title ?? '' };
  for (const { url, title } of attachments) yield { url, words: title ?? '' };
}

/** Where an article leads: the links of its text, then embeds and recordings; each address once. */
export function articleLinks(article: Article): ArticleLink[] {
  const links = new Map<string, ArticleLink>();
  for (const { url, words } of leadsOf(article)) {
    const address = plainAddress(url);
    if (address === undefined || links.has(address)) continue;
    links.set(address, { number: links.size + 1, url: address, words: words.trim() });
  }
  return [...links.values()];
}
