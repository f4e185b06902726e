// The fields of what is listed, for `--json` and `--format`; the compiler holds them to the types.
import type {
  ArticleSummary,
  DocumentSummary,
  FeedState,
  Highlight,
  Hook,
  SaidStatement,
  SavedSearch,
  TagCount,
  Token,
} from '@dateline/core/library';
import type { Fields } from './fields.js';

export const storyFields: Fields<ArticleSummary> = {
  id: true,
  kicker: true,
  headline: true,
  cased: true,
  deck: true,
  excerpt: true,
  source: true,
  sourceId: true,
  byline: true,
  time: true,
  language: true,
  direction: true,
  image: true,
  read: true,
  saved: true,
  later: true,
  hidden: true,
  keptUnread: true,
  minutes: true,
  changed: true,
  match: true,
  story: true,
  sources: true,
  articles: true,
  unread: true,
};

export const feedFields: Fields<FeedState> = {
  id: true,
  url: true,
  title: true,
  site: true,
  folder: true,
  icon: true,
  unread: true,
  total: true,
  lastRefresh: true,
  nextRefresh: true,
  problem: true,
  code: true,
  failures: true,
  warning: true,
  warningCodes: true,
  newest: true,
  interval: true,
  fullText: true,
  paused: true,
  credentials: true,
  keepDays: true,
  keepStories: true,
};

export const statementFields: Fields<SaidStatement> = {
  article: true,
  number: true,
  voices: true,
  kind: true,
  act: true,
  day: true,
  text: true,
  content: true,
  source: true,
  names: true,
  repeats: true,
  outlets: true,
};

export const documentFields: Fields<DocumentSummary> = {
  id: true,
  kind: true,
  name: true,
  issuer: true,
  number: true,
  date: true,
  stories: true,
  latest: true,
};

export const searchFields: Fields<SavedSearch> = {
  id: true,
  name: true,
  query: true,
  unread: true,
};

export const hookFields: Fields<Hook> = {
  id: true,
  address: true,
  kinds: true,
  query: true,
  created: true,
  problem: true,
  code: true,
  details: true,
  failures: true,
  next: true,
  ended: true,
};

export const tagFields: Fields<TagCount> = {
  tag: true,
  count: true,
};

export const highlightFields: Fields<Highlight> = {
  id: true,
  article: true,
  span: true,
  selector: true,
  note: true,
  created: true,
};

export const tokenFields: Fields<Token> = { name: true, scopes: true, created: true, lastUsed: true };
