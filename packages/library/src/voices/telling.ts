import type { Voice } from '@dateline/core/reading';
import { bodyName } from './body-name.js';
import { countryIn, countryOfCity } from './countries.js';
import { isCommon, LEGAL, SMALL, set } from './name-words.js';
import { personName } from './person-name.js';
import { remembered } from './remembered.js';
import type { SpeakerKind } from './speaker.js';
import { wordsOf } from './text-words.js';

// What is shown as a voice of the library: a name, an office or a body.

/** Words that name a body only with others: the company, the Commission, Republicans. */
const NO_NAME = set(`
company bank commission ministry department institute exchange group board committee council court party police press union association
agency office bureau congress campaign administration team management ltd corp inc co plc firm house senate parliament cabinet
house journal times post paper tribune magazine newspaper news media network television website blog study report survey poll
executives progressives millennials evangelicals workers farmers producers exporters importers investors refiners growers lawmakers members
republican republicans democrat democrats conservative conservatives liberal liberals feminists strategists constitutionalists
pollsters politicos audiences critics supporters voters officials analysts economists traders dealers brokers bankers industry market
markets mr mrs ms west east north south center centre school university college hospital church army navy force foundation alliance
coalition network program programme service services system project panel tribunal authority the both other others government state city
county federal central national international secretary minister president chairman director chief leader leaders governor
mayor judge spokesman spokeswoman everybody nobody people man woman men women this that these those it he she they we i you who which what monday tuesday wednesday thursday
friday saturday sunday january february march april may june july august september october november december`);

/** Small letters that may stand within or at the end of a body's name. */
const WITHIN = set(`of for and in on the at to de la le du des der die das und von van et y & di da del al
administration campaign government ministry department police newspaper news agency union party group council committee team office court
association federation institute university bank exchange bureau commission board company embassy parliament`);

const HEADS = set('administration campaign government police');

const CAPITAL = /^["'“‘(]*[\p{Lu}\p{Lt}\d]/u;
/** Several bodies named together: the Agriculture and Commerce Departments, Vell Corp and Harbour Corp. */
const SEVERAL = /\band\b.*\b(?:Departments|Ministries|Committees)\b|\b(?:Inc|Corp|Ltd|Plc)\.?,? and (?=\p{Lu})/u;
/** A verb that was taken for a first name: Entrusting. */
const VERB = /^(?!Sterling|Fleming)\p{L}{4,}ing\b/u;

const STARTS_A_CLAUSE =
  /^(?:Although|While|But|And|If|When|As|Some|Many|Most|One|Two|Three|Several|Other|Another|All|His|Her|Their|Its|Our|My|Only|Both|Each|Every|Any|No|These|Those|This|That|Like|Former|Fellow|Conservative|Senior|Top|Members?|Officials?|Auditors|Spokes\w+)\b/;

const split = (name: string) => name.trim().split(/\s+/).filter(Boolean);
const withoutArticle = (name: string) => name.trim().replace(/^(?:the|a|an|The|A|An)\s+/, '');

/** A name by which a person can be told from others: a first and a last name. */
export const isFullName = remembered((name): boolean => {
  const words = split(name.replace(/["“”(][^"“”()]*["“”)]/g, ' '));
  const parts = personName(name);
  if (!parts || parts.given.length === 0 || words.length > 7) return false;
  if (/[,;:!?<>/]|['’]s$/.test(name) || STARTS_A_CLAUSE.test(name) || VERB.test(name)) return false;
  const proper = words.filter((word) => CAPITAL.test(word));
  if (proper.length < 2 || !CAPITAL.test(words[0]!)) return false;
  const folded = wordsOf(name);
  return (
    !NO_NAME.has(parts.last) &&
    !folded.some((word) => LEGAL.has(word) && word.length > 2) &&
    !folded.every((word) => SMALL.has(word))
  );
});

/** A last name alone, written as one. */
export function isLastName(name: string): boolean {
  const parts = personName(name);
  if (!parts || parts.given.length > 0) return false;
  const word = split(name).at(-1)!;
  return (
    CAPITAL.test(word) && !NO_NAME.has(parts.last) && parts.last.length > 2 && countryIn([parts.last]) === undefined
  );
}

/** A name of a body: proper words, of which one at least tells which it is. */
export const isBodyName = remembered((name): boolean => {
  const bare = withoutArticle(name);
  if (STARTS_A_CLAUSE.test(bare) || SEVERAL.test(bare) || /[;:!?]|^\(|\d{4}|\([^)]*$/.test(bare) || bare.length > 90)
    return false;
  const words = split(bare.replace(/<[^>]*>/g, ''));
  if (words.length === 0 || words.length > 11) return false;
  const first = words[0]!;
  if (isOffice(bare)) return true;
  // eBay, al-Jazeera.
  if (!CAPITAL.test(first) && !/^\p{Ll}{1,2}-?\p{Lu}/u.test(first)) return false;
  if (words.some((word) => !CAPITAL.test(word) && !WITHIN.has(word.toLowerCase().replace(/['’]s$|,$/u, ''))))
    return false;
  if (/\bon\s+(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/.test(bare)) return false;
  const last = words.at(-1)!.toLowerCase();
  if (!CAPITAL.test(words.at(-1)!) && SMALL.has(last)) return false;
  const parts = bodyName(bare);
  if (!parts) return false;
  const folded = wordsOf(bare).filter((word) => !SMALL.has(word) && !LEGAL.has(word));
  if (folded.length === 0 || (folded.length === 1 && NO_NAME.has(folded[0]!))) return false;
  // A town that stands for its people or its officials.
  if (folded.length === 1 && countryOfCity(folded[0]!) !== undefined) return false;
  if (folded.length === 2 && countryOfCity(folded.join(' ')) !== undefined) return false;
  return folded.length > 1 || HEADS.has(last) || /\p{L}{2}/u.test(bare);
});

/** A body that every country has one of, in small letters as copy writes it: the central bank, the finance ministry. */
const isOffice = (name: string) =>
  /^(?:central bank|\p{L}+ (?:ministry|department))$/u.test(name) && bodyName(name)?.everywhere === true;

/** A body's name that could be a person's: two or three words of which none says that it is a body. */
export function isLikePerson(name: string): boolean {
  const words = wordsOf(name);
  if (words.length < 2 || words.length > 3 || !isFullName(name)) return false;
  return words.every((word) => !LEGAL.has(word) && !isCommon(word) && !SMALL.has(word));
}

/** Whether a voice of a Reading has a name of its own, and one that tells who it is. */
export function isTelling({ kind, name }: { kind: Voice['kind'] | SpeakerKind; name: string }): boolean {
  if (kind === 'person') return isFullName(name);
  return kind === 'body' && isBodyName(name);
}
