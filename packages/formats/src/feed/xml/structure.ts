import type { XmlElement } from './element.js';
import { Finder } from './finder.js';

/** HTML's empty elements that stand unclosed in feeds which carry HTML without escaping it. */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input']);

export function isVoid(written: string): boolean {
  return VOID.has(written) || (written.length <= 5 && VOID.has(written.toLowerCase()));
}

const words = (text: string) => new Set(text.split(' '));

const ITEMS = words('item atom:entry');
/** What repeats side by side and never inside itself. */
const REPEATED = words('item atom:entry p li xhtml:p xhtml:li');
/** Elements of an item or a channel that hold text alone. */
const LEAVES = words(
  'title link guid pubdate author category comments description language copyright generator docs ttl ' +
    'lastbuilddate managingeditor webmaster dc:creator dc:date dc:title dc:subject dc:description content:encoded ' +
    'atom:title atom:id atom:updated atom:published atom:summary atom:content atom:category atom:rights atom:subtitle ' +
    'itunes:author itunes:summary itunes:subtitle itunes:duration itunes:explicit wfw:commentrss slash:comments',
);
/** Elements that stand beside a leaf; some of them HTML has as well. */
const BESIDE = words(
  'guid pubdate enclosure lastbuilddate managingeditor webmaster dc:creator dc:date dc:title dc:subject content:encoded ' +
    'atom:id atom:updated atom:published atom:content wfw:commentrss slash:comments title link author category comments ' +
    'description atom:title atom:link atom:author atom:summary',
);

/** Where an element of some name ends or begins next, and where the item it stands in ends. */
export class Ends {
  private readonly finders = new Map<string, Finder>();

  constructor(private readonly source: string) {}

  /** Whether an end of this name comes before another such beginning, and before the item around it ends. */
  ownEnd(written: string, position: number): boolean {
    const end = this.next(`</${written}`, position);
    const others = [`<${written}`, '</item', '</entry', '</ITEM'];
    return others.every((needle) => end < this.next(needle, position));
  }

  private next(needle: string, position: number): number {
    let finder = this.finders.get(needle);
    if (!finder) {
      finder = new Finder(this.source, needle);
      this.finders.set(needle, finder);
    }
    return finder.next(position);
  }
}

/**
 * Whether an element is closed, though its end is missing, by another that begins: an item by the next item, a title by
 * the link behind it. An end of its own that comes before the next beginning of its kind says that nothing is missing.
 * @param written the open element's name as it is written
 */
export function closesBefore(top: XmlElement, written: string, name: string, ends: Ends, position: number): boolean {
  if (name === top.name) return REPEATED.has(name) || (LEAVES.has(name) && !ends.ownEnd(written, position));
  const leaf = LEAVES.has(top.name);
  if (ITEMS.has(name)) {
    if (!inside(top, name)) return leaf && !ends.ownEnd(written, position);
    return leaf ? !ends.ownEnd(written, position) : top.parent?.name === name;
  }
  return leaf && BESIDE.has(name) && !ends.ownEnd(written, position);
}

function inside(element: XmlElement, name: string): boolean {
  for (let each = element.parent; each; each = each.parent) if (each.name === name) return true;
  return false;
}
