import { DatelineError, ONCE_CALLS } from '@dateline/core';
import type {
  Around,
  ArticleSummary,
  DiaryEntry,
  DiaryOptions,
  DiaryPage,
  EntriesOptions,
  EntryPage,
  ExportFormat,
  FeedState,
  Folder,
  ImportContent,
  ImportOptions,
  Library,
  LookResult,
  OnceActs,
  OnceCall,
  RefreshResult,
  VoiceStatement,
  VoiceSummary,
} from '@dateline/core/library';
import { statementRows } from '../article/voices.js';
import { pageOf } from './memory-query.js';
import { MemorySaid } from './memory-said.js';

/** A Library in memory, for the tests of a reader. Methods can be replaced, to fail or to be counted. */
export class MemoryLibrary extends MemorySaid implements Library {
  /** What `refresh` brings next. */
  refreshed: Partial<RefreshResult> = {};
  private readonly done = new Map<string, unknown>();

  once(key: string): OnceActs {
    const act =
      (call: OnceCall) =>
      async (...args: unknown[]) => {
        if (!this.done.has(key)) this.done.set(key, await (this[call] as (...each: unknown[]) => unknown)(...args));
        return this.done.get(key);
      };
    return Object.fromEntries(ONCE_CALLS.map((call) => [call, act(call)])) as unknown as OnceActs;
  }

  /** What the diary holds, of the stories by their ids. */
  told: (story: (id: string) => ArticleSummary) => DiaryEntry[] = () => [];

  addFeed(feed: Partial<FeedState> & { title: string }): FeedState {
    const id = this.known.length + 1;
    const made = { id, url: `https://feeds.example/${id}`, unread: 0, total: 0, ...feed };
    this.known.push(made);
    this.changed('feed', String(id));
    return made;
  }

  async feeds(): Promise<FeedState[]> {
    return this.known.map((feed) => ({ ...feed }));
  }

  async add(address: string, options: { folder?: string; title?: string } = {}) {
    if (!URL.canParse(address)) throw new DatelineError('bad-address', { address });
    const known = this.known.find(({ url }) => url === address);
    if (known) return { kind: 'known' as const, feed: known, added: 0 };
    if (address.includes('/story/')) {
      const id = address.split('/').at(-1)!;
      return { kind: 'article' as const, article: this.summary(this.one(id)), added: 1 };
    }
    return { kind: 'feed' as const, feed: this.addFeed({ title: address, url: address, ...options }), added: 0 };
  }

  /** What is found wherever somebody looks. */
  looked: LookResult | undefined;

  async look(what: string): Promise<LookResult> {
    if (!this.looked) throw new DatelineError('nothing-to-add', { address: what });
    return this.looked;
  }

  async editFeed(id: number, change: { title?: string; folder?: string }): Promise<FeedState> {
    const feed = this.known.find((one) => one.id === id);
    if (!feed) throw new DatelineError('unknown-feed', { id });
    Object.assign(feed, change);
    return feed;
  }

  async removeFeed(id: number): Promise<void> {
    const at = this.known.findIndex((feed) => feed.id === id);
    if (at < 0) throw new DatelineError('unknown-feed', { id });
    this.known.splice(at, 1);
  }

  /** Folders by number, in the order in which they were seen. */
  private readonly folderNames: string[] = [];

  async folders(): Promise<Folder[]> {
    for (const { folder } of this.known)
      if (folder && !this.folderNames.includes(folder)) this.folderNames.push(folder);
    return this.folderNames.map((name, at) => ({ id: at + 1, name }));
  }

  async saveFolder(name: string): Promise<Folder> {
    if (!this.folderNames.includes(name)) this.folderNames.push(name);
    return { id: this.folderNames.indexOf(name) + 1, name };
  }

  async renameFolder(id: number, name: string): Promise<Folder> {
    for (const feed of this.known) if (feed.folder === this.folderNames[id - 1]) feed.folder = name;
    this.folderNames[id - 1] = name;
    return { id, name };
  }

