import { allText, child, childrenOf, value, type XmlElement } from '../../xml/element.js';
import { readPeople } from '../author-elements.js';
import type { ItemDraft } from '../draft.js';
import type { ElementReader } from '../element-reader.js';
import { kindOf } from '../files.js';
import {
  addSubject,
  count,
  date,
  type ElementHandler,
  type FeedVocabulary,
  type ItemVocabulary,
  keywords,
} from './handlers.js';

/** An address as text, in `href`, or as RDF and CDF carry it. */
function addressOf(element: XmlElement, reader: ElementReader): string | undefined {
  const { attributes } = element;
  return reader.address(value(element) ?? attributes.href ?? attributes['rdf:resource'] ?? attributes.url, element);
}

const content: ElementHandler<ItemDraft> = (element, item, reader) => void item.contents.push(reader.html(element));

const enclosure: ElementHandler<ItemDraft> = (element, item, reader) => {
  const { attributes } = element;
  const url = reader.address(attributes.url ?? attributes.href ?? value(element), element);
  if (!url) return;
  const type = attributes.type?.trim().toLowerCase() || undefined;
  const length = count(attributes.length ?? attributes.filesize ?? attributes.size);
  item.files.push({ url, ...(type && { type }), ...(length && { length }) });
};

/** RSS 0.9x, 1.0 and 2.0, and CDF, whose names agree as far as they go. */
export const rssItem: ItemVocabulary = {
  title: (element, { fields }, reader) => fields.offer('title', 0, reader.html(element)),
  link: (element, { fields }, reader) => fields.offer('url', 0, addressOf(element, reader)),
  guid: (element, { fields }, reader) => {
    const id = value(element);
    fields.offer('id', 0, id);
    const isLink = element.attributes.ispermalink?.trim().toLowerCase() !== 'false';
    if (id && isLink && /^\s*(https?:\/\/|\/)/i.test(id)) fields.offer('url', 4, reader.address(id, element));
  },
  id: (element, { fields }) => fields.offer('id', 1, value(element)),
  description: (element, { fields }, reader) => fields.offer('summary', 0, reader.html(element)),
  summary: (element, { fields }, reader) => fields.offer('abstract', 0, reader.html(element)),
  abstract: (element, { fields }, reader) => fields.offer('summary', 0, reader.html(element)),
  'content:encoded': content,
  content,
  fullitem: content,
  body: content,
  fulltext: content,
  'xhtml:body': content,
  'xhtml:div': content,
  author: (element, item, reader) => {
    for (const person of readPeople(element, reader)) item.people.push({ rank: 0, value: person });
  },
  category: (element, item) => {
    const name = value(element) ?? element.attributes.text ?? '';
    item.topics.push(name);
    const { domain } = element.attributes;
    if (domain !== undefined) addSubject(item, domain, name);
  },
  keywords: (element, { topics }) => void topics.push(...keywords(value(element))),
  comments: (element, { fields }, reader) => {
    // Some feeds put how many there are into it.
    if (!/^\s*\d*\s*$/.test(allText(element))) fields.offer('discussion', 0, addressOf(element, reader));
  },
  enclosure,
  pubdate: date('published', 0),
  published: date('published', 1),
  date: date('published', 3),
  lastmod: date('updated', 1),
  updated: date('updated', 1),
  language: (element, { fields }) => fields.offer('language', 1, value(element)),
  copyright: (element, { fields }, reader) => fields.offer('rights', 0, reader.html(element)),
  rights: (element, { fields }, reader) => fields.offer('rights', 1, reader.html(element)),
  source: (element, { fields }, reader) => {
    const name = value(element);
    const url = reader.address(element.attributes.url, element);
    if (name || url) fields.offer('source', 0, { ...(name && { name }), ...(url && { url }) });
  },
  image: (element, item, reader) => {
    const picture = child(element, 'url') ?? element;
    const url = addressOf(picture, reader);
    if (url && (picture !== element || kindOf(undefined, url) === 'image')) item.media.push({ kind: 'image', url });
  },
};

/** Hours, days, weeks and so on of `sy:updatePeriod` in minutes. */
const PERIODS: Record<string, number> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

const DAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Hours in UTC; RSS 0.91 counts from 1 to 24, later versions from 0 to 23. */
function skippedHours(element: XmlElement): number[] {
  const hours = childrenOf(element, 'hour').map((hour) => count(value(hour)));
  return [...new Set(hours.filter((hour) => hour !== undefined && hour <= 24).map((hour) => hour! % 24))];
}

function skippedDays(element: XmlElement): string[] {
  const days = childrenOf(element, 'day').map((day) => value(day)?.toLowerCase() ?? '');
  return [...new Set(days.filter((day) => DAYS.has(day)))];
}

export const rssFeed: FeedVocabulary = {
  title: (element, { fields }, reader) => fields.offer('title', 0, reader.html(element)),
  link: (element, { fields }, reader) => fields.offer('site', 0, addressOf(element, reader)),
  description: (element, { fields }, reader) => fields.offer('description', 0, reader.html(element)),
  abstract: (element, { fields }, reader) => fields.offer('description', 1, reader.html(element)),
  tagline: (element, { fields }, reader) => fields.offer('description', 2, reader.html(element)),
  language: (element, { fields }) => fields.offer('language', 0, value(element)),
  copyright: (element, { fields }, reader) => fields.offer('rights', 0, reader.html(element)),
  image: (element, { fields }, reader) => {
    const url = child(element, 'url');
    fields.offer('icon', 1, url ? addressOf(url, reader) : addressOf(element, reader));
  },
  logo: (element, { fields }, reader) => fields.offer('icon', 2, addressOf(element, reader)),
  ttl: (element, { fields }) => fields.offer('ttl', 0, count(value(element))),
  skiphours: (element, { fields }) => fields.offer('skipHours', 0, skippedHours(element)),
  skipdays: (element, { fields }) => fields.offer('skipDays', 0, skippedDays(element)),
  'sy:updateperiod': (element, { fields }) => {
    const period = PERIODS[value(element)?.toLowerCase() ?? ''];
    if (!period || fields.get('ttl') !== undefined) return;
    const frequency = element.parent && count(value(child(element.parent, 'sy:updatefrequency')));
    fields.offer('ttl', 1, Math.max(1, Math.round(period / (frequency || 1))));
  },
};
