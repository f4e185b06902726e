/**
 * Bytes in, Articles out: agency copy, feeds, web pages, lists of feeds.
 * @module @dateline/formats
 */
export { isArticleJson } from './article-json/index.js';
export { type Bookmark, isBookmarks, readBookmarks } from './bookmarks/index.js';
export { isPocketHtml, type PocketItem, readPocketHtml } from './bookmarks/pocket.js';
export {
  type DatelineHelp,
  resolveDateline,
  type SplitDateline,
  splitDateline,
  type WrittenDateline,
  type WrittenDay,
} from './dateline/index.js';
export { type Decoded, type DecodeHints, decode } from './encoding/decode.js';
export type { MediaType } from './encoding/media-type.js';
export { articleOfItem, type KeptItem } from './feed/kept-item.js';
export type { Format, ReadContext } from './format.js';
export type { BlobInput, DocumentInput, ResponseInput, StreamInput } from './input.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export {
  type FeedList,
  isOpml,
  isUrls,
  type ListedFeed,
  type ListedQuery,
  readOpml,
  readUrls,
  writeOpml,
} from './opml/index.js';
export { discoverFeeds, type FoundFeed } from './page/discover-feeds.js';
export { readDocument } from './read-document.js';
export { type DocumentOutcome, type DocumentsContext, type DocumentToOpen, readDocuments } from './read-documents.js';
export type { Source } from './source.js';
export type { Syntax } from './syntax.js';
export type * from './types.js';
