/** The names that nearly all tags and attributes have; each is one string, whoever asks for it. */
const NAMES =
  'a abbr address area article aside audio b base big blockquote body br button canvas caption center cite code col colgroup datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li line link listing main map mark math menu meta nav nobr noframes noscript object ol optgroup option p param path picture plaintext polygon polyline pre q rect rp rt ruby s samp script search section select small source span strike strong style sub summary sup svg symbol table tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr xmp ' +
  'align alt aria-expanded aria-hidden aria-label aria-labelledby async cellpadding cellspacing charset class clip-rule color colspan content coords crossorigin d data-action data-alt data-component data-href data-id data-image data-index data-lazy data-lazy-src data-name data-original data-reactid data-sizes data-src data-srcset data-target data-title data-toggle data-type data-url datetime defer dir disabled face fill fill-rule for frameborder height hidden href hreflang http-equiv id integrity itemid itemprop itemscope itemtype lang language loading longdesc maxlength media method name nonce onclick onload placeholder poster property pubdate rel role rowspan size sizes src srcset start stroke tabindex target transform type valign value version viewbox width x xlink:href xml:lang xmlns y';
const SLOTS = 1024;
const LONGEST = 16;

/** A place for each name by its hash, or the next that is free. */
const table: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);
for (const name of new Set(NAMES.split(' '))) {
  let slot = hashed(name, 0, name.length);
  while (table[slot] !== undefined) slot = (slot + 1) % SLOTS;
  table[slot] = name;
}

/** Those of one letter, as every second tag has, by the code of the letter, small or capital. */
const letters: (string | undefined)[] = new Array<string | undefined>(128).fill(undefined);
for (const name of NAMES.split(' ')) {
  if (name.length > 1) continue;
  letters[name.charCodeAt(0)] = name;
  letters[name.toUpperCase().charCodeAt(0)] = name;
}

/** The same for capitals and small letters. */
function hashed(source: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (hash * 31 + (source.charCodeAt(at) | 0x20)) | 0;
  return (hash ^ (hash >>> 11)) & (SLOTS - 1);
}

function isAt(name: string, source: string, from: number): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = source.charCodeAt(from + at);
    const lower = code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
    if (lower !== name.charCodeAt(at)) return false;
  }
  return true;
}

/**
 * The name of a tag or an attribute that stands in a source, in lower case. Those of HTML are not cut out but found, so that
 * they cost no memory, and are compared as quickly as numbers.
 */
export function nameAt(source: string, from: number, to: number): string {
  const length = to - from;
  if (length === 1) return letters[source.charCodeAt(from)] ?? source.slice(from, to).toLowerCase();
  if (length <= LONGEST) {
    let slot = hashed(source, from, to);
    for (let name = table[slot]; name !== undefined; name = table[slot]) {
      if (name.length === length && isAt(name, source, from)) return name;
      slot = (slot + 1) % SLOTS;
    }
  }
  return source.slice(from, to).toLowerCase();
}
