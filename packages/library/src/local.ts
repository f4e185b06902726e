import type { Article, Span } from '@dateline/core';
import { DatelineError, ONCE_CALLS } from '@dateline/core/base';
import type { ExportSource } from './exchange/export/exporters.js';
import type { Shared } from './shared.js';
import type { SearchRow } from './store/searches.js';
import { tookBuffer } from './store/unpacked-memory.js';
import type {
  BackupOptions,
  Change,
  DiaryOptions,
  EntriesOptions,
  ExportFormat,
  ExportOptions,
  FeedSettings,
  HookOptions,
  ImportContent,
  ImportOptions,
  Library,
  ListOptions,
  MarkOptions,
  OnceActs,
  OnceCall,
  OutlineOptions,
  Position,
  RefreshOptions,
  RefreshProgress,
  Retention,
  RuleChange,
  RuleDraft,
  SavedSearch,
  Scope,
  Settings,
  State,
  StatementsOptions,
} from './types.js';

/** Asks the index, whatever is looked for in it. */
const INDEX = 'index';
/** Stories that are shown of those a rule would find. */
const TRIED = 5;

/** What checks Articles; large, so it is loaded for the first that is given. */
let schemas: Promise<typeof import('@dateline/core')> | undefined;

/** A library in a file here or in a database, as one person has it: reads on this thread, works beside it. */
export class LocalLibrary implements Library, ExportSource {
  private readonly shared: Shared;
  private readonly name: string;

  constructor(shared: Shared, name = '') {
    this.shared = shared;
    this.name = name;
  }

  async info() {
    const { store, path } = this.shared;
    return { path, ...(await store.info(await this.person())) };
  }

  async list(options?: ListOptions) {
    const person = await this.person();
    return this.shared.searching(options?.query, (store) => store.page(person, options));
  }

  async outline(options?: OutlineOptions) {
    const person = await this.person();
    return this.shared.searching(options?.query, (store) => store.outline(person, options));
  }

  async count(query?: string) {
    const person = await this.person();
    return this.shared.searching(query, (store) => store.count(person, query));
  }

  async entries(options?: EntriesOptions) {
    const person = await this.person();
    const page = await this.shared.searching(options?.query, (store) => store.entries(person, options));
    return options?.opened ? (await import('./opened-entries.js')).opened(this, page) : page;
  }

  async get(id: string) {
    return this.shared.store.article(await this.person(), id);
  }

  async version(id: string, hash: string) {
    return this.shared.store.version(await this.person(), id, hash);
  }

  async redline(id: string, options?: { from?: string; to?: string }) {
    const { storyRedline } = await import('./story-redline.js');
    return storyRedline(this.shared.store, await this.person(), id, options);
  }

  async send(id: string, passage?: Span) {
    const { store, threads } = this.shared;
    const person = await this.person();
    const [stored, address] = [await store.article(person, id), await store.webhook(person)];
    if (address === undefined) throw new DatelineError('no-webhook');
    const { webhookJson } = await import('./webhook/webhook-message.js');
    await threads.fetch.postWebhook(address, webhookJson(stored, passage));
  }

  async seen(ids: string[]) {
    return this.shared.threads.write.seen(this.name, ids);
  }

  async keepPosition(article: string, position: Position) {
    return this.shared.threads.write.keepPosition(this.name, article, position);
  }

  async story(id: string) {
    const { openStory } = await import('./stories/open-story.js');
    return openStory(this.shared.store, await this.person(), id);
  }

  async around(id: string) {
    const person = await this.person();
    return this.shared.searching(INDEX, (store) => store.around(person, id));
  }

  async feeds() {
    return this.shared.store.feeds(await this.person());
  }

  async add(address: string, options: { folder?: string; title?: string } = {}) {
    return this.shared.threads.fetch.add(this.name, address, options);
  }

  async look(what: string) {
    return this.shared.threads.fetch.look(this.name, what);
  }

  async editFeed(id: number, change: { title?: string; folder?: string } & FeedSettings) {
    return this.shared.threads.write.editFeed(this.name, id, change);
  }

  async removeFeed(id: number) {
    return this.shared.threads.write.unfollow(this.name, id);
  }

  async folders() {
    return this.shared.store.folders(await this.person());
  }

  async saveFolder(name: string) {
    return this.shared.threads.write.saveFolder(this.name, name);
  }

  async renameFolder(id: number, name: string) {
    return this.shared.threads.write.renameFolder(this.name, id, name);
  }

  async removeFolder(id: number) {
    return this.shared.threads.write.removeFolder(this.name, id);
  }

