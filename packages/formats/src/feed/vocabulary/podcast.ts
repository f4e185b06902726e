import { peopleIn } from '../../article/people.js';
import { value } from '../../xml/element.js';
import { type FeedVocabulary, type ItemVocabulary, keywords, seconds } from './take.js';

/** Roles of podcast:person in which somebody speaks or writes for the publisher; without a role it is the host. */
const MAKERS = /^(?:(?:co-?)?host|narrator|author|writer|reporter|editor)$/i;

/** What Apple's directory, its followers and Podcasting 2.0 added to RSS for podcasts. */
export const podcastItem: ItemVocabulary = {
  'itunes:title': (element, { fields }, place) => fields.offer('title', 3, place.html(element)),
  'itunes:summary': (element, { fields }, place) => fields.offer('summary', 3, place.html(element)),
  'itunes:subtitle': (element, { fields }, place) => {
    fields.offer('summary', 5, place.html(element));
    fields.offer('deck', 0, place.html(element));
  },
  'googleplay:description': (element, { fields }, place) => fields.offer('summary', 4, place.html(element)),
  'itunes:author': (element, item) => {
    for (const person of peopleIn(value(element))) item.people.push({ rank: 1, value: person });
  },
  'googleplay:author': (element, item) => {
    for (const person of peopleIn(value(element))) item.people.push({ rank: 2, value: person });
  },
  'podcast:person': (element, item, place) => {
    const { role = '', href } = element.attributes;
    if (!MAKERS.test(role.trim() || 'host')) return;
    const url = place.address(href, element);
    for (const person of peopleIn(value(element)))
      item.people.push({ rank: 2, value: { ...person, ...(url && { url }) } });
  },
  'itunes:duration': (element, item) => {
    item.duration ??= seconds(value(element));
  },
  'itunes:image': (element, item, place) => {
    const { href, url } = element.attributes;
    const address = place.address(href ?? url ?? value(element), element);
    if (address) item.media.push({ kind: 'image', url: address });
  },
  'itunes:keywords': (element, { topics }) => void topics.push(...keywords(value(element))),
};

export const podcastFeed: FeedVocabulary = {
  'itunes:summary': (element, { fields }, place) => fields.offer('description', 4, place.html(element)),
  'itunes:subtitle': (element, { fields }, place) => fields.offer('description', 5, place.html(element)),
  'itunes:image': (element, { fields }, place) => {
    const { href, url } = element.attributes;
    fields.offer('icon', 3, place.address(href ?? url ?? value(element), element));
  },
};
