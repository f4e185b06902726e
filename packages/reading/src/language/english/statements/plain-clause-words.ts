/** Words and lengths by which plain-clauses.ts tells sentences of a plain form. */

const set = (words: string) => new Set(words.split(' '));

/** Verbs behind which a clause follows without "that". */
export const CLAUSE = set('said says say told claimed argued insisted noted predicted announced forecast estimate');
/** A verb of these only behind a plural: the analysts estimate. */
export const PLURAL = set('estimate');
/** Verbs that stand behind what is said, with their subject: "..., the bank added." */
export const TAIL = set(
  'said says say told added wrote announced explained argued insisted warned noted stressed claimed stated tweeted conceded acknowledged ' +
    'concluded complained recalled replied reported predicted showed',
);
export const BETWEEN = set('also later earlier has had have then once repeatedly recently previously');
export const DETERMINERS = set(
  'the a an this that these those his her its their our my your one another two three some several many most',
);
export const SUBJECTS = set('he she they it');
export const CONNECTORS = set('but and however meanwhile still yet so also moreover separately earlier later');
/** They open what stands before the subject of a sentence: in its report, the agency said. */
export const OPENERS = set(
  'in on at after before during under since as for with by to among despite until unlike speaking asked when while because once',
);
/** Opens a phrase for when or where something was said, before the clause. */
export const PHRASES = set('in at on during after before to from of with last this');
/** A subject has none of them: it would be another clause. */
export const NO_SUBJECT = set('who which that whose where when while because if what how why and');
/** Behind a verb at the end of a sentence: when, where, and what more was done. */
export const BEHIND = set(
  'in on at during after before as when while to late early yesterday today recently here but without last this earlier',
);
export const DAYS = set('monday tuesday wednesday thursday friday saturday sunday');
/** No clause begins so. */
export const NO_CLAUSE = set('of to for with from by so nothing little no goodbye hello about yes and or but');
export const NEAR = set('last this');
/** When something was said, between the verb and the clause. */
export const WHEN = set('yesterday today recently earlier later tonight here');

export const SUBJECT = 13;
export const SOURCE = 26;
export const PARENTHETICAL = 7;
export const SHORT = 4;
/** "said lead manager Berg": the words before a name behind its verb are fewer. */
export const OFFICE = 5;
/** What stands between a verb and "that". */
export const ASIDE = 12;
/** What stands behind a verb at the end of its sentence. */
export const REST = 14;
/** Whom something is told, at the end of a sentence, has at most so many tokens. */
export const TOLD_WHOM = 8;
