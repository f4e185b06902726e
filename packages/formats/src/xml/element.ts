/** An element of a feed as far as feeds need it: names with settled prefixes, values decoded, the place in the source. */
export class XmlElement {
  /** Lower case, with the prefix of its vocabulary: `title`, `dc:creator`, `atom:link`, `xhtml:div`. */
  readonly name: string;
  /** By lower-case name; prefixed ones with the prefix of their vocabulary. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  /** Where its inside begins in the source. */
  readonly start: number;
  /** xml:base in force here, not yet resolved against the document's address. */
  readonly bases: readonly string[];
  /** xml:lang in force here; empty where it was taken back. */
  readonly language: string | undefined;
  readonly children: XmlElement[] = [];
  /** Its own character data, decoded; that of its children is theirs. */
  text = '';
  /** Where its inside ends in the source. */
  end = -1;

  constructor(
    name: string,
    attributes: Readonly<Record<string, string>>,
    parent: XmlElement | undefined,
    start: number,
    bases: readonly string[],
    language: string | undefined,
  ) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.start = start;
    this.bases = bases;
    this.language = language;
  }
}

/** The first child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of element.children) if (each.name === name) return each;
  return undefined;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((each) => each.name === name);
}

/** All text inside an element, in order of elements; for values that carry no markup. */
export function allText(element: XmlElement): string {
  if (element.children.length === 0) return element.text;
  return `${element.text} ${element.children.map(allText).join(' ')}`;
}

/** The text of an element on one line without space around it; undefined where there is none. */
export function value(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const text = oneLine(allText(element));
  return text === '' ? undefined : text;
}

/** Text with its white space as single spaces, and none around it. */
export function oneLine(text: string): string {
  return (/[\t\n\r\f\v\u00a0\u2028\u2029]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
