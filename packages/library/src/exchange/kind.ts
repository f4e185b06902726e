import { isExport } from './json.js';

/** What can be imported. */
export type ImportKind = 'export' | 'articles' | 'opml' | 'urls';

/** What a text is to an import, told from how it begins; undefined for what Dateline does not import. */
export async function importKind(text: string): Promise<ImportKind | undefined> {
  const bare = text.replace(/^\ufeff/, '').trimStart();
  if (isExport(bare)) return 'export';
  if (/^[[{]/.test(bare)) return 'articles';
  const { isOpml, isUrls } = await import('@dateline/formats');
  if (bare.startsWith('<')) return isOpml(bare.slice(0, 16_384)) ? 'opml' : undefined;
  return isUrls(bare) ? 'urls' : undefined;
}
