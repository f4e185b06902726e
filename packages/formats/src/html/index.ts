export { resolveBase, safeLink, safeMedia } from './address.js';
export { type BlockOptions, type PlacedBlock, placedBlocks } from './blocks.js';
export { Element, elementsOf, firstOf, rawText, walk } from './element.js';
export { htmlBlocks, htmlText, tidied } from './fragment.js';
export { innerLinks, type Notes, notesOf, withNotes } from './notes.js';
export { oneLine } from './one-line.js';
export { parseHtml } from './parse.js';
export { mended } from './prose.js';
export { textApart, textOf } from './text-of.js';
