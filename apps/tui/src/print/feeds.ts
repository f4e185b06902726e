import type { FeedState } from '@dateline/core/library';
import { feedTrouble, shortWhen } from '@dateline/reader';
import type { Io } from '../cli/io.js';
import { type Line, run, spread } from '../text/line.js';
import { many } from './many.js';
import { measure, page } from './page.js';
import { hanging } from './voices.js';

/** One feed: number, title and what is unread, then where it is, then what is wrong with it. */
function feedLines(feed: FeedState, cells: number): Line[] {
  const { id, title, url, folder, unread, total, newest } = feed;
  const trouble = feedTrouble(feed);
  const counts = `${unread} of ${many(total, 'story', 'stories')} unread`;
  const facts = [folder, url, newest && `news ${shortWhen(newest)}`].filter(Boolean).join(' · ');
  return [
    spread([run(`${id}  `, { ink: 'quiet' }), run(title, { bold: true })], [run(counts, { ink: 'quiet' })], cells),
    ...hanging(facts, cells, 2, { ink: 'quiet' }),
    ...(trouble ? hanging(trouble.message, cells, 2, trouble.kind === 'failing' ? { ink: 'problem' } : {}) : []),
  ];
}

export const feedsText = (feeds: readonly FeedState[], io: Io): string =>
  page(
    feeds.flatMap((feed) => feedLines(feed, measure(io))),
    io,
  );
