import { type CatalogueEntry, entry } from './entry.js';

const warning = <const Sentence extends string>(sentence: Sentence) => entry('warning', 200, 0, sentence);

/** What may be said of a document that was read all the same. */
export const warningCatalogue = {
  'broken-json': warning('Line {line} is no JSON and was left out.'),
  'double-encoded': warning('The text was encoded twice; once was undone.'),
  'doubtful-body': warning(
    'It was hard to tell the story from the rest of this page; something may be missing or too much.',
  ),
  'feed-repeated-guid': warning('{count} items share their guid with another; they go by address or text.'),
  'feed-repeated-item': warning('{count} items are there twice; each was kept once.'),
  'feed-stray-end': warning('Some elements of this feed are closed that were never opened; that was passed over.'),
  'feed-too-many-items': warning('Only the first {limit} items were read; {count} were left out.'),
  'feed-truncated': warning('This feed breaks off in the middle; what is there was read.'),
  'feed-unclosed': warning(
    'Some elements of this feed are not closed; each was taken to end where the next one begins.',
  ),
  'left-out': warning('{count} more were left out.'),
  'mixed-encodings': warning('{count} bytes are no UTF-8; they were read as windows-1252.'),
  'more-pages': warning('This is a part of the story; its next page is {url}.'),
  'no-articles': warning('There is no article in this document.'),
  'no-body': warning('Nothing on this page looks like a story; what text there is was taken.'),
  'no-dateline': warning('The text has no dateline: where and when it was filed is not known.'),
  'no-year': warning('Nothing settles the year of “{text}”; say when it was published.'),
  paywalled: warning('Only the beginning of this story is free to read; the rest was not in the page.'),
  'short-body': warning('Very little text was found on this page; it may not be the story.'),
  undecodable: warning('Some bytes are no text in {encoding}; they show as \ufffd.'),
  'unknown-date': warning('“{text}” is no date of publication.'),
  'unknown-encoding': warning('There is no encoding called “{label}”.'),
  'wrong-encoding': warning('The document says it is {named}, but its bytes are {encoding}.'),
} as const satisfies Record<string, CatalogueEntry>;
