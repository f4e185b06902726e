import type { Article } from '@dateline/core';
import { fold, textAt } from '@dateline/core/base';
import type { Reading, Voice } from '@dateline/core/reading';
import { bodyName, isShortFor } from './body-name.js';
import { countryIn, countryNamed, countryOfCity } from './countries.js';
import { isCommon, LEGAL, TITLES } from './name-words.js';
import { compareNames, personName } from './person-name.js';
import { remembered } from './remembered.js';
import type { Speaker, SpeakerKind } from './speaker.js';
import { isBodyName, isFullName, isLastName } from './telling.js';
import { wordsOf } from './text-words.js';

const COMPANY = 12;
/** Mentions of a name whose surroundings are looked at, and how far before them. */
const MENTIONS = 6;
const BEFORE = 40;

interface Named {
  kind: SpeakerKind;
  name: string;
  bare?: boolean;
  role?: string;
  organisation?: string;
}

/** Who speaks in a story, with what it says of who they are; what has no name of its own is left out. */
export function speakersOf(article: Article, reading: Reading): Speaker[] {
  const counts = new Map<string, number>();
  for (const { voices } of reading.statements)
    for (const { voice } of voices) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  const story = storyOf(article, reading);
  const found: Speaker[] = [];
  for (const voice of reading.voices) {
    const statements = counts.get(voice.id);
    const named = statements === undefined ? undefined : fullerName(namedBy(voice, reading), reading);
    if (!named || statements === undefined) continue;
    const local = { id: voice.id, statements };
    const same = found.find(({ kind, name }) => kind === named.kind && folded(name) === folded(named.name));
    if (same) same.locals.push(local);
    if (same) continue;
    const where = whereOf(named, voice, article, story);
    const { forms, ...others } = around(named, voice, article, reading, story);
    found.push({
      ...named,
      ...where,
      ...others,
      forms: [...forms, ...centralBank(named, where.country)],
      locals: [local],
    });
  }
  return found;
}

/** A name for comparison: no case, no accents, no article. */
const folded = remembered((name) => fold(name).replace(/^the /, ''));

