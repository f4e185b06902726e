import type { XmlElement } from './element.js';
import { Finder } from './finder.js';

/** HTML's empty elements that stand unclosed in feeds which carry HTML without escaping it. */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input']);

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

/** What elements of one name, as it is written, have to do with those around them; worked out once for each name. */
export interface Name {
  written: string;
  /** Lower case, with the prefix of its vocabulary. */
  settled: string;
  isVoid: boolean;
  isItem: boolean;
  isLeaf: boolean;
  /** How many elements of the settled name are open, however they are written; so an end without a beginning costs no search. */
  count: { open: number };
}

/** @param count shared by all ways to write the name */
export function nameOf(written: string, settled: string, count: Name['count']): Name {
  return {
    written,
    settled,
    isVoid: VOID.has(written.toLowerCase()),
    isItem: ITEMS.has(settled),
    isLeaf: LEAVES.has(settled),
    count,
  };
}

/** Where an element of some name ends or begins next, and where the item it stands in ends. */
export class Ends {
  private readonly finders = new Map<string, Finder>();

  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

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
 * @param open the name of that element
 * @param begins the name of the other
 */
export function closesBefore(top: XmlElement, open: Name, begins: Name, ends: Ends, position: number): boolean {
  const name = begins.settled;
  const { isLeaf } = open;
  if (name === open.settled) return REPEATED.has(name) || (isLeaf && !ends.ownEnd(open.written, position));
  if (begins.isItem) return isLeaf ? !ends.ownEnd(open.written, position) : top.parent?.name === name;
  return isLeaf && BESIDE.has(name) && !ends.ownEnd(open.written, position);
}
