import type { MediaType } from './encoding/media-type.js';
import { isHtmlElement, rootTag } from './markup.js';

/** What a document is written in. `text` is everything that is neither JSON nor XML: prose, and HTML of any kind. */
export type Syntax = 'json' | 'xml' | 'text';

/** An object or array with a key or value behind its bracket; prose in brackets goes on otherwise. */
const JSON_START = /^\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[{["]|\]\s*$|-?\d+(?:\.\d+)?\s*,|(?:true|false|null)\s*[,\]]))/;
/** What some servers put before JSON so that it is no script, and the call of a script around it. */
const JSON_GUARD = /^\s*(?:\)\]\}',?|while\s*\(1\);|for\s*\(;;\);|(?:\/\*\*\/)?[\w$.]{1,60}\()\s*[[{]\s*["[{\]}]/;

const FIRST_IS_TAG = /^\s*</;

/** Elements of HTML with which documents in other vocabularies of XML begin as well. */
const SHARED_NAMES =
  /^(?:article|code|data|form|header|label|link|map|menu|object|section|source|style|summary|table|time|title)$/;
const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * The syntax of a document by how it begins. JSON counts as such when it is cut off or broken too. XML is what has a root
 * that is no element of HTML, or one that by its declaration or namespace belongs to another vocabulary.
 * @param head its beginning
 * @param json whether all of it was found to be JSON
 */
export function syntaxOf(head: string, { type }: MediaType, json: () => boolean): Syntax {
  if (FIRST_IS_TAG.test(head)) return isXml(head, type) ? 'xml' : 'text';
  if (JSON_START.test(head) || JSON_GUARD.test(head)) return 'json';
  if (/^\s*["[{]/.test(head) && json()) return 'json';
  return 'text';
}

function isXml(head: string, type: string): boolean {
  const start = head.trimStart();
  const declared = /^<\?xml\s/.test(start);
  const root = rootTag(start);
  if (!root) return declared;
  const { name, at } = root;
  const end = start.indexOf('>', at);
  const tag = start.slice(at, end < 0 ? start.length : end);
  if (name === 'html' || /<!doctype\s+html\b/i.test(start.slice(0, 4096))) return false;
  const namespace = /\sxmlns\s*=\s*["']([^"']*)/i.exec(tag)?.[1];
  if (namespace !== undefined && namespace !== XHTML) return true;
  if (isHtmlElement(name)) return declared && SHARED_NAMES.test(name);
  if (declared || namespace !== undefined || /[/+]xml$/.test(type)) return true;
  // Without a declaration: a root that is empty, or elements that are closed again and are none of HTML.
  return /\/\s*$/.test(tag) || closesForeign(head);
}

/** Whether an element is closed that is none of HTML; a name with a hyphen may be a custom element. */
function closesForeign(head: string): boolean {
  for (const [, name = ''] of head.matchAll(/<\/([a-z][\w.:-]*)\s*>/gi))
    if (!name.includes('-') && !isHtmlElement(name.toLowerCase())) return true;
  return false;
}