  async put(articles: Article[]) {
    // Programs without types give what they like, and a program gives what it was sent: nothing of it is kept unseen.
    schemas ??= import('@dateline/core');
    const { parseArticle } = await schemas;
    return this.shared.threads.fetch.put(this.name, articles.map(parseArticle));
  }

  async removeArticle(id: string) {
    return this.shared.threads.write.removeArticle(this.name, id);
  }

  async mark(ids: string[], state: State, options?: MarkOptions) {
    return this.shared.threads.write.mark(this.name, ids, state, options);
  }

  async markAll(query: string, state: State, before?: string, below?: number) {
    return this.shared.threads.write.markAll(this.name, query, state, before, below);
  }

  async undo() {
    return this.shared.threads.write.undo(this.name);
  }

  async refresh(options: RefreshOptions = {}, onProgress: (progress: RefreshProgress) => void = () => {}) {
    return this.shared.threads.fetch.refresh(this.name, options, onProgress);
  }

  async voices(options?: { query?: string; limit?: number; after?: string }) {
    return this.shared.store.voices(await this.person(), options);
  }

  async voice(id: string, options?: { limit?: number; after?: string }) {
    return this.shared.store.voice(await this.person(), id, options);
  }

  async diary(options?: DiaryOptions) {
    const person = await this.person();
    return this.shared.searching('day:today', (store) => store.diary(person, options));
  }

  async statements(options?: StatementsOptions) {
    const person = await this.person();
    return this.shared.searching(INDEX, (store) => store.statements(person, options));
  }

  async documents(options?: { query?: string; limit?: number; after?: string }) {
    const person = await this.person();
    return this.shared.searching(INDEX, (store) => store.documents(person, options));
  }

  async document(id: string, options?: { limit?: number; after?: string }) {
    const person = await this.person();
    return this.shared.searching(INDEX, (store) => store.document(person, id, options));
  }

  async highlight(article: string, span: Span, note?: string) {
    return this.shared.threads.write.highlight(this.name, article, span, note);
  }

  once(key: string, at?: string): OnceActs {
    const named = { key, ...(at !== undefined && { at }) };
    const act =
      (call: OnceCall) =>
      (...args: unknown[]) =>
        this.shared.threads.write.once(this.name, named, call, args);
    return Object.fromEntries(ONCE_CALLS.map((call) => [call, act(call)])) as unknown as OnceActs;
  }

  async highlights(article?: string) {
    return this.shared.store.highlights(await this.person(), article);
  }

  async editHighlight(id: string, note: string) {
    return this.shared.threads.write.editHighlight(this.name, id, note);
  }

  async removeHighlight(id: string) {
    return this.shared.threads.write.removeHighlight(this.name, id);
  }

  async searches() {
    const searches = await this.shared.store.searches(await this.person());
    return this.counted(searches);
  }

  async saveSearch(name: string, query: string) {
    return (await this.counted([await this.shared.threads.write.saveSearch(this.name, name, query)]))[0]!;
  }

  async editSearch(id: number, change: { name?: string; query?: string }) {
    return (await this.counted([await this.shared.threads.write.editSearch(this.name, id, change)]))[0]!;
  }

  async removeSearch(id: number) {
    return this.shared.threads.write.removeSearch(this.name, id);
  }

  async rules() {
    return this.shared.store.rules(await this.person());
  }

  async saveRule(rule: RuleDraft) {
    return this.shared.threads.write.saveRule(this.name, rule);
  }

  async editRule(id: number, change: RuleChange) {
    return this.shared.threads.write.editRule(this.name, id, change);
  }

  async removeRule(id: number) {
    return this.shared.threads.write.removeRule(this.name, id);
  }

  async tryRule(query: string) {
    const [count, { items }] = await Promise.all([
      this.count(query),
      this.list({ query, limit: TRIED, stories: false }),
    ]);
    return { count, items };
  }

  async applyRule(id: number) {
    return this.shared.threads.write.applyRule(this.name, id);
  }

  async why(article: string) {
    return this.shared.store.why(await this.person(), article);
  }

  async tags() {
    return this.shared.store.tags(await this.person());
  }

  async renameTag(tag: string, name: string) {
    return this.shared.threads.write.renameTag(this.name, tag, name);
  }

  async removeTag(tag: string) {
    return this.shared.threads.write.removeTag(this.name, tag);
  }

  async edition(day?: string) {
    const { makeEdition } = await import('./edition/make-edition.js');
    return makeEdition(this.shared.store, await this.person(), day);
  }

  async settings() {
    return this.shared.store.settings(await this.person());
  }

