import { type Name, nameOf } from './structure.js';

/**
 * Vocabularies by address. Feeds write these addresses in many ways (http and https, with and without a last slash, in
 * any case), so they are looked up by what remains after that.
 */
const VOCABULARIES: Record<string, string> = {
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss091': '',
  'backend.userland.com/rss092': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss': '',
  'cyber.law.harvard.edu/rss/rss.html': '',
  'rssboard.org/rss-specification': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1': '',
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'example.com/newformat': 'atom',
  'example.com/necho': 'atom',
  'purl.org/echo': 'atom',
  'uri/of/echo/namespace': 'atom',
  'purl.org/pie': 'atom',
  'w3.org/1999/xhtml': 'xhtml',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'w3.org/xml/1998/namespace': 'xml',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/metadata/dublin_core': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/rss/1.0/modules/slash': 'slash',
  'purl.org/rss/1.0/modules/wiki': 'wiki',
  'purl.org/syndication/thread/1.0': 'thr',
  'wellformedweb.org/commentapi': 'wfw',
  'search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'google.com/schemas/play-podcasts/1.0': 'googleplay',
  'podcastindex.org/namespace/1.0': 'podcast',
  'github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md': 'podcast',
  'podlove.org/simple-chapters': 'psc',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'backend.userland.com/creativecommonsrssmodule': 'cc',
  'web.resource.org/cc': 'cc',
  'creativecommons.org/ns': 'cc',
  'xmlns.com/foaf/0.1': 'foaf',
  'newsml.org/xmlns/2003-10-10': 'newsml',
  'sitemaps.org/schemas/sitemap/0.9': '',
  'google.com/schemas/sitemap-news/0.9': 'news',
  'google.com/schemas/sitemap-image/1.1': 'image',
};

/** Prefixes that mean one vocabulary wherever they stand, for documents that never say which. */
const USUAL = new Set(Object.values(VOCABULARIES).filter(Boolean));
const OTHER_SPELLINGS: Record<string, string> = {
  rss: '',
  creativecommons: 'cc',
  a10: 'atom',
  atom10: 'atom',
  h: 'xhtml',
};

function vocabulary(address: string): string | undefined {
  const key = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[/#]+$/, '');
  return Object.hasOwn(VOCABULARIES, key) ? VOCABULARIES[key] : undefined;
}

/** The vocabulary of a prefix that the document did not declare. */
function undeclared(prefix: string): string {
  const lower = prefix.toLowerCase();
  if (Object.hasOwn(OTHER_SPELLINGS, lower)) return OTHER_SPELLINGS[lower] ?? '';
  return lower;
}

const joined = (prefix: string, local: string) => (prefix === '' ? local : `${prefix}:${local}`);

/** More prefixes than any feed declares; it bounds what each further declaration costs. */
const MAX_PREFIXES = 64;

/** What prefixes mean at one place of a document; made anew only where an element declares some. */
export class Scope {
  private readonly names = new Map<string, Name>();
  private readonly attributeNames = new Map<string, string>();

  private readonly prefixes: ReadonlyMap<string, string>;
  /** Vocabulary of names without a prefix. */
  private readonly standard: string;
  /** How many are open, by name, for the whole document. */
  private readonly counts: Map<string, Name['count']>;

  private constructor(prefixes: ReadonlyMap<string, string>, standard: string, counts: Map<string, Name['count']>) {
    this.prefixes = prefixes;
    this.standard = standard;
    this.counts = counts;
  }

  /** @param standard the vocabulary of names without a prefix: '' for RSS, RDF and CDF, 'atom' for Atom */
  static root(standard: string): Scope {
    return new Scope(new Map(), standard, new Map());
  }

  /** @param declarations prefix ('' for the default) and address */
  declare(declarations: readonly (readonly [string, string])[], isRoot: boolean): Scope {
    const prefixes = new Map(this.prefixes);
    let { standard } = this;
    for (const [prefix, address] of declarations) {
      if (prefixes.size >= MAX_PREFIXES) break;
      const known = vocabulary(address);
      if (prefix !== '') {
        const usual = undeclared(prefix);
        prefixes.set(prefix, known ?? (USUAL.has(usual) ? usual : `other-${prefix.toLowerCase()}`));
      } else if (!isRoot) {
        // Feeds with an unknown default on the root mean the vocabulary of their root's name.
        standard = known ?? (address.trim() === '' ? this.standard : 'other');
      }
    }
    return new Scope(prefixes, standard, this.counts);
  }

  /** The name of an element written so. */
  element(written: string): Name {
    let name = this.names.get(written);
    if (name === undefined) {
      const settled = this.settle(written, this.standard);
      const count = this.counts.get(settled) ?? { open: 0 };
      this.counts.set(settled, count);
      name = nameOf(written, settled, count);
      this.names.set(written, name);
    }
    return name;
  }

  attribute(written: string): string {
    let name = this.attributeNames.get(written);
    if (name === undefined) {
      name = this.settle(written, '');
      this.attributeNames.set(written, name);
    }
    return name;
  }

  private settle(written: string, standard: string): string {
    const colon = written.indexOf(':');
    const local = written.slice(colon + 1).toLowerCase();
    if (colon <= 0) return joined(standard, local);
    const prefix = written.slice(0, colon);
    return joined(this.prefixes.get(prefix) ?? undeclared(prefix), local);
  }
}
