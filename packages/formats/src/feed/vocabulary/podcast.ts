import { peopleIn } from '../../article/people.js';
import { languageTag } from '../../language/language-tag.js';
import { childrenOf, value } from '../../xml/element.js';
import { MAX_FILES } from '../files.js';
import { count, type FeedVocabulary, type ItemVocabulary, keywords, seconds } from './handlers.js';

/** Roles of podcast:person in which somebody speaks or writes for the publisher; without a role it is the host. */
const MAKERS = /^(?:(?:co-?)?host|narrator|author|writer|reporter|editor)$/i;

const MOST_CHAPTERS = 500;

/** What Apple's directory, its followers and Podcasting 2.0 added to RSS for podcasts. */
export const podcastItem: ItemVocabulary = {
  'itunes:title': (element, { fields }, reader) => fields.offer('title', 3, reader.html(element)),
  'itunes:summary': (element, { fields }, reader) => fields.offer('summary', 3, reader.html(element)),
  'itunes:subtitle': (element, { fields }, reader) => {
    fields.offer('summary', 5, reader.html(element));
    fields.offer('deck', 0, reader.html(element));
  },
  'googleplay:description': (element, { fields }, reader) => fields.offer('summary', 4, reader.html(element)),
  'itunes:author': (element, item) => {
    for (const person of peopleIn(value(element))) item.people.push({ rank: 1, value: person });
  },
  'googleplay:author': (element, item) => {
    for (const person of peopleIn(value(element))) item.people.push({ rank: 2, value: person });
  },
  'podcast:person': (element, item, reader) => {
    const { role = '', href } = element.attributes;
    if (!MAKERS.test(role.trim() || 'host')) return;
    const url = reader.address(href, element);
    for (const person of peopleIn(value(element)))
      item.people.push({ rank: 2, value: { ...person, ...(url && { url }) } });
  },
  'podcast:transcript': (element, { recording }, reader) => {
    const { url, type, language } = element.attributes;
    const address = reader.address(url, element);
    const tag = languageTag(language);
    if (!address || recording.transcript.length >= MAX_FILES) return;
    recording.transcript.push({ url: address, ...(type && { type: type.trim() }), ...(tag && { language: tag }) });
  },
  'podcast:chapters': (element, { recording }, reader) => {
    const url = reader.address(element.attributes.url, element);
    if (url) recording.chaptersUrl ??= url;
  },
  // Podlove Simple Chapters 1.2
  'psc:chapters': (element, { recording }, reader) => {
    for (const chapter of childrenOf(element, 'psc:chapter')) {
      const { start, title, href } = chapter.attributes;
      const [, whole, fraction = ''] = /^\s*([\d:]+)(\.\d{1,3})?\s*$/.exec(start ?? '') ?? [];
      const from = seconds(whole);
      if (from === undefined || !title?.trim() || recording.chapters.length >= MOST_CHAPTERS) continue;
      const url = href === undefined ? undefined : reader.address(href, chapter);
      recording.chapters.push({ start: from + Number(fraction), title: title.trim(), ...(url && { url }) });
    }
  },
  'podcast:alternateenclosure': (element, { recording }, reader) => {
    const { type, length, title, lang } = element.attributes;
    const tag = languageTag(lang);
    for (const source of childrenOf(element, 'podcast:source')) {
      const url = reader.address(source.attributes.uri, source);
      const bytes = count(length);
      if (!url || !/^https?:/i.test(url) || recording.alternatives.length >= MAX_FILES) continue;
      recording.alternatives.push({
        url,
        ...(type && { type: type.trim().toLowerCase() }),
        ...(bytes && { length: bytes }),
        ...(title && { title: title.trim() }),
        ...(tag && { language: tag }),
      });
    }
  },
  'itunes:duration': (element, item) => {
    item.duration ??= seconds(value(element));
  },
  'itunes:image': (element, item, reader) => {
    const { href, url } = element.attributes;
    const address = reader.address(href ?? url ?? value(element), element);
    if (address) item.media.push({ kind: 'image', url: address });
  },
  'itunes:keywords': (element, { topics }) => void topics.push(...keywords(value(element))),
};

export const podcastFeed: FeedVocabulary = {
  'itunes:summary': (element, { fields }, reader) => fields.offer('description', 4, reader.html(element)),
  'itunes:subtitle': (element, { fields }, reader) => fields.offer('description', 5, reader.html(element)),
  'itunes:image': (element, { fields }, reader) => {
    const { href, url } = element.attributes;
    fields.offer('icon', 3, reader.address(href ?? url ?? value(element), element));
  },
};