  async removeFolder(id: number): Promise<void> {
    for (const feed of this.known) if (feed.folder === this.folderNames[id - 1]) delete feed.folder;
    this.folderNames.splice(id - 1, 1);
  }

  async entries({ ids, limit = 50 }: EntriesOptions = {}): Promise<EntryPage> {
    const items = this.kept
      .map((kept, at) => ({ kept, number: this.kept.length - at }))
      .filter(({ kept }) => ids?.includes(kept.article.id) ?? true)
      .map(({ kept, number }) => {
        const { id, time, read, saved, later, hidden } = this.summary(kept);
        return { number, id, time, arrived: time, changed: time, read, saved, later, hidden, tags: [] };
      });
    return { items: items.slice(0, limit) };
  }

  async refresh(): Promise<RefreshResult> {
    return { feeds: 1, added: 0, updated: 0, unchanged: 1, problems: [], ...this.refreshed };
  }

  async voices({ query = '', limit = 50, after }: { query?: string; limit?: number; after?: string } = {}) {
    const voices = this.spoken()
      .map(({ summary }) => summary)
      .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    return { ...pageOf(voices, ({ id }) => id, limit, after), unreadings: 0 };
  }

  async voice(id: string, { limit = 50, after }: { limit?: number; after?: string } = {}) {
    const found = this.spoken().find(({ summary }) => summary.id === id);
    if (!found) throw new DatelineError('unknown-voice', { id });
    return { ...found.summary, ...pageOf(found.items, ({ text }) => text, limit, after) };
  }

  async diary({ from = '', to = '9999', limit = 50, after }: DiaryOptions = {}): Promise<DiaryPage> {
    const entries = this.told((id) => this.summary(this.one(id))).toSorted((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
    );
    const earlier = entries.findLast(({ day }) => day < from)?.day;
    const items = entries.filter(({ day }) => day >= from && day <= to);
    return { ...pageOf(items, ({ id }) => id, limit, after), from, unreadings: 0, ...(earlier && { earlier }) };
  }

  /** What other stories tell of articles, by their ids. */
  readonly beside = new Map<string, Around>();

  async around(id: string): Promise<Around> {
    this.one(id);
    return this.beside.get(id) ?? { voices: [], days: [] };
  }

  async import(content: ImportContent, _name?: string, { dryRun = false }: ImportOptions = {}) {
    const titles = (await new Response(content as Blob).text()).split('\n');
    if (!dryRun) for (const title of titles) this.addFeed({ title });
    const marks = { read: 0, saved: 0, later: 0, tagged: 0, highlights: 0, searches: 0, rules: 0 };
    return { format: 'OPML', feeds: titles.length, articles: 0, skipped: 0, ...marks, warnings: [] };
  }

  async *export(format: ExportFormat): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(`<${format}>${this.known.map(({ title }) => title).join()}</${format}>`);
  }

  async backup(): Promise<never> {
    throw new DatelineError('backup-refused');
  }

  async undo(): Promise<undefined> {
    return undefined;
  }

  as(): Library {
    return this;
  }

  async people(): Promise<string[]> {
    return [];
  }

  private spoken(): { summary: VoiceSummary; items: VoiceStatement[] }[] {
    const byName = new Map<string, VoiceStatement[]>();
    for (const kept of this.kept) {
      if (!kept.reading) continue;
      const { voices } = kept.reading;
      for (const { statement, text } of statementRows(kept.article, kept.reading)) {
        for (const voice of voices.filter(({ id }) => statement.voices.some((by) => by.voice === id))) {
          const item = { article: this.summary(kept), statement, voice, text };
          byName.set(voice.name, [...(byName.get(voice.name) ?? []), item]);
        }
      }
    }
    return [...byName].map(([name, items]) => {
      const articles = new Set(items.map(({ article }) => article.id)).size;
      const latest = items[0]!.article.time;
      return { summary: { id: name.toLowerCase(), name, statements: items.length, articles, latest }, items };
    });
  }
}
