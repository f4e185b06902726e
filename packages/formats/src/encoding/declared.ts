import { decodeWindows1252 } from './windows-1252.js';

/** The bytes in which a document may declare its encoding. */
const HEAD = 4096;

const ascii = (bytes: Uint8Array) => decodeWindows1252(bytes.subarray(0, HEAD));

/** The encoding named in an XML declaration; leading white space and a line of rubbish before it are passed over. */
export function xmlDeclaration(bytes: Uint8Array): string | undefined {
  const [declaration] = /<\?xml\s[^>]*>/i.exec(ascii(bytes)) ?? [];
  return declaration && /\sencoding\s*=\s*["']?\s*([^\s"'?>]+)/i.exec(declaration)?.[1];
}

/** The encoding an HTML document names: a `<meta>`, or the XML declaration of XHTML (WHATWG HTML, 13.2.3.2, less strictly). */
export function htmlDeclaration(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes).replace(/<!--[\s\S]*?-->/g, '');
  for (const [meta] of head.matchAll(/<meta[\s/][^>]*>/gi)) {
    const charset = /\bcharset\s*=\s*["']?\s*([^\s"'>/;]+)/i.exec(meta)?.[1];
    if (charset) return charset;
  }
  return xmlDeclaration(bytes);
}
