export { damageOf } from './damage.js';
export { EXPORTERS } from './exchange/export/exporters.js';
export { type MarkdownFile, markdownFiles } from './exchange/export/markdown.js';
export { FileOnDisk } from './exchange/file-on-disk.js';
export { notWritten } from './exchange/not-written.js';
export { recogniseImport } from './exchange/recognise.js';
export { type AllowPrivate, isAllowEntry } from './fetch/allow-private.js';
export { type OpenOptions, openLibrary } from './open.js';
export type * from './types.js';
