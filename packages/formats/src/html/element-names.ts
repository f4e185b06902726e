/** Every element of HTML: those of the WHATWG standard, and the obsolete ones that documents still have. */
export const ELEMENT_NAMES: readonly string[] = (
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br ' +
  'button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em ' +
  'embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe ' +
  'img input ins isindex kbd keygen label legend li link listing main map mark marquee menu meta meter nav nobr noembed ' +
  'noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp ' +
  'script search section select slot small source span strike strong style sub summary sup svg table tbody td template ' +
  'textarea tfoot th thead time title tr track tt u ul var video wbr xmp'
).split(' ');

const KNOWN: ReadonlySet<string> = new Set(ELEMENT_NAMES);

/** Whether a name in lower case is that of an element of HTML. */
export function isElementName(name: string): boolean {
  return KNOWN.has(name);
}
