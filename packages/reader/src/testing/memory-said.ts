import { DatelineError, documentId } from '@dateline/core';
import type { DocumentPage, DocumentSummary, Page, SaidStatement, StatementsOptions } from '@dateline/core/library';
import { statementRows } from '../article/voices.js';
import { MemoryKeeping } from './memory-keeping.js';
import { pageOf } from './memory-query.js';

interface Paging {
  limit?: number;
  after?: string;
}

/** What the stories in memory say. Words of a query are looked for as they stand. */
export class MemorySaid extends MemoryKeeping {
  async statements({ query = '', voice, limit = 50, after }: StatementsOptions = {}): Promise<Page<SaidStatement>> {
    const items = this.kept.flatMap((kept): SaidStatement[] => {
      const { article, reading } = kept;
      if (!reading) return [];
      const told = new Map<string, SaidStatement>();
      for (const { index, statement, text } of statementRows(article, reading)) {
        const voices = statement.voices.map(({ voice: id }) => {
          const { name } = reading.voices.find((one) => one.id === id)!;
          return { name, voice: name.toLowerCase() };
        });
        if (voice !== undefined && !voices.some((by) => by.voice === voice)) continue;
        if (!text.toLowerCase().includes(query.toLowerCase())) continue;
        const { kind, act, content } = statement;
        const day = (article.published ?? '').slice(0, 10);
        const row = { article: this.summary(kept), number: index, voices, kind, act, day, text, content };
        told.set(text, { ...row, names: [], repeats: [], outlets: 1 });
      }
      return [...told.values()];
    });
    if (voice !== undefined && !this.speaks(voice)) throw new DatelineError('unknown-voice', { id: voice });
    return pageOf(items, ({ article, number }) => `${article.id}.${number}`, limit, after);
  }

  async documents({ query = '', limit = 50, after }: Paging & { query?: string } = {}): Promise<Page<DocumentSummary>> {
    const found = [...this.named().values()].map(({ items: _, ...summary }) => summary);
    const named = found.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
    return pageOf(named, ({ id }) => id, limit, after);
  }

  async document(id: string, { limit = 50, after }: Paging = {}): Promise<DocumentPage> {
    const found = this.named().get(id);
    if (!found) throw new DatelineError('unknown-document', { id });
    return { ...found, ...pageOf(found.items, ({ article }) => article.id, limit, after) };
  }

  private speaks(voice: string): boolean {
    return this.kept.some(({ reading }) => reading?.voices.some(({ name }) => name.toLowerCase() === voice));
  }

  private named(): Map<string, DocumentPage> {
    const found = new Map<string, DocumentPage>();
    for (const kept of this.kept)
      for (const { mentions, ...document } of kept.reading?.documents ?? []) {
        const id = documentId(document);
        if (id === undefined) continue;
        const latest = kept.article.published ?? '';
        const page = found.get(id) ?? { ...document, id, stories: 0, latest, items: [] };
        page.items.push({ article: this.summary(kept), name: document.name, mention: mentions[0]! });
        found.set(id, { ...page, stories: page.items.length });
      }
    return found;
  }
}
