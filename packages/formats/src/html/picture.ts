import { safeMedia } from './address.js';
import { type Element, elementsOf } from './element.js';
import { oneLine } from './one-line.js';

/** Attributes in which pages keep the address of a picture that is loaded later. */
const LAZY = /^data-(?:[\w-]*-)?(?:src|original|url|image|img|full|large|hi-?res|lazy)(?:-[\w-]+)?$/;
const PLACEHOLDER =
  /^data:|(?:^|[/_-])(?:blank|spacer|pixel|transparent|placeholder|lazy(?:load)?|loading|grey|gray|1x1|clear)(?:[._-]|$)|\.svg(?:$|\?)/i;
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#/])|^https?:\/\/\S+$|^\/\//i;

export interface Picture {
  url: string;
  width?: number;
  height?: number;
  alt?: string;
}

interface Candidate {
  url: string;
  /** Pixels of width; a density counts as its multiple of 1,000. */
  size: number;
}

/** The candidates of a `srcset` (HTML 4.8.4.3.4); commas may stand in addresses. */
export function srcsetCandidates(srcset: string): Candidate[] {
  const found: Candidate[] = [];
  const words = srcset.slice(0, 50_000).match(/\S+/g) ?? [];
  for (let at = 0; at < words.length; at++) {
    const url = words[at]!.replace(/^,+/, '');
    if (url === '') continue;
    const closed = url.endsWith(',');
    const candidate = { url: closed ? url.slice(0, -1) : url, size: 1000 };
    // Descriptors follow up to the next comma.
    while (!closed && at + 1 < words.length) {
      const word = words[++at]!;
      const [, number, unit] = /^([\d.]+)([wx])/.exec(word) ?? [];
      if (number) candidate.size = Number.parseFloat(number) * (unit === 'x' ? 1000 : 1);
      const comma = word.indexOf(',');
      if (comma >= 0) {
        if (comma + 1 < word.length) words[at--] = word.slice(comma + 1);
        break;
      }
    }
    found.push(candidate);
  }
  return found;
}

/** The largest of a set that is not larger than a screen needs, else the smallest. */
function best(candidates: Candidate[]): string | undefined {
  const usable = candidates.filter(({ url }) => !PLACEHOLDER.test(url));
  const fitting = usable.filter(({ size }) => size <= 2400).sort((a, b) => b.size - a.size);
  return (fitting[0] ?? usable.sort((a, b) => a.size - b.size)[0])?.url;
}

const dimension = (value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) || undefined;
  const number = /^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(value)?.[1];
  return number && Number(number) > 0 ? Number(number) : undefined;
};

/** Besides `src`. */
const mayBeSource = (name: string) => name.startsWith('data-') || name.endsWith('srcset');

function sources(image: Element): string[] {
  const sets: string[] = [];
  const plain: string[] = [];
  const holder = image.parent?.name === 'picture' ? image.parent : undefined;
  for (const source of holder ? elementsOf(holder, 'source') : []) {
    if (/svg/.test(source.get('type') ?? '')) continue;
    const set = source.get('srcset') ?? source.get('data-srcset');
    if (set) sets.push(set);
  }
  for (const [name, value] of image.attributes.list(mayBeSource)) {
    if (!value) continue;
    if (name.endsWith('srcset')) sets.push(value);
    else if (LAZY.test(name) && PICTURE_FILE.test(value.trim()) && !/^[[{]/.test(value)) plain.push(value);
  }
  const own = image.get('src');
  if (sets.length === 0 && plain.length === 0) return own ? [own] : [];
  const ordered = [best(sets.flatMap(srcsetCandidates)), ...plain, own];
  return ordered.filter((url): url is string => Boolean(url));
}

/** Small enough to be an icon, a dot that counts visitors, or a space. */
function isTiny(width: number | undefined, height: number | undefined): boolean {
  return (width !== undefined && width < 33) || (height !== undefined && height < 33);
}

/** The best source of an `<img>` and what it says of itself; undefined for icons, spacers and counters. */
export function pictureOf(image: Element, base?: string): Picture | undefined {
  const width = dimension(image.get('width'));
  const height = dimension(image.get('height'));
  if (isTiny(width, height)) return undefined;
  const all = sources(image);
  const raw = all.find((url) => !PLACEHOLDER.test(url)) ?? all.at(-1);
  const url = safeMedia(raw, base);
  if (!url || (/^data:/.test(url) && url.length < 400)) return undefined;
  const alt = oneLine(image.get('alt') ?? '');
  return { url, ...(width && { width }), ...(height && { height }), ...(alt && { alt }) };
}
