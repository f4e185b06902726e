import { isAgency } from '../dateline/agencies.js';
import { htmlText } from '../html/index.js';

/** Somebody who is named as an author. */
export interface Person {
  name?: string;
  email?: string;
  url?: string;
  role?: string;
  organisation?: string;
}

export const EMAIL = /[^\s<>()[\],;:"“”]+@[^\s<>()[\],;:"“”]+\.[^\s<>()[\],;:"“”]+/;
const EMAILS = new RegExp(EMAIL, 'g');
/** Addresses and names that publishing programs fill in for nobody. */
export const NOBODY_MAIL =
  /^(?:no-?reply|do-?not-?reply|donotreply|nobody|none|null|unknown|example)@|@(?:localhost|blogger\.com$)/i;
const NOBODY =
  /^(?:unknown|anonymous author|admin|administrator|null|none|n\/a|undefined|author|nobody|root|webmaster|-+|\.+)$/i;
/** Before a name, in the languages of most newspapers. */
const BY =
  /^(?:(?:(?:written|posted|reported|words|text|story) )?by|authors?:|von|par|por|di|door|af|av|de la redaction de|автор:?|από)(?::\s*|\s+(?=\p{Lu}))/iu;
/** What sets names apart in one line; a comma only where it cannot be part of a name. */
const AND =
  /\s*(?:;|；|&|、|，|・(?=[^・]{2,}・|[^・]{4,}$)|\s(?:and|und|et|y|e|en|og|och|i|и|і|και|ve|ja|és|și|và|dan|और|และ|و)\s|\sو(?=\p{L}))\s*/iu;
const TITLE = /^(?:jr|sr|ph\.?d|m\.?d|m\.?a|b\.?a|esq|i{2,3}|iv|dphil|msc|bsc|llb|facs)\.?$/i;

/** What somebody is, behind the name. */
const ROLE =
  /\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|producers?|photographers?|journalists?|analysts?|critics?|bureau chief|director|presenter|host|professor|redakteur(?:in)?|korrespondent(?:in)?|corresponsal|redactor(?:a)?|rédact(?:eur|rice)|correspondante?)\b/i;
/** What a body that publishes is called. */
const PUBLISHER =
  /^the \p{Lu}|\b(?:news|times|post|press|agency|media|magazine|journal|tribune|herald|today|radio|tv|television|network|chronicle|gazette|observer|service)\b/iu;

/** Longer than any line of names; what is longer is none. */
const MAX_LENGTH = 2000;

/** A name without what programs put around it. */
export function tidy(raw: string): string {
  return raw
    .slice(0, MAX_LENGTH)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”«»,;:<>()[\]-]+|[\s"“”«»,;:<>([\]-]+$/g, '')
    .trim();
}

export function isName(name: string): boolean {
  return name !== '' && /\p{L}/u.test(name) && !NOBODY.test(name) && !/^https?:\/\/|@$/i.test(name);
}

/** One person as written: `a@b.c (Name)`, `Name <a@b.c>`, `Name, a@b.c`, `mailto:a@b.c`, an address, or a name. */
function onePerson(written: string): Person | undefined {
  const text = written.replace(/\bmailto:/gi, '').replace(/\s+\(?\[?\s*at\s*\]?\)?\s+(?=[\w.-]+\.[a-z]{2,}\b)/gi, '@');
  const email = EMAIL.exec(text)?.[0].replace(/[.]+$/, '');
  const around = email ? text.replace(email, ' ') : text;
  const brackets = /[(<[]([^()<>[\]]*)[)>\]]/.exec(around)?.[1];
  const outside = tidy(around.replace(/[(<[][^()<>[\]]*[)>\]]/g, ' '));
  // With an address outside, the name is what stands in brackets; with a name outside, brackets say more about it.
  const name = [outside, tidy(brackets ?? '')].find(isName);
  const kept = email && !NOBODY_MAIL.test(email) ? email : undefined;
  if (!name && !kept) return undefined;
  return { ...(name && described(name.replace(BY, ''))), ...(kept && { email: kept }) };
}

