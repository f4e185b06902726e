// What is loaded of the views that are not opened first.
import type {
  DiaryEntry,
  DiaryPage,
  DocumentPage,
  DocumentStory,
  DocumentSummary,
  Page,
  SaidStatement,
  StoryRedline,
  VoiceSummary,
} from '@dateline/core/library';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { keys } from './keys.js';

export type DiaryData = InfiniteData<DiaryPage, string | undefined>;
export type VoicesData = InfiniteData<Page<VoiceSummary>, string | undefined>;
export type StatementsData = InfiniteData<Page<SaidStatement>, string | undefined>;
export type DocumentsData = InfiniteData<Page<DocumentSummary>, string | undefined>;
export type DocumentData = InfiniteData<DocumentPage, string | undefined>;

export function loadedVoices(client: QueryClient, query: string): readonly VoiceSummary[] {
  return client.getQueryData<VoicesData>(keys.voiceList(query))?.pages.flatMap(({ items }) => items) ?? [];
}

/** What a voice says, as far as it is loaded. */
export function loadedStatements(client: QueryClient, voice: string): readonly SaidStatement[] {
  return client.getQueryData<StatementsData>(keys.statementsBy(voice))?.pages.flatMap(({ items }) => items) ?? [];
}

export function loadedDocuments(client: QueryClient, query: string): readonly DocumentSummary[] {
  return client.getQueryData<DocumentsData>(keys.documentList(query))?.pages.flatMap(({ items }) => items) ?? [];
}

/** The stories that lean on a document, as far as they are loaded. */
export function loadedDocumentStories(client: QueryClient, id: string): readonly DocumentStory[] {
  return client.getQueryData<DocumentData>(keys.document(id))?.pages.flatMap(({ items }) => items) ?? [];
}

/** The diary from a day on, as far as it is loaded. */
export function loadedDiary(client: QueryClient, from: string | undefined): readonly DiaryEntry[] {
  return client.getQueryData<DiaryData>(keys.diary(from))?.pages.flatMap(({ items }) => items) ?? [];
}

/** The last day before a diary of which something was told. */
export function earlierDay(client: QueryClient, from: string | undefined): string | undefined {
  return client.getQueryData<DiaryData>(keys.diary(from))?.pages[0]?.earlier;
}

export function loadedRedline(client: QueryClient, id: string): StoryRedline | undefined {
  return client.getQueryData<StoryRedline>(keys.redline(id));
}