const TITLED = new RegExp(`^(?:(?:${[...TITLES].join('|')})\\b\\.?\\s+)+(?=\\p{Lu})`, 'iu');
/** What was taken for a body, and is somebody with a title. */
const TITLED_PERSON =
  /^(?:Mr|Mrs|Ms|Dr|Sen|Senator|Rep|Representative|Congress(?:wo)?man|Gov|Governor|Pres|President|Mayor|Judge)\.?(?: \p{Lu}[\p{L}.'’-]*)+$/u;
const SPOKESMAN = /^(.+?)(?:['’]s?)?\s+(?:chief\s+|senior\s+)?[Ss]pokes(?:man|woman|person|men|people)$/u;
const SPOKESMAN_FOR = /^(?:\p{Ll}+\s+)*[Ss]pokes(?:man|woman|person|men|people)\s+(?:for|of|at)\s+(.+)$/u;

/** The body that an unnamed spokesman speaks for. */
function spokenFor(name: string, organisation: string | undefined): string | undefined {
  const bare = withoutArticle(name);
  const body = SPOKESMAN_FOR.exec(bare)?.[1] ?? SPOKESMAN.exec(bare)?.[1];
  if (body === undefined) return /^(?:\p{Ll}+\s+)?spokes(?:man|woman|person)$/u.test(bare) ? organisation : undefined;
  const named = [withoutArticle(body), body.replace(/^(?:\p{Ll}+\s+)+/u, '')];
  return named.find((one) => isBodyName(one)) ?? organisation;
}

/** The name and kind under which a voice is one of the library; a spokesman without a name is the body for which he speaks. */
function namedBy({ kind, name, role, organisation }: Voice, { names }: Reading): Named | undefined {
  const post = { ...(role && { role }), ...(organisation && { organisation }) };
  const clean = name
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (kind === 'unnamed' || kind === 'group') {
    const body = spokenFor(clean, organisation);
    return body !== undefined && isBodyName(body) ? { kind: 'body', name: withoutArticle(body) } : undefined;
  }
  if (kind !== 'person' && kind !== 'body') return undefined;
  const words = wordsOf(clean);
  const title = TITLED.exec(clean)?.[0];
  // "Mr. Cruz" and "Representative Brooks" are people, whatever they were taken for; "Joe Gold Corp" is none.
  const company = words.length > 1 && LEGAL.has(words.at(-1)!) && words.at(-1)!.length > 1;
  const isName = names.some((one) => one.kind === 'person' && folded(one.name) === folded(clean));
  const titled = TITLED_PERSON.test(clean) && words.length < 5 && !words.some(isCommon);
  const person = !company && (kind === 'person' || titled || isName || isFamilyName(clean, names));
  if (!person) {
    const body = withoutArticle(clean);
    return isBodyName(body) ? { kind: 'body', name: body } : undefined;
  }
  const bare = title === undefined ? clean : clean.slice(title.length);
  const office = role ?? officeOf(title);
  const own = { ...post, ...(office && { role: office }) };
  if (isFullName(bare)) return { kind: 'person', name: bare, ...own };
  return isLastName(bare) ? { kind: 'person', name: bare, bare: true, ...own } : undefined;
}

/** One word that is the last name of somebody in the story. */
const isFamilyName = (name: string, names: Reading['names']) =>
  /^\p{Lu}\p{L}*\p{Ll}$/u.test(name) &&
  names.some((one) => one.kind === 'person' && one.name.includes(' ') && one.name.endsWith(` ${name}`));

/** A body that the story calls by the first words of one fuller name alone is that body: Piedmont, Piedmont Aviation Inc. */
function fullerName(named: Named | undefined, { names }: Reading): Named | undefined {
  const own = named?.kind === 'body' ? bodyName(named.name) : undefined;
  if (!named || !own || own.everywhere || own.legal || own.words.length > 2) return named;
  const [first] = wordsOf(named.name);
  const fuller = names.filter((one) => {
    const other = one.kind === 'organisation' ? bodyName(one.name) : undefined;
    if (!other || other.words.length <= own.words.length || !own.words.every((word) => other.words.includes(word)))
      return false;
    return wordsOf(one.name)[0] === first && isBodyName(one.name);
  });
  const [only] = fuller;
  const keys = new Set(fuller.map((one) => bodyName(one.name)?.key));
  return only &&
    keys.size === 1 &&
    !names.some((one) => bodyName(one.name)?.key === own.key && bodyName(one.name)?.legal)
    ? { ...named, name: withoutArticle(only.name.replace(/\s+/g, ' ')) }
    : named;
}

const withoutArticle = (name: string) =>
  name.replace(/^(?:the|a|an)\s+/i, '').replace(/\s*<[^>]*>?$|,\s*\p{Lu}{2,6}$/u, '');

function officeOf(title: string | undefined): string | undefined {
  const office = title?.trim().replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/i, '');
  return office || undefined;
}

interface Story {
  /** Who else is named, those named most first, with how each is compared. */
  company: { name: Reading['names'][number]; key: string }[];
  country?: string;
  city?: string;
  year: number;
}

/** Where a story was filed, and when. */
function storyOf(article: Article, reading: Reading): Story {
  const place = article.dateline?.place ?? '';
  const parts = place.split(/[,/]/).map((part) => part.trim());
  const named = parts.map((part) => countryNamed(part) ?? countryOfCity(part)).find((country) => country !== undefined);
  const known = reading.names.find(
    ({ kind, name, country }) => kind === 'place' && country && fold(name) === fold(parts[0] ?? ''),
  );
  const country = named ?? known?.country ?? (place === '' ? mostNamed(reading) : undefined);
  const city = parts[0] ? fold(parts[0]) : undefined;
  const date = article.dateline?.date ?? article.published ?? reading.anchor ?? '';
  return {
    company: companyOf(reading),
    ...(country && { country }),
    ...(city && { city }),
    year: Number(date.slice(0, 4)) || new Date().getFullYear(),
  };
}

function companyOf({ names }: Reading): Story['company'] {
  return names
    .filter((one) => one.kind === 'organisation' || (one.kind === 'person' && isFullName(one.name)))
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, COMPANY + 4)
    .flatMap((name) => {
      const key = name.kind === 'organisation' ? bodyName(name.name)?.key : folded(name.name);
      return key ? [{ name, key }] : [];
    });
}

/** Offices, parties and bodies of one country alone, as its copy names them. */
const AMERICAN =
  /\b(?:Sen|Rep|Gov|Senator|Congress(?:wo)?man|Republican|Democratic|GOP|White House|FBI|CIA|Pentagon|Capitol Hill)\b/;

/** The country that places, offices and bodies of a story name at least half as often again as any other. */
function mostNamed({ names, voices }: Reading): string | undefined {
  const counts = new Map<string, number>();
  const add = (country: string | undefined, times: number) => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + times);
  };
  for (const { name, kind, country, mentions } of names)
    add(country ?? (kind === 'organisation' ? countrySaid(name) : undefined), mentions.length);
  for (const { name, role, organisation } of voices) add(countrySaid(`${role ?? ''} ${name} ${organisation ?? ''}`), 1);
  const [most, next] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] >= 1.5 * (next?.[1] ?? 0) ? most[0] : undefined;
}

