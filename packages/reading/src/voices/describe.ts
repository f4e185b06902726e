import { type Doc, flags as F, spanOf, type TokenRange } from '../text/index.js';

/** What stands beside a person's name: who that is, and for whom. */
export interface Description {
  role?: string;
  /** The tokens of the role. */
  range?: TokenRange;
}

const REACH = 18;
const STOPS = new Set(
  (
    'that but when while as after before if because since although though than who which whose whom said says told tells ' +
    'asked added wrote saying according is was are were be been has have had will would can could may might must should ' +
    'did does do not nor so then there here he she it they we i you his earlier later meanwhile also'
  ).split(' '),
);
const INSIDE = new Set(['of', 'to', 'for', 'at', 'in', 'on', 'and', 'the', 'a', 'an', 'with', "'s", "'", '’', '&']);

const isWord = (doc: Doc, token: number) => (doc.flags[token]! & (F.WORD | F.DIGIT)) !== 0;
const isPlain = (doc: Doc, token: number) =>
  (isWord(doc, token) || INSIDE.has(doc.lower[token]!)) && !STOPS.has(doc.lower[token]!);

/** Whether a stretch names an office or a trade. */
function hasRole(doc: Doc, { first, last }: TokenRange, roles: ReadonlySet<string>): boolean {
  for (let token = first; token < last; token++) {
    const lower = doc.lower[token]!;
    const word = lower.endsWith('.') ? lower.slice(0, -1) : lower;
    if (roles.has(word) || (word.endsWith('s') && roles.has(word.slice(0, -1)))) return true;
    // Campaign-manager, vice-president and the like.
    const hyphen = word.lastIndexOf('-');
    if (hyphen >= 0 && roles.has(word.slice(hyphen + 1))) return true;
  }
  return false;
}

/** Without an article that only opens the phrase: "the deputy chief", but "The United States’ envoy". */
function trimmed(doc: Doc, { first, last }: TokenRange): TokenRange {
  let from = first;
  while (from < last && INSIDE.has(doc.lower[from]!) && !/^(?:the|an?|another)$/.test(doc.lower[from]!)) from++;
  if (from + 1 < last && /^(?:the|an?|another)$/.test(doc.lower[from]!)) {
    const named = doc.flags[from]! & F.CAPITAL && doc.flags[from + 1]! & F.CAPITAL;
    if (!named) from++;
  }
  let to = last;
  while (to > from && /^(?:of|to|for|at|in|on|and|the|an?|with)$/.test(doc.lower[to - 1]!)) to--;
  return { first: from, last: to };
}

/** "the deputy chief of the department, NAME" and "Russia’s ambassador NAME": what leads up to a name. */
function before(doc: Doc, name: TokenRange, roles: ReadonlySet<string>): TokenRange | undefined {
  const { first } = doc.sentences[doc.sentence[name.first]!]!;
  let last = name.first;
  const comma = last > first && doc.lower[last - 1] === ',';
  if (comma) last--;
  let from = last;
  while (from > first && last - from < REACH && isPlain(doc, from - 1)) from--;
  // Behind a comma the phrase must open with an article or an owner, or it belongs to something else.
  const range = trimmed(doc, { first: from, last });
  if (range.last <= range.first || !hasRole(doc, range, roles)) return undefined;
  if (comma && !/^(?:the|an?|[a-z]+'s)$/.test(doc.lower[from]!) && !ownedAt(doc, range)) return undefined;
  return range;
}

function ownedAt(doc: Doc, { first, last }: TokenRange): boolean {
  for (let token = first; token < Math.min(last, first + 4); token++) if (doc.flags[token]! & F.CLITIC) return true;
  return false;
}

/** "NAME, a professor at Duke University,": what follows a name. */
function behind(doc: Doc, name: TokenRange, roles: ReadonlySet<string>): TokenRange | undefined {
  const { last } = doc.sentences[doc.sentence[name.first]!]!;
  if (name.last >= last || doc.lower[name.last] !== ',') return undefined;
  const first = name.last + 1;
  let to = first;
  while (to < last && to - first < REACH && isPlain(doc, to)) to++;
  const range = trimmed(doc, { first, last: to });
  return range.last > range.first && hasRole(doc, range, roles) ? range : undefined;
}

/** Role of the person whose name stands there, as the text gives it before or behind the name. */
export function describe(doc: Doc, name: TokenRange, roles: ReadonlySet<string>): Description {
  const range = before(doc, name, roles) ?? behind(doc, name, roles);
  if (!range) return {};
  const { start, end } = spanOf(doc, range.first, range.last);
  return { role: doc.text.slice(start, end), range };
}
