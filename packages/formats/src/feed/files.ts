import type { Attachment, Media } from '@dateline/core';
import { safeMedia } from '../html/index.js';
import type { ItemDraft, MediaDraft } from './draft.js';

/** More files than an item has; it bounds the search for those named twice, and for what is said of each. */
export const MAX_FILES = 200;

const EXTENSIONS: Record<'image' | 'audio' | 'video', RegExp> = {
  image: /\.(?:jpe?g|png|gif|webp|avif|bmp)$/i,
  audio: /\.(?:mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac)$/i,
  video: /\.(?:mp4|m4v|mov|webm|ogv|avi|mkv|mpe?g|wmv|flv|3gp)$/i,
};

/** Whether a media type is one of something seen or heard. */
export function isMedia(type: string): boolean {
  return /^\s*(image|audio|video)\//i.test(type);
}

/** What kind of thing a file is, by its type, else by the ending of its address. */
export function kindOf(type: string | undefined, url: string): 'image' | 'audio' | 'video' | undefined {
  const main = /^(image|audio|video)\//.exec(type ?? '')?.[1];
  if (main) return main as 'image' | 'audio' | 'video';
  if (type && !/octet-stream|unknown/.test(type)) return undefined;
  const path = url.replace(/[?#].*$/, '');
  return (['image', 'audio', 'video'] as const).find((kind) => EXTENSIONS[kind].test(path));
}

/** Pictures, films and sounds of an item, each address once; attached pictures count among them. */
export function mediaOf({ media, files }: ItemDraft): Media[] {
  const all: Media[] = [];
  const add = ({ url, type, width, height, duration, alt, caption, credit }: MediaDraft, kind: Media['kind']) => {
    const safe = safeMedia(url);
    if (!safe || all.some((each) => each.url === safe)) return;
    const one: Media = { kind, url: safe };
    if (type) one.mediaType = type;
    if (width) one.width = width;
    if (height) one.height = height;
    if (duration !== undefined) one.duration = duration;
    if (alt) one.alt = alt;
    if (caption) one.caption = caption;
    if (credit) one.credit = credit;
    all.push(one);
  };
  for (const each of media.slice(0, MAX_FILES)) add(each, each.kind);
  for (const file of files.slice(0, MAX_FILES))
    if (kindOf(file.type, file.url) === 'image') add({ kind: 'image', url: file.url, type: file.type }, 'image');
  return all;
}

/** Files that belong to an item, each address once; what the item or Media RSS says of one is said of it. */
export function attachmentsOf({ files, media, duration, recording }: ItemDraft): Attachment[] {
  const all: Attachment[] = [];
  for (const file of files.slice(0, MAX_FILES)) {
    if (all.some(({ url }) => url === file.url)) continue;
    const same = media.find(({ url }) => url === file.url);
    const kind = kindOf(file.type, file.url);
    const type = file.type ?? same?.type;
    const bytes = file.length ?? same?.length;
    // How long an item plays is said of what plays.
    const seconds = file.duration ?? same?.duration ?? (kind === 'image' ? undefined : duration);
    const one: Attachment = { url: file.url };
    if (type) one.type = type;
    if (bytes) one.length = bytes;
    if (seconds !== undefined) one.duration = seconds;
    if (file.title) one.title = file.title;
    all.push(one);
  }
  addRecording(all, recording);
  return all;
}

/** Transcripts, chapters and other files of the recording, said of the first that plays. */
function addRecording(
  all: Attachment[],
  { transcript, chapters, chaptersUrl, alternatives }: ItemDraft['recording'],
): void {
  if (transcript.length === 0 && chapters.length === 0 && chaptersUrl === undefined && alternatives.length === 0)
    return;
  const played = all.find(({ type, url }) => /^(?:audio|video)$/.test(kindOf(type, url) ?? ''));
  if (!played) {
    // Without a file of the recording each stands for itself.
    for (const { url, type } of [...alternatives, ...transcript]) all.push({ url, ...(type && { type }) });
    return;
  }
  if (transcript.length > 0) played.transcript = transcript;
  if (chapters.length > 0) played.chapters = chapters;
  if (chaptersUrl !== undefined) played.chaptersUrl = chaptersUrl;
  const others = alternatives.filter(({ url }) => url !== played.url);
  if (others.length > 0) played.alternatives = others;
}
