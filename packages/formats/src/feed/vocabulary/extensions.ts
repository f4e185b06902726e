import { value } from '../../xml/element.js';
import type { FeedVocabulary, ItemVocabulary } from './handlers.js';

/** Modules of which feeds use one or two elements. */
export const extensionItem: ItemVocabulary = {
  'feedburner:origlink': (element, { fields }, reader) =>
    fields.offer('canonicalUrl', 0, reader.address(value(element), element)),
  'wfw:commentrss': (element, { fields }, reader) =>
    fields.offer('discussion', 4, reader.address(value(element), element)),
  'wfw:comment': (element, { fields }, reader) =>
    fields.offer('discussion', 5, reader.address(value(element), element)),
  'cc:license': (element, { fields }, reader) => {
    const license = value(element) ?? element.attributes['rdf:resource'];
    if (license) fields.offer('rights', 5, { ...reader.plain(element), value: license });
  },
};

export const extensionFeed: FeedVocabulary = {
  'cc:license': (element, { fields }, reader) => fields.offer('rights', 5, reader.plain(element)),
};
