import { value } from '../../xml/element.js';
import type { FeedVocabulary, ItemVocabulary } from './take.js';

/** Modules of which feeds use one or two elements. */
export const extensionItem: ItemVocabulary = {
  'feedburner:origlink': (element, { fields }, place) =>
    fields.offer('canonicalUrl', 0, place.address(value(element), element)),
  'wfw:commentrss': (element, { fields }, place) =>
    fields.offer('discussion', 4, place.address(value(element), element)),
  'wfw:comment': (element, { fields }, place) => fields.offer('discussion', 5, place.address(value(element), element)),
  'cc:license': (element, { fields }, place) => {
    const license = value(element) ?? element.attributes['rdf:resource'];
    if (license) fields.offer('rights', 5, { ...place.plain(element), value: license });
  },
};

export const extensionFeed: FeedVocabulary = {
  'cc:license': (element, { fields }, place) => fields.offer('rights', 5, place.plain(element)),
};
