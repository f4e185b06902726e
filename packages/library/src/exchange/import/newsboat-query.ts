import { quoteValue } from '@dateline/core/base';

/** The filter language of newsboat: https://newsboat.org/releases/2.41/docs/newsboat.html#_filter_language */
interface Token {
  kind: 'open' | 'close' | 'and' | 'or' | 'word' | 'operator' | 'text';
  value: string;
}

const PATTERN =
  /\s+|(?<bracket>[()])|"(?<text>(?:[^"\\]|\\.)*)"|(?<operator>==|!=|=~|!~|!#|<=|>=|[=<>#])|(?<word>[\w-]+(?::[\w-]+)?)|(?<other>\S)/g;

/** A reason why a filter has no counterpart here, as it stands behind a colon. */
class Untranslatable extends Error {}

const fail = (reason: string): never => {
  throw new Untranslatable(reason);
};

function tokensOf(filter: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of filter.matchAll(PATTERN)) {
    const { bracket, text, operator, word, other } = groups;
    if (bracket) tokens.push({ kind: bracket === '(' ? 'open' : 'close', value: bracket });
    else if (text !== undefined) tokens.push({ kind: 'text', value: text.replace(/\\(.)/g, '$1') });
    else if (operator) tokens.push({ kind: 'operator', value: operator });
    else if (word === 'and' || word === 'or') tokens.push({ kind: word, value: word });
    else if (word) tokens.push({ kind: 'word', value: word });
    else if (other) fail(`it is not understood at ${other}`);
  }
  return tokens;
}

class Translation {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(filter: string) {
    this.tokens = tokensOf(filter);
  }

  whole(): string {
    const query = this.either().join(' OR ');
    if (this.at < this.tokens.length) fail('its brackets do not match');
    return query;
  }

  /** `and` binds closer in both languages. */
  private either(): string[] {
    const parts = [this.both()];
    while (this.take('or')) parts.push(this.both());
    return parts;
  }

  private both(): string {
    const parts = [this.one()];
    while (this.take('and')) parts.push(this.one());
    return parts.join(' ');
  }

  private one(): string {
    if (this.take('open')) {
      const inner = this.either();
      if (!this.take('close')) fail('its brackets do not match');
      return inner.length > 1 ? `(${inner.join(' OR ')})` : inner[0]!;
    }
    const attribute = this.take('word')?.value ?? fail('it is not whole');
    const isBetween = this.tokens[this.at]?.value === 'between';
    const operator = this.take(isBetween ? 'word' : 'operator')?.value ?? fail('it is not whole');
    const value = (this.take('text') ?? this.take('word'))?.value ?? fail('it is not whole');
    return condition(attribute, operator, value);
  }

  private take(kind: Token['kind']): Token | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) return undefined;
    this.at++;
    return token;
  }
}

const quoted = (value: string) => (/^[\p{L}\p{N}]+$/u.test(value) ? value : quoteValue(value));

/** Attributes that are text, and the field that looks into it. */
const TEXTS: Record<string, string> = {
  title: 'headline:',
  content: 'body:',
  description: 'body:',
  author: 'by:',
  feedtitle: 'feed:',
};

function condition(attribute: string, operator: string, value: string): string {
  if (attribute === 'unread') return unread(operator, value);
  if (attribute === 'age') return age(operator, value);
  if (attribute === 'tags') return tag(operator, value);
  const field = TEXTS[attribute];
  if (field === undefined) return fail(`nothing here is like ${attribute}`);
  const negative = operator.startsWith('!');
  if (!['=', '==', '!=', '=~', '!~'].includes(operator)) fail(`${attribute} is not compared with ${operator} here`);
  const words = operator.endsWith('~') ? alternatives(value) : [value];
  if (words.some((word) => !/[\p{L}\p{N}]/u.test(word))) fail(`there are no words in “${value}”`);
  const found = words.map((word) => `${field}${quoted(word)}`);
  return (negative ? '-' : '') + (found.length === 1 ? found[0]! : `(${found.join(' OR ')})`);
}

/** The words of a regular expression that is words alone, or a choice of them. */
function alternatives(expression: string): string[] {
  const bare = /^\((.*)\)$/s.exec(expression)?.[1] ?? expression;
  if (/[\\^$.*+?()[\]{}]/.test(bare)) fail(`the regular expression “${expression}” is more than words`);
  return bare.split('|');
}

function unread(operator: string, value: string): string {
  if (!['=', '==', '!='].includes(operator) || !['yes', 'no'].includes(value)) fail('unread is yes or no');
  return (value === 'yes') === (operator !== '!=') ? 'is:unread' : 'is:read';
}

function age(operator: string, value: string): string {
  const [, least, most] = /^(\d{1,4}):(\d{1,4})$/.exec(value) ?? [];
  if (operator === 'between' && least !== undefined) return `after:${most}d${least === '0' ? '' : ` -after:${least}d`}`;
  const [days] = /^\d{1,4}$/.exec(value) ?? [];
  if (days === undefined) return fail('age is a number of days');
  if (operator === '<' || operator === '<=') return `after:${days}d`;
  if (operator === '>' || operator === '>=') return `-after:${days}d`;
  return fail(`age is not compared with ${operator} here`);
}

/** The first tag of a feed became its folder. */
function tag(operator: string, value: string): string {
  if (!['#', '!#'].includes(operator)) fail('tags are looked for with # or !#');
  return `${operator === '!#' ? '-' : ''}in:${quoted(value)}`;
}

/** A query feed in the query language of core, or why there is none. */
export function translateQuery(filter: string): { query: string } | { reason: string } {
  try {
    return { query: new Translation(filter).whole() };
  } catch (error) {
    if (error instanceof Untranslatable) return { reason: error.message };
    throw error;
  }
}
