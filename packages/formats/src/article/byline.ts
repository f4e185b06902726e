import type { Byline } from '@dateline/core';
import { ALL_BY, BY_WORD_ALONE, BY_WORDS, DATE_THEN_BY, FACTS_THEN_BY, ROLE_BEHIND } from './by-words.js';
import { isBody, peopleIn } from './people.js';

/** What stands behind the names on a line: a date, a link of the page, where and for whom somebody writes. */
const LATER =
  /\s*(?:[|•·⋅∙»→←›–—]|\s-\s|\b(?:posted|published|updated|last (?:updated?|modified|edited)|reviewed|first published|stand|zuletzt|aktualisiert|veröffentlicht|erschienen|datum|publicad[oa]|actualizad[oa]|atualizado|publié|mis à jour|modifié|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|publicerad|uppdaterad|дата|опубликовано|обновлено|created|written)\b:?|(?:发布|發布|更新|公開|配信|掲載|입력|수정|등록|प्रकाशित|अपडेट|เผยแพร่|อัปเดต|نشر|تاريخ)|\b(?:on|am|le|el|il|em|den|vom)\s+(?=\d|\p{L}+\s+\d)|,?\s*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|,?\s*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b\d{1,2}[./:]\s?(?:\d|\p{L})|\b\d{1,2}\s+\p{L}{3,}\s+(?:19|20)\d\d|\b(?:19|20)\d\d(?:\b|年|년)|\bfor (?=[A-Z\p{Lu}])|\bspecial to\b|\bfollow\b|\bcontact\b|@\w|https?:|\bread more\b|\bshare\b|\d*\s*\b(?:comments?|kommentare?|commentaires?|comentarios)\b|\bview (?:profile|all|posts|in)\b|\b(?:view|see) (?:bio|author)|\d+\s*min(?:ute)?n?s?\b).*$/iu;
const ROLE =
  /,?\s+(?:(?:the|our|a)\s+)?(?:(?:senior|staff|chief|associate|contributing|deputy|managing|executive|assistant|special|political|science|business|sports?|news|freelance|national|foreign|world|health|technology|features?|guest|lead|principal|digital|night|city|web|online|copy|video|social|media|editorial|former|consumer|culture|music|film|arts?|food|travel|money|education|environment|crime|court|diplomatic|security|defen[cs]e|europe|asia|africa|us|uk|washington|white house)\s+)*(?:writer|reporter|editor|correspondent|columnist|contributor|journalist|producer|critic|analyst|author|blogger|photographer|intern|fellow|manager|director|bureau chief)s?\b.*$/i;
/** Words of a page's interface, and what programs fill in for nobody. */
const NO_NAME =
  /^(?:\p{L}{3,9}\.?\s\d{1,2}|hinterlasse.*|uncategori[sz]ed|why you can.*|view in.*|(?:share|tweet|print|e-?mail|save|follow|subscribe|comments?|posted|published|updated|last|advertisement|home|news(?! (?:desk|room|team|staff|service)$)|opinion|menu|search|login|facebook|twitter|stand|event|ordenar|sort|sortieren|filter|toggle|skip|read|more|interview|foto|photo|bild|illustration|text|tags?|categor\w+|kategorien?|archiv|jump|top \d+|name)\b.*|admin|administrator|unknown|anonymous|(?:written|posted|published|article|story|insights) (?:by|from)|industry|por|par|von|vom|di|door|av|af|auteur|autor(?:in)?|no author|kein autor|sin autor|author|guest|editor|webmaster|root|user|null|none|undefined|n\/?a|by|the team|date|subject|source|topic|title|views?|photos|video|post author|about|bio|profile|.*[*]|.*-archiv)$/iu;
/** What somebody is, without a name. */
export const ROLE_ALONE =
  /^(?:(?:former|senior|chief|head|vice|lead|staff|guest|content|marketing|blog|web|digital|managing|executive|associate|assistant|technical|freelance|\p{Lu}\p{L}+)\s+){1,3}(?:director|manager|consultant|writers?|editors?|contributors?|strategist|specialist|engineer|founder|officer|president|analyst|correspondents?|reporters?|journalists?|expert|coordinator)$/iu;
const DEGREE = /^(?:[A-Z][A-Z.]{1,5}|Ph\.?D\.?|R\.?D\.?N?|M\.?D\.?|Jr\.?|Sr\.?|E-RYT \d+)$/;
const HOST = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,10}$/i;
/** "Jane Doe in Madrid": where somebody writes from. */
const FROM_PLACE =
  /\s+(?:in|aus|à|en|em|from|à partir de)\s+\p{Lu}[\p{L}\p{M}'’.-]*(?:[\s,-]+\p{Lu}[\p{L}\p{M}'’.-]*){0,3}$/u;

