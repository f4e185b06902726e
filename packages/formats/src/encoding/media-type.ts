/** The parts of a Content-Type header that matter here. */
export interface MediaType {
  /** In lower case, without parameters; empty when nothing was declared. */
  type: string;
  /** As written, without quotes. */
  charset?: string;
}

/** Reads a Content-Type header (RFC 9110, 8.3) as servers write it, which is loosely. */
export function parseMediaType(header: string | undefined): MediaType {
  if (!header) return { type: '' };
  const type = /^[^;,\s]*/.exec(header.trim())?.[0].toLowerCase() ?? '';
  const charset = /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(header)?.[1];
  return charset ? { type, charset } : { type };
}

/** Whether a media type is one of XML's (RFC 7303). */
export function isXmlType(type: string): boolean {
  return /^(application|text)\/xml(-external-parsed-entity|-dtd)?$|\+xml$/.test(type);
}
