import type { FeedState } from '@dateline/core/library';
import { agoWhen } from '../article/when.js';
import { feedsMessages } from '../messages/en/feeds.js';
import { problemSentence } from '../messages/problems.js';

const DAY = 86_400_000;
/** Days without anything new after which a feed counts as silent. */
const SILENT = 90;

/** What is to be known of a feed that fails, was not read wholly or has been silent for long. */
export interface FeedTrouble {
  kind: 'failing' | 'warning' | 'silent';
  /** A sentence. */
  message: string;
}

/** Of a feed's problem its code is kept, and its host is known; another language says no more than that. */
function sentenceOf(message: string, code = '', url = ''): string {
  return problemSentence({
    code,
    message,
    ...(URL.canParse(url) && { details: { host: new URL(url).host, address: url } }),
  });
}

/** Another language says what it is, and leaves out how many and where. */
function warningOf(warning: string, codes: readonly string[] = []): string {
  const sentences = codes.map((code) => problemSentence({ code, message: '' }));
  return sentences.length > 0 && sentences.every(Boolean) ? sentences.join(' ') : warning;
}

/** What is wrong with a feed, the worst first; undefined where nothing is. */
export function feedTrouble(
  {
    problem,
    code,
    warning,
    warningCodes,
    newest,
    url,
  }: Pick<FeedState, 'problem' | 'code' | 'warning' | 'warningCodes' | 'newest'> & { url?: string },
  now = new Date(),
): FeedTrouble | undefined {
  if (problem !== undefined) return { kind: 'failing', message: sentenceOf(problem, code, url) };
  if (warning !== undefined) return { kind: 'warning', message: warningOf(warning, warningCodes) };
  if (newest === undefined || now.getTime() - Date.parse(newest) < SILENT * DAY) return undefined;
  return { kind: 'silent', message: feedsMessages.silentSince(agoWhen(newest, now)) };
}

/** Feeds in one kind of trouble. */
export interface TroubleGroup {
  kind: FeedTrouble['kind'];
  title: string;
  feeds: FeedState[];
}

/** The feeds in trouble by kind, the worst first. */
export function troubleGroups(feeds: readonly FeedState[], now = new Date()): TroubleGroup[] {
  const byTitle = [...feeds].sort((a, b) => a.title.localeCompare(b.title));
  const byKind = Map.groupBy(byTitle, (feed) => feedTrouble(feed, now)?.kind);
  return (['failing', 'warning', 'silent'] as const).flatMap((kind) => {
    const group = byKind.get(kind);
    return group ? [{ kind, title: feedsMessages[kind], feeds: group }] : [];
  });
}