/** A line without the site it names behind a name, and without what else follows one. */
function bareLine(text: string): string {
  return text
    .replace(LATER, '')
    .replace(/,?\s+(?:[\w-]+\.)+(?:com|org|net|co\.uk|de|fr)\b.*$/i, '')
    .replace(/[\s,;:|–—-]+(?:on|at|in|for)?[\s,;:|–—-]*$/i, '');
}

/** A name without the role behind it, where at least two words are left: the Associated Press is no role. */
function withoutRole(name: string): { name: string; role?: string } {
  const role = ROLE.exec(name);
  const rest = role ? name.slice(0, role.index).trim() : name;
  if (!role || rest.split(/\s+/).length < 2) return { name };
  return { name: rest, role: role[0].replace(/^[,\s]+/, '').trim() };
}

/** "／台北報導": where somebody reports from, in Chinese. */
const REPORTS_FROM = /\s*[／/]\s*\p{Script=Han}{2,6}(?:報導|报道|報道|電|电)$/u;

/** Whether a line begins with what says that names follow. */
export function saysBy(line: string): boolean {
  return BY_WORDS.test(line) && /\p{L}/u.test(line.replace(BY_WORDS, ''));
}

function withoutByWords(line: string): string {
  let text = line.replace(ALL_BY, '').replace(DATE_THEN_BY, '').replace(FACTS_THEN_BY, '').replace(REPORTS_FROM, '');
  for (let again = 0; again < 3; again++) {
    const rest = text.replace(BY_WORDS, '').trim();
    // "De Niro" and "Von Trier" are names; "Von Anna Lose" says who wrote.
    if (/^(?:De|Di|Von|Av|Af|Od|Del|Par|Theo|Text|Haber)\s/.test(text) && !/\S\s+\S/.test(rest)) break;
    // A name may be such a word itself, as De and Text are.
    if (rest === text || !/\p{L}{2}/u.test(rest)) break;
    text = rest;
  }
  return text;
}

/** The people in a line such as "By Jane Doe and John Roe, Staff Writers | May 3", in any of some thirty languages. */
export function bylinePeople(line: string): Byline[] {
  // "Jane Doe (with John Roe)": who helped is not told apart well enough to be named beside the author.
  const whole = line
    .replace(/\s+/g, ' ')
    .replace(/\s*\((?:with|avec|mit|con|com|med|met)\s[^()]*\)/gi, '')
    .trim();
  // A comment is headed by who says it.
  if (/\b(?:says|said|sagt|schreibt|meint|dit|dice|disse|wrote|writes|pisze|пишет)\s*:?$/iu.test(whole)) return [];
  if (BY_WORD_ALONE.test(whole)) return [];
  const text = withoutByWords(whole);
  // "Center for Research" is one name; behind a person's, "for" says for whom.
  const bare = isBody(text) ? { name: text } : withoutRole(bareLine(text));
  const people = peopleIn(bare.name || text).flatMap(({ name, email }): Byline[] => {
    const clean = withoutRole(withoutByWords(name ?? ''))
      .name.replace(FROM_PLACE, '')
      .replace(ROLE_BEHIND, '')
      .replace(/^[\s,;:|–—-]+|[\s,;:|–—→»-]+$/g, '');
    return clean && isName(clean) ? [{ name: clean, ...(email && { email }) }] : [];
  });
  const host = people.findIndex(({ name }) => HOST.test(name));
  // Behind a site stands its place, not a person.
  const named = (host < 0 ? people : people.slice(0, host)).filter(({ name }, at) => at === 0 || !DEGREE.test(name));
  if (named.length === 1 && bare.role && bare.role.length < 60) named[0] = { ...named[0]!, role: bare.role };
  return named;
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 90 || NO_NAME.test(name)) return false;
  if (/^https?:|^www\.|[<>{}=]|\.(?:com|org|net)\/|\?$/.test(name)) return false;
  return (
    /[\p{L}\p{M}]{2}/u.test(name) &&
    name.split(/\s+/).length <= 9 &&
    (!/\d{3,}/.test(name) || /^\p{L}[\p{L}\d_]{2,}$/u.test(name))
  );
}

/** A name such as programs give accounts: `ines_calder`, `icalder7`. */
export function isHandle(name: string): boolean {
  if (/^\p{Lu}\p{Ll}+\p{Lu}$/u.test(name)) return true;
  return /^[a-z\d][\w.-]*$/.test(name) ? /[\d_]/.test(name) || name.length > 5 : /^\p{L}+\d{2,}$/u.test(name);
}
