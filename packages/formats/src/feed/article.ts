import { type Article, type Block, directionOfLanguage, directionOfText, SCHEMA_VERSION } from '@dateline/core';
import { bylinesOf } from './bylines.js';
import type { ItemDraft, MediaDraft, Person, Words } from './draft.js';
import { isMedia, kindOf } from './files.js';
import { languageTag } from './languages.js';
import { blocksOf, plainText, titleText } from './words.js';

/** What a feed says of itself that its items take over. */
export interface Inherited {
  people: readonly Person[];
  title?: string | undefined;
  site?: string | undefined;
  language?: string | undefined;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The words of blocks on one line, with those of captions. */
function textOf(blocks: readonly Block[]): string | undefined {
  const texts = blocks.flatMap((block) =>
    'text' in block ? [block.text] : 'parts' in block ? block.parts.map(({ text }) => text) : [],
  );
  return texts.join(' ').replace(/\s+/g, ' ').trim() || undefined;
}

const length = (blocks: readonly Block[]) => textOf(blocks)?.length ?? 0;

/**
 * Which words are the story and which its summary. Content is the story and a description its summary; a description
 * alone is both; and where the description is by far the longer one, as some publishers have it, it is the other way round.
 */
function told(contents: readonly Words[], short: Words | undefined): { body: Block[]; summary?: string | undefined } {
  const content = contents.reduce<Words | undefined>(
    (longest, each) => (longest && longest.value.length >= each.value.length ? longest : each),
    undefined,
  );
  const body = content ? blocksOf(content) : [];
  if (!short) return { body };
  if (body.length === 0 || short.value === content?.value) {
    const own = body.length === 0 ? blocksOf(short) : body;
    return { body: own, summary: textOf(own) };
  }
  if (short.value.length > 2 * (content?.value.length ?? 0)) {
    const other = blocksOf(short);
    if (length(other) > 2 * length(body)) return { body: other, summary: textOf(body) };
  }
  return { body, summary: plainText(short) };
}

function mediaOf({ media, files }: ItemDraft): Article['media'] {
  const pictures: MediaDraft[] = files.flatMap((file) =>
    kindOf(file.type, file.url) === 'image' ? [{ kind: 'image' as const, url: file.url, type: file.type }] : [],
  );
  const seen = new Set<string>();
  return [...media, ...pictures].flatMap(({ kind, url, type, width, height, duration, alt, caption, credit }) => {
    if (seen.has(url) || !/^(https?:|data:|[^:]*$)/i.test(url)) return [];
    seen.add(url);
    return {
      kind,
      url,
      ...(type && { mediaType: type }),
      ...(width && { width }),
      ...(height && { height }),
      ...(duration !== undefined && { duration }),
      ...(alt && { alt }),
      ...(caption && { caption }),
      ...(credit && { credit }),
    };
  });
}

function attachmentsOf({ files, media, duration }: ItemDraft): Article['attachments'] {
  const kept = new Map<string, Article['attachments'][number]>();
  for (const file of files) {
    if (kept.has(file.url)) continue;
    const same = media.find(({ url }) => url === file.url);
    const played = kindOf(file.type, file.url) === 'audio' || kindOf(file.type, file.url) === 'video';
    const seconds = file.duration ?? same?.duration ?? (played || !isMedia(file.type ?? '') ? duration : undefined);
    const { url, type = same?.type, length = same?.length, title } = file;
    kept.set(url, {
      url,
      ...(type && { type }),
      ...(length && { length }),
      ...(seconds !== undefined && { duration: seconds }),
      ...(title && { title }),
    });
  }
  return [...kept.values()];
}

function topicsOf({ topics }: ItemDraft): string[] {
  const kept = new Map<string, string>();
  for (const written of topics) {
    const topic = titleText({ value: written, html: true });
    if (topic && !kept.has(topic.toLowerCase())) kept.set(topic.toLowerCase(), topic);
  }
  return [...kept.values()];
}

/** An Article, save for its id, which takes all items of the feed to settle. */
export function articleOf(
  item: ItemDraft,
  inherited: Inherited,
  context: { language?: string | undefined },
): Omit<Article, 'id'> {
  const { fields } = item;
  const get = fields.get.bind(fields);
  const provenance: Article['provenance'] = {};
  const title = get('title');
  const headline = title && titleText(title);
  const { body, summary } = told(item.contents, get('summary'));
  const deckWords = get('deck');
  const deck = deckWords && titleText(deckWords);
  const language =
    languageTag(item.contents[0]?.language) ??
    languageTag(get('language')) ??
    languageTag(inherited.language) ??
    languageTag(context.language);
  const updated = get('updated');
  const published = get('published') ?? updated;
  if (published && !get('published')) provenance.published = { from: 'feed', detail: 'updated' };
  const rightsWords = get('rights');
  const rights = rightsWords && plainText(rightsWords);
  const source = sourceOf(item, inherited);
  if (source && !get('source')) provenance.source = { from: 'feed', detail: 'title' };
  const [url, canonicalUrl, guid, discussionUrl] = [get('url'), get('canonicalUrl'), get('id'), get('discussion')];
  return {
    schemaVersion: SCHEMA_VERSION,
    ...(headline && { headline }),
    ...(deck && deck !== summary && deck !== headline && { deck }),
    bylines: bylinesOf(item, inherited.people),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(language && { language }),
    direction: directionOf(headline, body, language),
    ...(url && { url }),
    ...(canonicalUrl && { canonicalUrl }),
    ...(guid && { guid }),
    ...(discussionUrl && { discussionUrl }),
    ...(source && { source }),
    topics: topicsOf(item),
    ...(rights && { rights }),
    ...(summary && { summary }),
    media: mediaOf(item),
    attachments: attachmentsOf(item),
    body,
    provenance,
  };
}

function sourceOf({ fields }: ItemDraft, { title, site }: Inherited): Article['source'] {
  const own = fields.get('source');
  const name = own?.name && titleText({ value: own.name, html: true });
  if (name) return { name, ...(own?.url && { url: own.url }) };
  return title ? { name: title, ...(site && { url: site }) } : undefined;
}

function directionOf(
  headline: string | undefined,
  body: readonly Block[],
  language: string | undefined,
): 'ltr' | 'rtl' {
  const first = body.find((block) => 'text' in block);
  const sample = `${headline ?? ''} ${first && 'text' in first ? first.text.slice(0, 400) : ''}`;
  if (RTL.test(sample)) return directionOfText(sample) ?? 'ltr';
  return sample.trim() === '' && language ? directionOfLanguage(language) : 'ltr';
}
