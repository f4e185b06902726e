/** The pixels of width that pictures are made in, so that few forms of one are kept. */
export const PICTURE_WIDTHS = [48, 96, 192, 384, 768, 1152, 1536, 2304] as const;

/** What is loaded over HTTP; an address of another scheme, or a relative one, has no host to be asked. */
const isRemote = (url: string) => /^\s*https?:/i.test(url);

/** The width that a picture is made in where it is to be drawn this wide, in pixels. */
export const pictureStep = (width: number): number =>
  PICTURE_WIDTHS.find((each) => each >= width) ?? PICTURE_WIDTHS.at(-1)!;

const addressed = (path: string, input: Record<string, string>) => `${path}?${new URLSearchParams(input)}`;

/**
 * Where a page gets a picture of a story: from its own server, which fetches it. A picture that is carried in its address
 * comes from there.
 * @param article the id of the article that has the picture, as lead picture, figure, poster or attachment
 * @param width pixels that it is drawn in at most; it comes at least as wide where the server can resize, else as it is
 * @returns undefined where there is nobody to ask for it
 */
export function pictureUrl(article: string, picture: { url: string } | string, width: number): string | undefined {
  const url = typeof picture === 'string' ? picture : picture.url;
  if (/^\s*data:image\/(?!svg)/i.test(url)) return url;
  if (!isRemote(url)) return undefined;
  return addressed('/picture', { article, url: url.trim(), width: String(pictureStep(width)) });
}

/**
 * Where a page gets sound or film of a story, or a text to it: a transcript, or a file of chapters.
 * @returns undefined where there is nobody to ask for it
 */
export function mediaUrl(article: string, url: string, kind: 'recording' | 'text' = 'recording'): string | undefined {
  return isRemote(url)
    ? addressed(kind === 'text' ? '/media-text' : '/media', { article, url: url.trim() })
    : undefined;
}

/** Where a page gets the icon of a feed, or of its site: 404 where it has none. */
export const feedIconUrl = (feed: number): string => addressed('/icon', { feed: String(feed) });
