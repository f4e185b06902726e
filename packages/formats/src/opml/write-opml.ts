import { escapeHtml } from '@dateline/core/base';
import type { ListedFeed } from './list.js';

interface Outline {
  name: string;
  feed?: ListedFeed;
  within: Outline[];
}

/** Folders within folders that are told apart. */
const MAX_DEPTH = 8;
/** Characters XML cannot have, not even as a reference. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const clean = (text: string) => text.replace(NO_XML, '').replace(/\s+/g, ' ').trim();
const escaped = (text: string) => escapeHtml(clean(text));

/** Writes a list of feeds as OPML 2.0, folders as outlines around theirs. Feeds keep their order within a folder. */
export function writeOpml(feeds: readonly ListedFeed[], { title = 'Feeds' }: { title?: string } = {}): string {
  const root: Outline = { name: '', within: [] };
  for (const feed of feeds) folderOf(root, feed.folder).within.push({ name: feed.title || feed.url, feed, within: [] });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escaped(title)}</title>
  </head>
  <body>
${root.within.map((outline) => written(outline, '    ')).join('')}  </body>
</opml>
`;
}

function written({ name, feed, within }: Outline, indent: string): string {
  const called = `text="${escaped(name)}" title="${escaped(name)}"`;
  if (!feed)
    return `${indent}<outline ${called}>\n${within.map((outline) => written(outline, `${indent}  `)).join('')}${indent}</outline>\n`;
  const site = feed.site ? ` htmlUrl="${escaped(feed.site)}"` : '';
  return `${indent}<outline type="rss" ${called} xmlUrl="${escaped(feed.url)}"${site}/>\n`;
}

/** The outline of a folder, made where it is new; `/` parts a folder from the one around it. */
function folderOf(root: Outline, folder = ''): Outline {
  let at = root;
  for (const name of folder.split('/', MAX_DEPTH).map(clean).filter(Boolean)) {
    let next = at.within.find((outline) => outline.name === name && !outline.feed);
    if (!next) {
      next = { name, within: [] };
      at.within.push(next);
    }
    at = next;
  }
  return at;
}