  async setSettings(change: Partial<Settings>) {
    const { threads } = this.shared;
    const checked = change.webhook?.trim() ? { webhook: await threads.fetch.checkWebhook(change.webhook) } : {};
    return threads.write.setSettings(this.name, { ...change, ...checked });
  }

  async retention() {
    return this.shared.store.retention(await this.person());
  }

  async setRetention(change: Retention) {
    return this.shared.threads.write.setRetention(this.name, change);
  }

  async tryRetention(change: Retention, feed?: number) {
    return this.shared.store.tryRetention(await this.person(), change, feed);
  }

  async hooks() {
    return this.shared.store.hooks(await this.person());
  }

  async addHook(address: string, options: HookOptions = {}) {
    const { threads } = this.shared;
    return threads.write.addHook(this.name, await threads.fetch.checkWebhook(address), options);
  }

  async removeHook(id: number) {
    return this.shared.threads.write.removeHook(this.name, id);
  }

  async pingHook(id: number) {
    const { store, threads } = this.shared;
    const target = await store.hookTarget(await this.person(), id);
    const { pingHook } = await import('./hooks/ping.js');
    await pingHook(target, (...args) => threads.fetch.postHook(...args));
  }

  async tokens() {
    return this.shared.store.tokens(await this.person());
  }

  async addToken(name: string, scopes: readonly Scope[]) {
    return this.shared.threads.write.addToken(this.name, name, scopes);
  }

  async removeToken(name: string) {
    return this.shared.threads.write.removeToken(this.name, name);
  }

  async tokenOf(secret: string) {
    const found = await this.shared.store.tokenOf(secret);
    const day = new Date().toISOString().slice(0, 10);
    // Whoever comes in does not wait for the note of it, and is not turned away where it cannot be made.
    if (found && found.lastUsed !== day)
      this.shared.threads.write.noteTokenUse(found.person, secret, day).catch(() => {});
    return found;
  }

  async import(content: ImportContent, name?: string, options?: ImportOptions) {
    const { spooled } = await import('./exchange/spool.js');
    const { threads, spool } = this.shared;
    const result = await spooled(content, spool, (file) => threads.import(this.name, file, name, options));
    // Everything that was imported is found.
    if (!options?.dryRun) await threads.caughtUp();
    return result;
  }

  async *export(format: ExportFormat, options: ExportOptions = {}) {
    const { exportBytes } = await import('./exchange/export/exporters.js');
    yield* exportBytes(this, format, options);
  }

  async backup(path: string, options: BackupOptions = {}) {
    const { methods, giveBack } = this.shared.threads.takeExchange();
    try {
      return await methods.backup(path, options);
    } finally {
      await giveBack();
    }
  }

  async exportedFeeds(secrets: boolean) {
    return this.shared.store.exportedFeeds(await this.person(), secrets);
  }

  async exportedKept() {
    return this.shared.store.exportedKept(await this.person());
  }

  async *storyLines({ query, secrets = false }: ExportOptions) {
    const person = await this.person();
    // Makes sure of the words as well.
    if (query !== undefined) await this.count(query);
    const { methods, giveBack } = this.shared.threads.takeExchange();
    try {
      let after: string | undefined;
      do {
        const choice = { secrets, ...(query !== undefined && { query }), ...(after !== undefined && { after }) };
        const { lines, stories, next } = await methods.exportPage(person, choice);
        tookBuffer(lines.length);
        if (stories > 0) yield { lines, stories };
        after = next;
      } while (after !== undefined);
    } finally {
      await giveBack();
    }
  }

  async changes(since: number) {
    return this.shared.store.log(await this.person(), since);
  }

  subscribe(listener: (changes: Change[]) => void) {
    return this.shared.watch.subscribe(listener, this.name);
  }

  as(person: string): Library {
    const library = new LocalLibrary(this.shared, person.trim());
    // The file belongs to the library that was opened.
    library.close = async () => {};
    return library;
  }

  async people() {
    return this.shared.store.people();
  }

  async close() {
    // What was given before is handed on first.
    await schemas;
    await this.shared.close();
  }

  private person(): Promise<number> {
    return this.shared.store.person(this.name);
  }

  /** Searches with their counts, which are made beside this thread. */
  private async counted(searches: readonly SearchRow[]): Promise<SavedSearch[]> {
    if (searches.length === 0) return [];
    const counts = await this.shared.threads.countUnread(
      this.name,
      searches.map(({ query }) => query),
    );
    return searches.map((search, n) => ({ ...search, unread: counts[n] ?? 0 }));
  }
}
