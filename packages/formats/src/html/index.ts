export { resolveBase, safeLink, safeMedia } from './address.js';
export { type BlockOptions, type PlacedBlock, placedBlocks } from './blocks.js';
export { Element, elementsOf, firstOf, rawText, walk } from './element.js';
export { htmlBlocks, htmlText, textOf, tidied } from './fragment.js';
export { oneLine } from './one-line.js';
export { parseHtml } from './parse.js';
export { mended } from './prose.js';
