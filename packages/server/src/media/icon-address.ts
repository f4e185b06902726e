import type { FeedState } from '@dateline/library';

/** Pixels of an icon: a large one at twice the density. */
export const ICON_WIDTH = 96;

/** Where a site has its icon by custom. */
const FAVICON = '/favicon.ico';

/** The address of the icon of a feed: the one it names, else the one that its site has by custom. */
export function iconAddress({ icon, site, url }: Pick<FeedState, 'icon' | 'site' | 'url'>): string {
  if (icon && URL.canParse(icon, url)) return new URL(icon, url).href;
  return new URL(FAVICON, site && URL.canParse(FAVICON, site) ? site : url).href;
}
