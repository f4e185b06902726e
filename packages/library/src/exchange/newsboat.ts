import type { NewFeed } from '../store/feeds.js';

/** Words of a line: bare, or in double quotes with backslashes (newsboat's urls file). */
function words(line: string): string[] {
  return [...line.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'),
  );
}

/**
 * Reads newsboat's urls file: an address a line, then tags; the first tag becomes the folder, a tag with `~` before it
 * the title. Queries, commands and filters have no address to read and are named in the warnings.
 */
export function parseUrls(text: string): { feeds: NewFeed[]; warnings: string[] } {
  const feeds: NewFeed[] = [];
  const warnings: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [address, ...tags] = words(line.trim());
    if (!address || address.startsWith('#')) continue;
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
      if (warnings.length < 20)
        warnings.push(`Line ${at + 1} is no web address and was left out: ${address.slice(0, 80)}`);
      continue;
    }
    const title = tags.find((tag) => tag.startsWith('~'))?.slice(1);
    const folder = tags.find((tag) => !/^[~!]/.test(tag));
    feeds.push({ url: address, ...(title && { title }), ...(folder && { folder }) });
  }
  return { feeds, warnings };
}
