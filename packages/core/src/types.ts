// Types alone, so that a program that only handles Articles carries no schema library.
import type * as z from 'zod';
import type * as article from './article.js';
import type * as block from './block.js';
import type { markSchema } from './mark.js';
import type { spanSchema, textQuoteSelectorSchema } from './span.js';

export type { JsonValue } from './json-value.js';

/**
 * One story in one version. `SPEC.md` says what each field means; `parseArticle` makes one of outside data.
 * @interface
 */
export type Article = z.infer<typeof article.articleSchema>;
/**
 * Who wrote a story, as it is signed.
 * @interface
 */
export type Byline = z.infer<typeof article.bylineSchema>;
/**
 * Where and when a story was filed, as printed before its first sentence, with the day worked out.
 * @interface
 */
export type Dateline = z.infer<typeof article.datelineSchema>;
/**
 * What a version of a story is, as its publisher says: an update, a correction and the like.
 * @interface
 */
export type VersionNote = z.infer<typeof article.versionNoteSchema>;
/**
 * Who publishes a story.
 * @interface
 */
export type Source = z.infer<typeof article.sourceSchema>;
/**
 * A picture, film or recording that stands for the story; sizes in pixels, `duration` in seconds.
 * @interface
 */
export type Media = z.infer<typeof article.mediaSchema>;
/**
 * A file that belongs to a story, most often a recording; `length` in bytes, `duration` in seconds.
 * @interface
 */
export type Attachment = z.infer<typeof article.attachmentSchema>;
/**
 * The same recording in another file; `length` in bytes.
 * @interface
 */
export type Alternative = z.infer<typeof article.alternativeSchema>;
/**
 * A part of a recording, from `start` to `end` in seconds.
 * @interface
 */
export type Chapter = z.infer<typeof article.chapterSchema>;
/**
 * What the publisher says was wrong before.
 * @interface
 */
export type Correction = z.infer<typeof article.correctionSchema>;
/**
 * Who did what else for the story, such as editing, photographs or translation.
 * @interface
 */
export type Credit = z.infer<typeof article.creditSchema>;
/**
 * One contribution to a live blog or a thread; `blocks` are numbers of blocks of the body, half-open.
 * @interface
 */
export type Entry = z.infer<typeof article.entrySchema>;
/**
 * What the story is about, in a controlled vocabulary such as the IPTC Media Topics.
 * @interface
 */
export type Subject = z.infer<typeof article.subjectSchema>;
/**
 * A text of what is said in a recording.
 * @interface
 */
export type Transcript = z.infer<typeof article.transcriptSchema>;
/**
 * Where the value of a field was found, and how probable it is that the value is right (0 to 1).
 * @interface
 */
export type Provenance = z.infer<typeof article.provenanceSchema>;

/** One block of a body, told apart by `type`. */
export type Block = z.infer<typeof block.blockSchema>;
/**
 * A paragraph of prose.
 * @interface
 */
export type Paragraph = z.infer<typeof block.paragraphSchema>;
/**
 * A heading within the body; `level` from 1 to 6.
 * @interface
 */
export type Heading = z.infer<typeof block.headingSchema>;
/**
 * One paragraph of a block quotation.
 * @interface
 */
export type Quote = z.infer<typeof block.quoteSchema>;
/**
 * An item of a list; `depth` is 1 for the outermost list.
 * @interface
 */
export type ListItem = z.infer<typeof block.listItemSchema>;
/**
 * A picture, film or recording at a place of the body; sizes in pixels.
 * @interface
 */
export type Figure = z.infer<typeof block.figureSchema>;
/**
 * A table; its cells, captions and credits are its `parts`, which spans name by their number.
 * @interface
 */
export type Table = z.infer<typeof block.tableSchema>;
/**
 * Source code or other preformatted text.
 * @interface
 */
export type Code = z.infer<typeof block.codeSchema>;
/**
 * Content of another site that the page shows within itself: only its address is kept.
 * @interface
 */
export type Embed = z.infer<typeof block.embedSchema>;
/**
 * A paragraph of a footnote or endnote; marks of type `note` point to it by its `id`.
 * @interface
 */
export type Note = z.infer<typeof block.noteSchema>;
/**
 * A break between two parts of the body.
 * @interface
 */
export type Separator = z.infer<typeof block.separatorSchema>;
/**
 * A caption or a credit of a figure, table or code.
 * @interface
 */
export type CaptionPart = z.infer<typeof block.captionPartSchema>;
/**
 * A cell of a table; `row` and `column` count from 0.
 * @interface
 */
export type CellPart = z.infer<typeof block.cellPartSchema>;

/**
 * What is said of a stretch of text: how it is set, where it leads, or which note belongs to it. Half-open, UTF-16
 * code units.
 */
export type Mark = z.infer<typeof markSchema>;
/**
 * A stretch of an Article's text: `at` is `headline`, `deck` or the number of a block, `part` the number of one of
 * its parts. Half-open, UTF-16 code units.
 */
export type Span = z.infer<typeof spanSchema>;
/**
 * A passage with the words around it, by which it is found again when the text moved (W3C Web Annotation Data Model,
 * TextQuoteSelector).
 */
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>;
