import { withoutSecrets } from '@dateline/core';
import { cleanLines } from '../text/clean.js';

/** C1 and DEL, line and paragraph separators, and what turns the order of the text that follows. JSON itself escapes C0. */
const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** The same with C0, but for tabs and line breaks. Marks of direction and isolates that a document needs stay. */
const UNSAFE_IN_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;
/** Styles that this program sets; the text between them was cleaned before it was painted. */
const STYLE = /(\u001b\[[0-9;]*m)/;

const hexOf = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const isAddress = (value: string) => /^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(value);

/** Fields that hold prose with spans into it; an address in them is a part of the story. */
const PROSE = new Set(['text', 'exact', 'prefix', 'suffix']);

function withoutSecretsIn(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || PROSE.has(key)) return value;
  return isAddress(value) || key === 'message' || key === 'problem' || key === 'warning'
    ? withoutSecrets(value)
    : value;
}

/** JSON text in which nothing is obeyed or turned by a terminal; a parser gives the very same values. */
export const escapeJson = (json: string): string => json.toWellFormed().replace(UNSAFE_IN_JSON, hexOf);

/** An address with something in it that could be a secret. */
const SUSPECT = /:\/\/[^"\s]*[@?#;&]/;

/** A value as JSON, secrets in its addresses left out. */
export function jsonOutput(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, undefined, indent) ?? 'null';
  // Looking at every field takes several times as long as writing them.
  return escapeJson(SUSPECT.test(json) ? JSON.stringify(value, withoutSecretsIn, indent) : json);
}

/** A string of JSON that is an address, or the scope of a feed's guids. */
const ADDRESS_IN_JSON = /"(?:feed )?[a-z][a-z0-9+.-]*:\/\/[^"\s]*"/gi;

/** JSON text as it comes from a library; `secrets` leaves those in addresses where they are. */
export function jsonTextOutput(json: string, secrets: boolean): string {
  return escapeJson(secrets ? json : json.replace(ADDRESS_IN_JSON, withoutSecrets));
}

/** Text for people, Markdown or HTML: controls removed, secrets in addresses left out. `styled` keeps colours and weights. */
export function textOutput(text: string, styled: boolean, secrets = false): string {
  const kept = secrets ? (part: string) => part : withoutSecrets;
  const bare = (part: string) => kept(part.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSAFE_IN_TEXT, ''));
  if (!styled) return bare(text);
  return text
    .split(STYLE)
    .map((part, index) => (index % 2 === 1 ? part : bare(part)))
    .join('');
}

/** What is said on stderr. */
export const remarkOutput = (text: string): string => withoutSecrets(cleanLines(text));
