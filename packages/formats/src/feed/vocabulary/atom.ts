import { child, childrenOf, value } from '../../xml/element.js';
import { personOf } from '../author-elements.js';
import { isMedia } from '../files.js';
import { addSubject, count, date, type FeedVocabulary, type ItemVocabulary } from './handlers.js';

/** The relation of a link, without the address some write it as. */
function relation(attributes: Readonly<Record<string, string>>): string {
  const rel = (attributes.rel ?? '').trim().toLowerCase();
  return rel.replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, '') || 'alternate';
}

const isPage = (type: string | undefined) => !type || /html/i.test(type);

/** Atom 1.0 (RFC 4287) and 0.3, with the threading extension (RFC 4685). */
export const atomEntry: ItemVocabulary = {
  'atom:title': (element, { fields }, reader) => fields.offer('title', 0, reader.construct(element)),
  'atom:id': (element, { fields }, reader) => {
    const id = value(element);
    // An id is an absolute address; a path is one that was not finished.
    fields.offer('id', 0, id?.startsWith('/') ? (reader.address(id, element) ?? id) : id);
    if (id && /^https?:\/\//i.test(id)) fields.offer('url', 5, reader.address(id, element));
  },
  'atom:link': (element, item, reader) => {
    const { attributes } = element;
    const { fields } = item;
    const url = reader.address(attributes.href ?? value(element), element);
    if (!url) return;
    const type = attributes.type?.trim().toLowerCase() || undefined;
    switch (relation(attributes)) {
      case 'alternate':
        fields.offer('url', isPage(type) ? 0 : 2, url);
        break;
      case 'enclosure': {
        const length = count(attributes.length);
        const title = attributes.title?.trim();
        item.files.push({ url, ...(type && { type }), ...(length && { length }), ...(title && { title }) });
        break;
      }
      case 'replies':
        fields.offer('discussion', isPage(type) ? 1 : 3, url);
        break;
      case 'canonical':
        fields.offer('canonicalUrl', 1, url);
        break;
      case 'related':
        fields.offer('url', 6, url);
        break;
    }
  },
  'atom:summary': (element, { fields }, reader) => fields.offer('summary', 0, reader.construct(element)),
  'atom:content': (element, item, reader) => {
    const { src, type = '' } = element.attributes;
    if (src !== undefined && src.trim() !== '') {
      const url = reader.address(src, element);
      if (!url) return;
      if (isMedia(type)) item.files.push({ url, type: type.trim().toLowerCase() });
      else item.fields.offer('url', 3, url);
      return;
    }
    const words = reader.construct(element);
    if (words) item.contents.push(words);
  },
  'atom:author': (element, item, reader) => {
    const person = personOf(element, reader);
    if (person) item.people.push({ rank: 0, value: person });
  },
  'atom:category': (element, item) => {
    const { label, term, scheme } = element.attributes;
    item.topics.push(label || term || (value(element) ?? ''));
    if (scheme !== undefined) addSubject(item, scheme, term ?? '', label);
  },
  'atom:published': date('published', 0),
  'atom:issued': date('published', 1),
  'atom:created': date('published', 4),
  'atom:updated': date('updated', 0),
  'atom:modified': date('updated', 0),
  'atom:rights': (element, { fields }, reader) => fields.offer('rights', 0, reader.construct(element)),
  'atom:copyright': (element, { fields }, reader) => fields.offer('rights', 0, reader.construct(element)),
  'atom:source': (element, item, reader) => {
    const title = child(element, 'atom:title');
    const name = title && reader.construct(title);
    const link = childrenOf(element, 'atom:link').find(({ attributes }) => relation(attributes) === 'alternate');
    const url = link && reader.address(link.attributes.href, link);
    if (name || url) item.fields.offer('source', 0, { ...(name && { name: name.value }), ...(url && { url }) });
    for (const author of childrenOf(element, 'atom:author')) {
      const person = personOf(author, reader);
      if (person) item.people.push({ rank: 5, value: person });
    }
    const rights = child(element, 'atom:rights');
    if (rights) item.fields.offer('rights', 4, reader.construct(rights));
  },
};

export const atomFeed: FeedVocabulary = {
  'atom:title': (element, { fields }, reader) => fields.offer('title', 0, reader.construct(element)),
  'atom:subtitle': (element, { fields }, reader) => fields.offer('description', 0, reader.construct(element)),
  'atom:tagline': (element, { fields }, reader) => fields.offer('description', 0, reader.construct(element)),
  'atom:info': (element, { fields }, reader) => fields.offer('description', 3, reader.construct(element)),
  'atom:id': (element, { fields }, reader) => {
    const id = value(element);
    fields.offer('id', 0, id?.startsWith('/') ? (reader.address(id, element) ?? id) : id);
  },
  'atom:link': (element, { fields }, reader) => {
    const { attributes } = element;
    const url = reader.address(attributes.href ?? value(element), element);
    switch (relation(attributes)) {
      case 'alternate':
        fields.offer('site', isPage(attributes.type) ? 0 : 2, url);
        break;
      case 'self':
        fields.offer('self', 0, url);
        break;
      case 'hub':
        fields.offer('hub', 0, url);
        break;
    }
  },
  'atom:author': (element, feed, reader) => {
    const person = personOf(element, reader);
    if (person) feed.people.push(person);
  },
  'atom:icon': (element, { fields }, reader) => fields.offer('icon', 0, reader.address(value(element), element)),
  'atom:logo': (element, { fields }, reader) => fields.offer('icon', 1, reader.address(value(element), element)),
  'atom:rights': (element, { fields }, reader) => fields.offer('rights', 0, reader.construct(element)),
  'atom:copyright': (element, { fields }, reader) => fields.offer('rights', 0, reader.construct(element)),
};
