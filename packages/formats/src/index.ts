export {
  type DatelineHelp,
  resolveDateline,
  type SplitDateline,
  splitDateline,
  type WrittenDateline,
} from './dateline/index.js';
export { type Decoded, type DecodeHints, decode } from './encoding/decode.js';
export type { BlobInput, DocumentInput, ResponseInput, StreamInput } from './input.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export { type FeedList, isOpml, isUrls, type ListedFeed, readOpml, readUrls, writeOpml } from './opml/index.js';
export { discoverFeeds, type FoundFeed } from './page/discover-feeds.js';
export { readDocument } from './read-document.js';
export type * from './types.js';
