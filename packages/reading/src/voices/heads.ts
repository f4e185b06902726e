import type { Voice } from '@dateline/core/reading';

const set = (words: string) => new Set(words.trim().split(/\s+/));

const DOCUMENTS = set(`poll polls survey surveys study studies report reports letter letters memo article articles book
document documents statement statements email emails e-mail e-mails analysis data figures statistics filing filings complaint
lawsuit indictment resolution bill act law treaty ruling transcript editorial column op-ed ad ads headline headlines tweet
tweets website page video tape recording story stories release census results records post blog research findings evidence
text magazine newspaper ballot`);

const BODIES = set(`ministry department government administration campaign committee council court congress senate house
parliament company corporation firm bank agency university commission party union office organization organisation
association group police army military team network paper press media panel board authority embassy bureau service league
foundation institute center centre club church hospital school state country city white regime coalition movement kremlin
pentagon tribunal union reuters ap afp tass xinhua upi`);

const GROUP_WORDS = set(`people police both others many some most few several supporters critics voters percent
majority media men women children public crowd audience two three four five`);

/** Words behind which the head of a noun phrase has passed: "officials in Moscow who knew". */
const AFTER_HEAD = set(`of in at on for from with by to who that which whose about near inside outside among`);

/** The head noun of a description: the last word before a preposition, a relative clause or a comma. */
export function headOf(words: readonly string[]): string {
  let head = '';
  for (const word of words) {
    if (head && (AFTER_HEAD.has(word) || /^[,(—–-]/.test(word) || word === 'and')) break;
    if (/[\p{L}\p{N}]/u.test(word) && word !== "'s") head = word;
  }
  return head;
}

/** What a description without a name stands for. */
export function kindOfHead(head: string, words: readonly string[]): Voice['kind'] {
  if (DOCUMENTS.has(head)) return 'document';
  if (BODIES.has(head)) return 'body';
  if (GROUP_WORDS.has(head) || (/[^s]s$/.test(head) && head.length > 4) || words.includes('percent')) return 'group';
  return 'unnamed';
}

/** Heads that name a body by what it is, so that "the ministry" finds the ministry named before. */
export const isBodyHead = (head: string) => BODIES.has(head);
