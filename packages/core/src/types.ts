// Types alone, so that a program that only handles Articles carries no schema library.
import type * as z from 'zod';
import type * as article from './article.js';
import type * as block from './block.js';
import type { markSchema } from './mark.js';
import type { spanSchema, textQuoteSelectorSchema } from './span.js';

export type { JsonValue } from './json-value.js';

export type Article = z.infer<typeof article.articleSchema>;
export type Byline = z.infer<typeof article.bylineSchema>;
export type Dateline = z.infer<typeof article.datelineSchema>;
export type VersionNote = z.infer<typeof article.versionNoteSchema>;
export type Source = z.infer<typeof article.sourceSchema>;
export type Media = z.infer<typeof article.mediaSchema>;
export type Attachment = z.infer<typeof article.attachmentSchema>;
export type Alternative = z.infer<typeof article.alternativeSchema>;
export type Chapter = z.infer<typeof article.chapterSchema>;
export type Correction = z.infer<typeof article.correctionSchema>;
export type Credit = z.infer<typeof article.creditSchema>;
export type Entry = z.infer<typeof article.entrySchema>;
export type Subject = z.infer<typeof article.subjectSchema>;
export type Transcript = z.infer<typeof article.transcriptSchema>;
export type Provenance = z.infer<typeof article.provenanceSchema>;

export type Block = z.infer<typeof block.blockSchema>;
export type Paragraph = z.infer<typeof block.paragraphSchema>;
export type Heading = z.infer<typeof block.headingSchema>;
export type Quote = z.infer<typeof block.quoteSchema>;
export type ListItem = z.infer<typeof block.listItemSchema>;
export type Figure = z.infer<typeof block.figureSchema>;
export type Table = z.infer<typeof block.tableSchema>;
export type Code = z.infer<typeof block.codeSchema>;
export type Embed = z.infer<typeof block.embedSchema>;
export type Note = z.infer<typeof block.noteSchema>;
export type Separator = z.infer<typeof block.separatorSchema>;
export type CaptionPart = z.infer<typeof block.captionPartSchema>;
export type CellPart = z.infer<typeof block.cellPartSchema>;

export type Mark = z.infer<typeof markSchema>;
export type Span = z.infer<typeof spanSchema>;
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>;