/** "Jane Doe, Staff Writer, The Post" and "Jane Doe | The Post": who it is, as what and for whom. */
function described(written: string): Person {
  const [name = '', ...rest] = written.split(/\s*[,|]\s*|\s\/\s/);
  if (rest.length === 0) return { name: written };
  const person: Person = { name };
  for (const piece of rest) {
    if (ROLE.test(piece)) person.role ??= piece;
    else if (isAgency(piece) || PUBLISHER.test(piece)) person.organisation ??= piece;
    else if (person.role && !person.organisation) person.organisation = piece;
    else return { name: written };
  }
  return person;
}

/** Whether a piece behind a comma or stroke says more of the name before it. */
function saysMore(piece: string): boolean {
  return TITLE.test(piece) || ROLE.test(piece) || isAgency(piece) || PUBLISHER.test(piece);
}

/** What bodies are called that have an "and" in their names. */
const BODY =
  /\b(?:cent(?:er|re)|department|institute|office|ministry|universit\w+|committee|council|association|foundation|society|bureau|board|bank|group|school|college|museum|library|team|staff|desk|agency|administration|commission|division|service|network|company|partners|associates|sons|co|ltd|inc|llc|gmbh|redaktion|ministerium|verband|verein|stiftung|institut)\b/i;
/** Those behind an "and" who are no person. */
const OTHERS = /^(?:(?:news |wire )?agenc(?:y|ies)|wires?|wire services|others|et al\.?|staff|team)$/i;

/** Whether a line begins with the name of a body that has a "for", an "of" or an "and" in it, such as an institute. */
export function isBody(text: string): boolean {
  return (
    /^(?:the\s+)?(?:[\p{Lu}][\p{L}’']+\s+){0,3}(?:cent(?:er|re)|department|institute|office|ministry|university|committee|council|association|foundation|society|bureau|school|college|commission|agency)\s+(?:for|of)\s+\p{Lu}/iu.test(
      text,
    ) && text.length < 90
  );
}

/** Whether the whole is the name of one body: "Center for Research and Design", "Staff and agencies". */
function isOneBody(text: string, parts: readonly string[]): boolean {
  if (parts.length < 2 || !BODY.test(text)) return false;
  const isPerson = (part: string) =>
    /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*){1,3}$/u.test(part.trim()) && !BODY.test(part);
  return !parts.some(isPerson) && !parts.every((part) => isAgency(part.trim()));
}

const FAMILY_AND_INITIALS = /^\p{Lu}[\p{L}\p{M}'’-]+, \p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,3}$/u;

const FAMILY = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’-]+)?";
const CITED = `${FAMILY}, \\p{Lu}\\.?(?:[ -]?\\p{Lu}\\.?){0,3}`;
const ONE_CITED = new RegExp(CITED, 'gu');
const ALL_CITED = new RegExp(`^${CITED}(?:(?:[,;]|,? (?:and|&)) ${CITED})+\\.?$`, 'u');

/** "Lindqvist, N., Moro, A." and "Lindqvist N, Moro A": families with initials, as citations list them. */
const citedNames = (text: string): string[] | undefined => (ALL_CITED.test(text) && text.match(ONE_CITED)) || undefined;

/** Whether a piece is a place behind a full name or behind the body that somebody writes for: "Jane Doe, Madrid". */
function isPlaceBehind(piece: string, before: string): boolean {
  if (/,.*\b(?:news|times|post|agency)\b/i.test(before)) return !ROLE.test(piece) && !isAgency(piece);
  return (
    /^\p{Lu}[\p{L}\p{M}-]+$/u.test(piece) &&
    /^\p{Lu}\S+\s+\p{Lu}\S+$/u.test(before) &&
    !/\p{Lo}/u.test(piece) &&
    !saysMore(piece)
  );
}