const countrySaid = remembered((text) => countryIn(wordsOf(text))?.country ?? (AMERICAN.test(text) ? 'US' : undefined));

function whereOf({ kind, name, role, organisation }: Named, voice: Voice, article: Article, { country, city }: Story) {
  const own = kind === 'body' ? bodyName(name)?.country : undefined;
  const said =
    own ??
    countryIn(wordsOf(role ?? ''))?.country ??
    countryIn(wordsOf(organisation ?? ''))?.country ??
    (kind === 'body' ? countryBefore(voice, article) : undefined);
  if (said) return { country: said, certain: true, ...(city && { city }) };
  return { ...(country && { country }), ...(city && { city }) };
}

/** The country that stands right before a name: "the Japanese Finance Ministry", "Japan's Finance Ministry". */
function countryBefore({ mentions }: Voice, article: Article): string | undefined {
  for (const { at, part, start } of mentions.slice(0, MENTIONS)) {
    const text = textAt(article, at, part)?.slice(Math.max(0, start - BEFORE), start) ?? '';
    if (/[,.;:]\s*$/.test(text.replace(/\b(?:\p{L}\.){2,}\s*$/u, ''))) continue;
    const words = wordsOf(text).slice(-3);
    for (let length = Math.min(3, words.length); length > 0; length--) {
      const country = countryNamed(words.slice(-length).join(' '));
      if (country) return country;
    }
  }
  return undefined;
}

/** Other names that the story has for it, and who else is named. */
function around({ kind, name }: Named, voice: Voice, article: Article, { names }: Reading, { company, year }: Story) {
  const own = folded(name);
  const key = kind === 'person' ? own : bodyName(name)?.key;
  const wanted = kind === 'person' ? 'person' : 'organisation';
  const same = names.find((one) => one.kind === wanted && folded(one.name) === own);
  const called = [...voice.aliases, ...(same?.aliases ?? []), ...(kind === 'body' ? inBrackets(voice, article) : [])];
  const forms = called
    .map(withoutArticle)
    .filter((form) => folded(form) !== own && (kind === 'person' ? isOtherName(form, name) : isOtherForm(form, name)));
  const others = company.filter((one) => one.name !== same && one.key !== key).map((one) => one.key);
  return { forms: [...new Set(forms)].slice(0, 4), company: [...new Set(others)].slice(0, COMPANY), year };
}

/** Central banks that go by another name as well. */
const CENTRAL_BANKS: Readonly<Record<string, string>> = {
  AU: 'Reserve Bank of Australia',
  CA: 'Bank of Canada',
  CH: 'Swiss National Bank',
  DE: 'Bundesbank',
  FR: 'Bank of France',
  GB: 'Bank of England',
  IT: 'Bank of Italy',
  JP: 'Bank of Japan',
  NZ: 'Reserve Bank of New Zealand',
  US: 'Federal Reserve',
};

function centralBank({ kind, name }: Named, country: string | undefined): string[] {
  const bank = kind === 'body' && country !== undefined ? CENTRAL_BANKS[country] : undefined;
  return bank !== undefined && bodyName(name)?.key === 'bank central' ? [bank] : [];
}

/** A full name that can be the same person's: the Reading counts last names alone to several of a family. */
function isOtherName(form: string, name: string): boolean {
  const [one, other] = [personName(form), personName(name)];
  return (
    one !== undefined && other !== undefined && isFullName(form) && ['full', 'form'].includes(compareNames(one, other))
  );
}

/** Letters for a name, or the name for its letters: other forms of a name may be those of others as well. */
function isOtherForm(form: string, name: string): boolean {
  const [one, other] = [bodyName(form), bodyName(name)];
  if (!one || !other || !isBodyName(form)) return false;
  return one.key !== other.key && (isShortFor(one, other) || isShortFor(other, one));
}

/** What stands in brackets behind a name: "the Board of Trade (CBT)". */
function inBrackets({ mentions }: Voice, article: Article): string[] {
  return mentions.slice(0, MENTIONS).flatMap(({ at, part, end }) => {
    const behind = textAt(article, at, part)?.slice(end, end + 12) ?? '';
    return /^\s*\(([A-Z][A-Z.]{1,7})\)/.exec(behind)?.[1] ?? [];
  });
}
