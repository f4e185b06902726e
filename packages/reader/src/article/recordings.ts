import { type Article, isSafeMedia } from '@dateline/core';

type Attachment = Article['attachments'][number];

/** Sound or film that belongs to an article. */
export interface Recording {
  url: string;
  kind: 'audio' | 'video';
  title?: string;
  /** Seconds. */
  duration?: number;
  /** A still picture. */
  poster?: string;
  chapters: NonNullable<Attachment['chapters']>;
  chaptersUrl?: string;
  transcripts: NonNullable<Attachment['transcript']>;
}

const ENDS = { audio: /\.(?:mp3|m4[ab]|aac|og[ga]|opus|wav|flac)$/i, video: /\.(?:mp4|m4v|webm|ogv|mov)$/i } as const;

/** Whether a file is sound or film, by its media type, else by the end of its path. */
function kindOf({ url, type = '' }: Pick<Attachment, 'url' | 'type'>): Recording['kind'] | undefined {
  const said = /^(audio|video)\//i.exec(type)?.[1]?.toLowerCase();
  if (said === 'audio' || said === 'video') return said;
  const path = url.replace(/[?#].*$/, '');
  if (ENDS.audio.test(path)) return 'audio';
  return ENDS.video.test(path) ? 'video' : undefined;
}

/** The recordings of an article: those attached to it first, each once. */
export function recordingsOf({ attachments, media, body }: Article): Recording[] {
  const attached = attachments.flatMap((file): Recording[] => {
    const kind = kindOf(file);
    const { url, title, duration, chapters = [], chaptersUrl, transcript = [] } = file;
    if (!kind) return [];
    return [
      {
        url,
        kind,
        chapters,
        transcripts: transcript,
        ...(title !== undefined && { title }),
        ...(duration !== undefined && { duration }),
        ...(chaptersUrl !== undefined && { chaptersUrl }),
      },
    ];
  });
  const shown = [...media, ...body.filter((block) => block.type === 'figure')].flatMap((file): Recording[] => {
    if (file.kind === 'image') return [];
    const poster = 'poster' in file ? file.poster : undefined;
    return [{ url: file.url, kind: file.kind, chapters: [], transcripts: [], ...(poster !== undefined && { poster }) }];
  });
  const all = [...attached, ...shown].filter(({ url }) => /^https?:/i.test(url) && isSafeMedia(url));
  return all.filter(({ url }, at) => all.findIndex((each) => each.url === url) === at);
}
