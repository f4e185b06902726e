/**
 * Stories kept, searched and refreshed, in an SQLite file. The types are those of `@dateline/core/library`.
 * @module @dateline/library
 */
export { type Account, type Accounts, SESSION_PREFIX, type Session } from './administration/accounts.js';
export { type Administration, administrationOf, type Health, type Measures } from './administration/administration.js';
export { atomOfSearch } from './atom.js';
export { damageOf } from './damage.js';
export { dayTitle, editionArticle } from './edition/edition-article.js';
export { EXPORTERS } from './exchange/export/exporters.js';
export { type MarkdownFile, markdownFiles } from './exchange/export/markdown.js';
export { FileOnDisk } from './exchange/file-on-disk.js';
export type { ImportableFile } from './exchange/import/source.js';
export { notWritten } from './exchange/not-written.js';
export { recogniseImport } from './exchange/recognise.js';
export { type AllowPrivate, isAllowEntry } from './fetch/allow-private.js';
export { icsOfDiary } from './ics.js';
export { type OpenOptions, openLibrary } from './open.js';
export { isDatabase, shownAddress } from './postgres/address.js';
export type * from './types.js';
export type { WebhookMessage } from './webhook/webhook-message.js';
