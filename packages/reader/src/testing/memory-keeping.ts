import { DatelineError, parseQuery, RULE_ACTS, type Span, selectorOf } from '@dateline/core';
import type {
  FoundToken,
  Highlight,
  Hook,
  HookOptions,
  NewHook,
  NewToken,
  Retention,
  Rule,
  RuleChange,
  RuleDraft,
  RuleEffect,
  RuleTrial,
  SavedSearch,
  Scope,
  TagCount,
  Token,
} from '@dateline/core/library';
import { MemoryStories } from './memory-stories.js';

const NOW = '2026-01-01T00:00:00Z';

/** What a person keeps in memory: highlights, searches, rules, tags. */
export class MemoryKeeping extends MemoryStories {
  private readonly saved = new Map<number, Omit<SavedSearch, 'unread'>>();
  private readonly made = new Map<number, Rule>();
  private readonly devices: NewToken[] = [];
  private readonly listening: NewHook[] = [];
  /** What `why` answers, by the id of the story. */
  readonly effects = new Map<string, RuleEffect[]>();
  private bounds: Retention = {};
  private last = 0;

  async highlight(article: string, span: Span, note?: string): Promise<Highlight> {
    const kept = this.one(article);
    const made: Highlight = {
      id: `h${this.next()}`,
      article,
      span,
      selector: selectorOf(kept.article, span),
      created: '2026-01-01T00:00:00Z',
      ...(note === undefined ? {} : { note }),
    };
    kept.highlights.push(made);
    return made;
  }

  async highlights(article?: string): Promise<Highlight[]> {
    return this.kept.filter((kept) => !article || kept.article.id === article).flatMap((kept) => kept.highlights);
  }

  async editHighlight(id: string, note: string): Promise<Highlight> {
    for (const { highlights } of this.kept) {
      const at = highlights.findIndex((highlight) => highlight.id === id);
      if (at < 0) continue;
      const { note: _before, ...bare } = highlights[at]!;
      highlights[at] = { ...bare, ...(note && { note }) };
      return highlights[at];
    }
    throw new DatelineError('unknown-highlight', { id });
  }

  async removeHighlight(id: string): Promise<void> {
    for (const { highlights } of this.kept) {
      const at = highlights.findIndex((highlight) => highlight.id === id);
      if (at >= 0) highlights.splice(at, 1);
    }
  }

  async searches(): Promise<SavedSearch[]> {
    const rows = [...this.saved.values()].sort((a, b) => a.name.localeCompare(b.name));
    return rows.map((row) => this.counted(row));
  }

  async saveSearch(name: string, query: string): Promise<SavedSearch> {
    parseQuery(query);
    if ([...this.saved.values()].some((other) => other.name === name)) throw new DatelineError('name-taken', { name });
    const row = { id: this.next(), name, query };
    this.saved.set(row.id, row);
    this.changed('search', String(row.id));
    return this.counted(row);
  }

  async editSearch(id: number, change: { name?: string; query?: string }): Promise<SavedSearch> {
    const row = this.saved.get(id);
    if (!row) throw new DatelineError('unknown-search', { id });
    if (change.query !== undefined) parseQuery(change.query);
    Object.assign(row, change);
    this.changed('search', String(id));
    return this.counted(row);
  }

  async removeSearch(id: number): Promise<void> {
    if (!this.saved.delete(id)) throw new DatelineError('unknown-search', { id });
    this.changed('search', String(id));
  }

  async rules(): Promise<Rule[]> {
    return [...this.made.values()];
  }

  async saveRule(draft: RuleDraft): Promise<Rule> {
    parseQuery(draft.query);
    const rule = { enabled: true, since: NOW, ...draft, id: this.next() };
    this.made.set(rule.id, rule);
    this.changed('rule', String(rule.id));
    return rule;
  }

  async editRule(id: number, change: RuleChange): Promise<Rule> {
    const rule = this.ruleOf(id);
    Object.assign(rule, change);
    return rule;
  }

  async removeRule(id: number): Promise<void> {
    this.ruleOf(id);
    this.made.delete(id);
    this.changed('rule', String(id));
  }

  async tryRule(query: string): Promise<RuleTrial> {
    const { items } = await this.list({ query, limit: 5 });
    return { count: await this.count(query), items };
  }

  async applyRule(id: number): Promise<number> {
    const { query, act, tags = [] } = this.ruleOf(id);
    const { state } = RULE_ACTS.find((known) => known.act === act)!;
    return this.markAll(query, { ...(state && { [state]: true }), tag: tags });
  }

  async why(article: string): Promise<RuleEffect[]> {
    this.one(article);
    return this.effects.get(article) ?? [];
  }

  async tags(): Promise<TagCount[]> {
    const counts = new Map<string, number>();
    for (const tag of this.kept.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts].map(([tag, count]) => ({ tag, count }));
  }

  async renameTag(tag: string, name: string): Promise<number> {
    return this.markAll(`tag:"${tag}"`, { untag: [tag], tag: [name] });
  }

  async removeTag(tag: string): Promise<number> {
    return this.markAll(`tag:"${tag}"`, { untag: [tag] });
  }

  async hooks(): Promise<Hook[]> {
    return this.listening.map(({ secret: _secret, ...hook }) => hook);
  }

  async addHook(address: string, { kinds = ['article'], query }: HookOptions = {}): Promise<NewHook> {
    const id = this.listening.length + 1;
    const made = { id, address, kinds, ...(query !== undefined && { query }), created: NOW, secret: `whsec_${id}` };
    this.listening.push(made);
    return made;
  }

  async removeHook(id: number): Promise<void> {
    const at = this.listening.findIndex((hook) => hook.id === id);
    if (at < 0) throw new DatelineError('unknown-hook', { id });
    this.listening.splice(at, 1);
  }

  async pingHook(id: number): Promise<void> {
    if (!this.listening.some((hook) => hook.id === id)) throw new DatelineError('unknown-hook', { id });
  }

  async tokens(): Promise<Token[]> {
    return this.devices.map(({ secret: _secret, ...token }) => token);
  }

  async addToken(name: string, scopes: readonly Scope[]): Promise<NewToken> {
    if (this.devices.some((token) => token.name === name)) throw new DatelineError('token-taken', { name });
    const made = { name, scopes: [...scopes], created: NOW, secret: `secret-${this.next()}` };
    this.devices.push(made);
    this.changed('token', '');
    return made;
  }

  async removeToken(name: string): Promise<void> {
    const at = this.devices.findIndex((token) => token.name === name);
    if (at < 0) throw new DatelineError('unknown-token', { name });
    this.devices.splice(at, 1);
    this.changed('token', '');
  }

  async tokenOf(secret: string): Promise<FoundToken | undefined> {
    const found = this.devices.find((token) => token.secret === secret);
    return found && { name: found.name, scopes: found.scopes, created: found.created, person: '' };
  }

  async retention(): Promise<Retention> {
    return this.bounds;
  }

  async setRetention(change: Retention): Promise<Retention> {
    this.bounds = { ...this.bounds, ...change };
    return this.bounds;
  }

  async tryRetention(): Promise<number> {
    return 0;
  }

  private next(): number {
    return ++this.last;
  }

  private ruleOf(id: number): Rule {
    const rule = this.made.get(id);
    if (!rule) throw new DatelineError('unknown-rule', { id });
    return rule;
  }

  private counted(row: Omit<SavedSearch, 'unread'>): SavedSearch {
    return { ...row, unread: this.found(row.query).filter(({ read }) => !read).length };
  }
}
