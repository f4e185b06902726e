import type { Media } from '@dateline/core';
import { safeMedia } from '../../html/index.js';
import { type Evidence, type Found, metaOf } from '../evidence/evidence.js';
import { isNode, listOf, textIn } from '../evidence/json-ld.js';

/** Pictures that sites declare for every page alike. */
const GENERIC =
  /(?:^|[/_-])(?:logo|default|placeholder|favicon|icon|blank|avatar|fallback|share-?image|social-?(?:share|image)|og-?image|site-?image)(?:[._-]|$)/i;

const number = (value: unknown): number | undefined => {
  const found = Number.parseInt(textIn(value) ?? '', 10);
  return found > 0 ? found : undefined;
};

/** The picture a story is shown with elsewhere. */
export function leadImageOf({ head, story, base }: Evidence): Found<Media> | undefined {
  const image = metaOf(
    head,
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru:image:full',
    'thumbnail',
  );
  const url = safeMedia(image?.value, base);
  if (image && url && !GENERIC.test(new URL(url, 'http://localhost/').pathname)) {
    const width = number(metaOf(head, 'og:image:width')?.value);
    const height = number(metaOf(head, 'og:image:height')?.value);
    const alt = metaOf(head, 'og:image:alt', 'twitter:image:alt')?.value;
    return {
      ...image,
      value: { kind: 'image', url, ...(width && { width }), ...(height && { height }), ...(alt && { alt }) },
    };
  }
  for (const raw of listOf(story?.image ?? story?.thumbnailUrl)) {
    const node = head.linked.resolve(raw);
    const address = safeMedia(textIn(node, ['url', 'contentUrl', '@id']), base);
    if (!address || GENERIC.test(address)) continue;
    const [width, height] = isNode(node) ? [number(node.width), number(node.height)] : [];
    const caption = isNode(node) ? textIn(node.caption) : undefined;
    return {
      value: {
        kind: 'image',
        url: address,
        ...(width && { width }),
        ...(height && { height }),
        ...(caption && { caption }),
      },
      from: 'json-ld',
      detail: 'image',
    };
  }
  return undefined;
}
