const set = (names: string) => new Set(names.split(' '));

/** Elements that have no content (HTML 13.1.2). */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);

/** Elements that end an open paragraph when they begin. */
export const ENDS_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
);

/** Elements that a browser lays out as blocks. */
export const BLOCK = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
);

/** Elements that set a few words and may be left open or cross each other. */
export const FORMATTING = set('a b big code em font i nobr s small strike strong tt u');

/** Elements whose inside a closing tag cannot reach out of. */
export const SCOPE = set('html table td th caption template object marquee applet');

/** Elements that may stand in a head. */
export const HEAD = set('base basefont bgsound link meta noscript noframes script style template title');

/** Elements with nothing in them that a person reads. */
export const UNSEEN = set(
  'applet area base basefont bgsound button canvas col colgroup command datalist dialog frame frameset head input keygen link map meta noembed noframes option optgroup param progress meter rp rt script select source style svg template textarea title track',
);

/** Elements whose white space is shown as it is written. */
export const PREFORMATTED = set('pre listing plaintext xmp textarea');
