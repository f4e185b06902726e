import { peopleIn } from '../../article/people.js';
import { child, childrenOf, value, type XmlElement } from '../../xml/element.js';
import type { ItemDraft, MediaDraft } from '../draft.js';
import type { ElementReader } from '../element-reader.js';
import { kindOf, MAX_FILES } from '../files.js';
import { plainText } from '../raw-text.js';
import { count, type ElementHandler, type ItemVocabulary, keywords, seconds } from './handlers.js';

/** Roles in media:credit of people who wrote the story, not of those who made the picture. */
const WRITERS = /^(author|writer|by|reporter|journalist|editor)$/i;

/** The nearest element of that name: of the file, else of its group, else of the item (Media RSS, “optional elements”). */
function nearest(element: XmlElement, name: string): XmlElement | undefined {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const found = child(each, name);
    if (found) return found;
    if (each.name === 'item' || each.name === 'atom:entry') return undefined;
  }
  return undefined;
}

function creditOf(element: XmlElement): string | undefined {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    const names = new Set<string>();
    for (const one of each.children) {
      if (one.name !== 'media:credit' || WRITERS.test(one.attributes.role ?? '')) continue;
      const name = value(one);
      if (name) names.add(name);
    }
    if (names.size > 0) return [...names].join(', ');
    if (each.name === 'item' || each.name === 'atom:entry') return undefined;
  }
  return undefined;
}

function mediaOf(element: XmlElement, reader: ElementReader): MediaDraft | undefined {
  const { attributes } = element;
  const url = reader.address(attributes.url || value(child(element, 'media:player')) || undefined, element);
  if (!url) return undefined;
  const type = attributes.type?.trim().toLowerCase();
  const medium = attributes.medium?.trim().toLowerCase();
  const kind = medium === 'image' || medium === 'video' || medium === 'audio' ? medium : kindOf(type, url);
  if (!kind) return undefined;
  const [width, height, length] = [attributes.width, attributes.height, attributes.filesize].map(count);
  const caption = nearest(element, 'media:description');
  const title = child(element, 'media:title');
  const text = caption && plainText(reader.typed(caption));
  const credit = creditOf(element);
  const duration = seconds(attributes.duration);
  return {
    kind,
    url,
    ...(type && { type }),
    ...(width && { width }),
    ...(height && { height }),
    ...(length && { length }),
    ...(duration !== undefined && { duration }),
    ...(title && { title: plainText(reader.typed(title)) }),
    ...(text && { caption: text }),
    ...(credit && { credit }),
  };
}

/** Of a group, which is one thing in several files, the default one, else the largest. */
function best(files: { element: XmlElement; media: MediaDraft }[]): MediaDraft | undefined {
  const chosen = files.find(({ element }) => element.attributes.isdefault?.trim().toLowerCase() === 'true');
  const size = ({ element, media }: (typeof files)[number]) =>
    (media.width ?? 0) * 1e6 + (count(element.attributes.bitrate) ?? 0);
  return (chosen ?? files.sort((a, b) => size(b) - size(a))[0])?.media;
}

const content: ElementHandler<ItemDraft> = (element, item, reader) => {
  // What is said of a file may stand beside all others of its item, so each costs as much as there are.
  const media = item.media.length < MAX_FILES ? mediaOf(element, reader) : undefined;
  if (media) item.media.push(media);
  for (const each of element.children) described(each, item, reader);
};

const thumbnail: ElementHandler<ItemDraft> = (element, item, reader) => {
  if (item.media.length >= MAX_FILES) return;
  const url = reader.address(element.attributes.url ?? value(element), element);
  const [width, height] = [element.attributes.width, element.attributes.height].map(count);
  // Behind every picture of its own: only where there is no other.
  if (url && !item.media.some(({ kind }) => kind === 'image')) {
    item.media.push({ kind: 'image', url, ...(width && { width }), ...(height && { height }) });
  }
};

const group: ElementHandler<ItemDraft> = (element, item, reader) => {
  const contents = childrenOf(element, 'media:content');
  const looked = item.media.length < MAX_FILES ? contents.slice(0, MAX_FILES) : [];
  const files = looked.map((each) => ({ element: each, media: mediaOf(each, reader) }));
  const known = files.filter((each): each is { element: XmlElement; media: MediaDraft } => each.media !== undefined);
  for (const kind of ['video', 'audio', 'image'] as const) {
    const media = best(known.filter((each) => each.media.kind === kind));
    if (media) item.media.push(media);
  }
  for (const each of element.children) described(each, item, reader);
  for (const file of contents) for (const each of file.children) described(each, item, reader);
};

/** What a file or group says that also says something of the item. */
function described(element: XmlElement, item: ItemDraft, reader: ElementReader): void {
  const take = mediaDescription[element.name];
  if (take) take(element, item, reader, {});
}

const mediaDescription: ItemVocabulary = {
  'media:thumbnail': thumbnail,
  'media:title': (element, { fields }, reader) => fields.offer('title', 2, reader.typed(element)),
  'media:description': (element, { fields }, reader) => fields.offer('summary', 6, reader.typed(element)),
  'media:text': (element, { fields }, reader) => fields.offer('summary', 7, reader.typed(element)),
  'media:keywords': (element, { topics }) => void topics.push(...keywords(value(element))),
  'media:category': (element, { topics }) => void topics.push(element.attributes.label || (value(element) ?? '')),
  'media:copyright': (element, { fields }, reader) => fields.offer('rights', 3, reader.typed(element)),
  'media:credit': (element, item) => {
    if (!WRITERS.test(element.attributes.role?.trim() ?? '')) return;
    for (const person of peopleIn(value(element))) item.people.push({ rank: 3, value: person });
  },
};

/** Media RSS 1.5.1. */
export const mediaItem: ItemVocabulary = { ...mediaDescription, 'media:content': content, 'media:group': group };
