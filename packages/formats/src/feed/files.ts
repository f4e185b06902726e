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
