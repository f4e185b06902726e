import { queryError } from './query-problem.js';

export interface Token {
  kind: 'open' | 'close' | 'or' | 'and' | 'not' | 'term';
  /** What stands before the colon, as it was typed. */
  field?: string;
  value: string;
  phrase: boolean;
  /** Where it stands, in UTF-16 code units, half-open. */
  at: number;
  end: number;
}

const OPERATORS = { OR: 'or', AND: 'and', NOT: 'not', '|': 'or' } as const;

// A name before a colon is a field where something follows at once; `Ferries: a new line` is words. Within quotation marks
// a backslash has the mark or the backslash that follows it be a character of the value.
const PATTERN =
  /\s+|(?<bracket>[()])|(?<minus>-(?=\S))|(?:(?<field>\p{L}[\p{L}\p{N}_-]*):)?(?:(?<quote>["“”„])(?<phrase>(?:\\["“”„\\]|[^"“”„])*)(?<closed>["“”„]?)|(?<word>[^\s()"“”„]+))|(?<lone>\S)/gu;

/** The field and the value of a query that is one term with a field, as `in:"Two Cities"` is; undefined for any other. */
export function onlyField(query: string): { field: string; value: string } | undefined {
  try {
    const [term, more] = tokensOf(query);
    return term?.field === undefined || more ? undefined : { field: term.field.toLowerCase(), value: term.value };
  } catch {
    return undefined;
  }
}

/** @throws DatelineError `bad-query` for a quotation mark that is not closed */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  for (const match of query.matchAll(PATTERN)) {
    const { bracket, minus, field, quote, phrase = '', closed, word, lone } = match.groups ?? {};
    const at = match.index;
    const end = at + match[0].length;
    const add = (kind: Token['kind'], value: string) =>
      tokens.push({ kind, value, phrase: quote !== undefined, at, end, ...(field && { field }) });
    if (bracket) add(bracket === '(' ? 'open' : 'close', bracket);
    else if (minus) add('not', minus);
    else if (quote) {
      if (!closed) {
        const open = at + (field ? field.length + 1 : 0);
        throw queryError({ problem: 'this quotation mark is not closed', query, at: open, end: open + 1 });
      }
      add('term', phrase.replace(/\\(["“”„\\])/g, '$1'));
    } else if (word ?? lone) {
      const value = (word ?? lone)!;
      const operator = !field && Object.hasOwn(OPERATORS, value) && OPERATORS[value as keyof typeof OPERATORS];
      add(operator || 'term', value);
    }
  }
  return tokens;
}
