import type { Article } from '@dateline/core';
import { type ArticleLink, articleLinks } from '../article/article-links.js';
import { linkMessages } from '../messages/en/links.js';
import type { ReaderContext } from './controller.js';
import { visit } from './navigate.js';

/** The link that was typed: its number, or words of it that only one has; else a sentence. */
function linkTyped(links: readonly ArticleLink[], typed: string): ArticleLink | string {
  if (/^\d+$/.test(typed))
    return links.find(({ number }) => number === Number(typed)) ?? linkMessages.noSuchLink(links.length);
  const wanted = typed.toLowerCase();
  const found = links.filter(({ words, url }) => `${words} ${url}`.toLowerCase().includes(wanted));
  if (found.length === 1) return found[0]!;
  return found.length === 0 ? linkMessages.noLinkCalled(typed) : linkMessages.severalLinks(found.length);
}

/** Opens the link of a number; without one asks for it. */
export function openLink(context: ReaderContext, article: Article, number: number | undefined): void {
  const { shell, say } = context;
  const links = articleLinks(article);
  if (links.length === 0) {
    say(linkMessages.noLinks);
    return;
  }
  const open = (typed: string): string | undefined => {
    const found = linkTyped(links, typed);
    if (typeof found === 'string') return found;
    visit(context, found.url);
    return undefined;
  };
  if (number !== undefined) {
    const refused = open(String(number));
    if (refused !== undefined) say(refused);
    return;
  }
  const label = linkMessages.which(links.length);
  shell.ask({
    id: 'link',
    title: label,
    fields: [{ name: 'link', label, suggestions: links.map(({ words, url }) => words || url) }],
    action: linkMessages.open,
    submit: async ({ link = '' }) => (link.trim() === '' ? undefined : open(link.trim())),
  });
}
