import { generateOpml, type Opml } from 'feedsmith';
import type { ListedFeed } from './list.js';

type Outline = Opml.Outline<Date>;

/** Characters XML cannot have, not even as a reference. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (text: string) => text.replace(NO_XML, '').replace(/\s+/g, ' ');

/** Writes a list of feeds as OPML 2.0, folders as outlines around theirs. Feeds keep their order within a folder. */
export function writeOpml(feeds: readonly ListedFeed[], { title = 'Feeds' }: { title?: string } = {}): string {
  const outlines: Outline[] = [];
  for (const { url, title: name, folder, site } of feeds) {
    const called = clean(name || url);
    folderOf(outlines, folder).push({
      type: 'rss',
      text: called,
      title: called,
      xmlUrl: clean(url),
      ...(site && { htmlUrl: clean(site) }),
    });
  }
  return generateOpml({ head: { title: clean(title) }, body: { outlines } });
}

/** The list in which the feeds of a folder stand, made where it is new. */
function folderOf(outlines: Outline[], folder: string | undefined): Outline[] {
  let list = outlines;
  for (const name of (folder ?? '')
    .split('/')
    .map((part) => clean(part).trim())
    .filter(Boolean)) {
    let outline = list.find(({ text, xmlUrl }) => text === name && !xmlUrl);
    if (!outline) {
      outline = { text: name, title: name, outlines: [] };
      list.push(outline);
    }
    outline.outlines ??= [];
    list = outline.outlines;
  }
  return list;
}
