import { peopleIn } from '../../article/people.js';
import { parseDate } from '../../dates/parse-date.js';
import { value } from '../../xml/element.js';
import type { ItemDraft } from '../draft.js';
import { date, type ElementHandler, type FeedVocabulary, type ItemVocabulary } from './handlers.js';

/** dc:date says no more than when: it is both the day of publication and that of the last change, where nothing says more. */
const when: ElementHandler<ItemDraft> = (element, { fields }, _reader, hints) => {
  const written = value(element);
  const moment = written && parseDate(written, hints);
  if (!moment) return;
  fields.offer('published', 3, moment, true);
  fields.offer('updated', 3, moment, true);
};

const creator: ElementHandler<ItemDraft> = (element, item) => {
  for (const person of peopleIn(value(element))) item.people.push({ rank: 0, value: person });
};

/** The Dublin Core elements (ISO 15836) and the terms that refine their dates. */
export const dublinCoreItem: ItemVocabulary = {
  'dc:title': (element, { fields }, reader) => fields.offer('title', 1, reader.html(element)),
  'dc:description': (element, { fields }, reader) => fields.offer('summary', 2, reader.html(element)),
  'dc:creator': creator,
  'dc:author': creator,
  'dc:date': when,
  'dc:subject': (element, { topics }) => void topics.push(value(element) ?? ''),
  'dc:language': (element, { fields }) => fields.offer('language', 2, value(element)),
  'dc:rights': (element, { fields }, reader) => fields.offer('rights', 2, reader.html(element)),
  'dc:identifier': (element, { fields }) => fields.offer('id', 3, value(element)),
  'dc:publisher': (element, { fields }) => {
    const name = value(element);
    if (name) fields.offer('source', 2, { name });
  },
  'dcterms:issued': date('published', 1),
  'dcterms:created': date('published', 4),
  'dcterms:modified': date('updated', 1),
};

export const dublinCoreFeed: FeedVocabulary = {
  'dc:title': (element, { fields }, reader) => fields.offer('title', 1, reader.html(element)),
  'dc:description': (element, { fields }, reader) => fields.offer('description', 2, reader.html(element)),
  'dc:language': (element, { fields }) => fields.offer('language', 1, value(element)),
  'dc:rights': (element, { fields }, reader) => fields.offer('rights', 2, reader.html(element)),
};