/** Names in one line; a comma sets those apart that are no `Family, Given` and say nothing of the one before. */
function namesIn(text: string): string[] {
  const cited = citedNames(text);
  if (cited) return cited;
  const split = text.split(AND).filter((part) => part.trim() !== '');
  const parts = isOneBody(text, split) ? [text] : split.filter((part, at) => at === 0 || !OTHERS.test(part.trim()));
  return parts.flatMap((part, index) => {
    if (EMAIL.test(part) || FAMILY_AND_INITIALS.test(part)) return [part];
    const pieces = part.split(/\s*,\s*|\s*\|\s*|\s\/\s/).filter(Boolean);
    const names: string[] = [];
    for (const piece of pieces) {
      const last = names.length - 1;
      if (last >= 0 && isPlaceBehind(piece, names[last]!)) continue;
      const open = last >= 0 && (saysMore(piece) || (ROLE.test(names[last] ?? '') && pieces.at(-1) === piece));
      if (open) names[last] += `, ${piece}`;
      else names.push(piece);
    }
    if (names.length !== 2) return names;
    // "Doe, Jane" is one name; "Jane Doe, John Roe" and "Jane, John and Mary" are several.
    const whole = names.every((name) => /\S\s+\S/.test(name));
    return whole || parts.length > 1 || index > 0 || !part.includes(',') ? names : [part];
  });
}

/** "Doe, Jane" in the order it is spoken. */
function spoken(name: string): string {
  const match =
    /^([\p{Lu}][\p{L}'’-]+(?:\s[\p{Lu}][\p{L}'’-]+)?), ([\p{Lu}][\p{L}.'’-]*(?:\s[\p{Lu}][\p{L}.'’-]*)?)$/u.exec(name);
  return match && !TITLE.test(match[2] ?? '') ? `${match[2]} ${match[1]}` : name;
}

/** Without markup and references, which some programs put into names. */
function plain(written: string): string {
  const bare = written.replace(/<\/?[a-z][^<>@]*>/gi, ' ').trim();
  return /&#?\w+;/.test(bare) ? htmlText(bare.replace(/</g, '&lt;')) : bare;
}

/** One plain name, as nearly all are: nothing in it that could set two apart, or be something else. */
const PLAIN =
  /^(?!(?:By|Written|Posted|Reported|Words|Text|Story|Von|Par|Por|Di|Door|Af|Av) )[A-Z][A-Za-z'.-]*(?: (?!and |und |et |y |e |en |og |och |i )[A-Za-z][A-Za-z'.-]*){1,4}$/;

/** "Jane Doe in Madrid": where somebody writes from. */
const FROM_PLACE = /(?<=\p{L}{2,}\s\p{L}{2,})\s+in\s+\p{Lu}[\p{L}\p{M}'’.-]*(?:[\s,-]+\p{Lu}[\p{L}\p{M}'’.-]*){0,3}$/u;

/** Everybody named in one line of a feed. */
export function peopleIn(written: string | undefined): Person[] {
  if (written !== undefined && PLAIN.test(written)) return [{ name: written }];
  const text = plain(written ?? '');
  if (text === '' || text.length > MAX_LENGTH) return [];
  const addresses = text.includes('@') ? (text.match(EMAILS) ?? []) : [];
  const unnamed = text.replace(BY, '');
  const parts =
    addresses.length > 1
      ? text.split(/\s*[,;]\s*(?=[^,;]*@)|\s+(?:and|&)\s+/)
      : addresses.length === 1
        ? [text]
        : namesIn(unnamed);
  return parts
    .map((part) => part.replace(FROM_PLACE, ''))
    .map(onePerson)
    .filter((person): person is Person => person !== undefined)
    .map((person) => (person.name && !person.email ? { ...person, name: spoken(person.name) } : person));
}
