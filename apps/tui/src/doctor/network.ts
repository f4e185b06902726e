import type { FeedState } from '@dateline/core/library';
import type { AllowPrivate } from '@dateline/library';
import { type Finding, good, wrong } from './finding.js';

/** Milliseconds that a clock may differ from that of a server: schedules and stories of today hold until then. */
const APART = 5 * 60_000;

/**
 * The feed that tells most of the network: the one that was asked last without a problem, and any other where all fail. One
 * with credentials is not asked, which its address alone may not be.
 */
function feedToAsk(feeds: readonly FeedState[]): FeedState | undefined {
  const askable = feeds.filter(({ paused, credentials }) => !paused && !credentials);
  const rank = ({ problem, lastRefresh = '' }: FeedState) => `${problem === undefined ? 1 : 0}${lastRefresh}`;
  return askable.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}

function spell(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

/** How the clock of this machine stands beside the time that a server told (RFC 9110, 6.6.1), its age in a cache added. */
export function clockFindings(
  now: number,
  { date, age }: { date?: string | undefined; age?: string | undefined },
): Finding[] {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const told = Date.parse(date ?? '');
  if (Number.isNaN(told)) return [good(`The server told no time to compare the clock with; the time zone is ${zone}.`)];
  const apart = now - (told + (Number(age) || 0) * 1_000);
  if (Math.abs(apart) < APART) return [good(`The clock is right; the time zone is ${zone}.`)];
  const side = apart > 0 ? 'ahead' : 'behind';
  return [
    wrong(
      `The clock is ${spell(Math.abs(apart))} ${side}: feeds are asked at wrong times. Set the clock of this machine.`,
    ),
  ];
}

/** Asks one feed, whether it answers and what its clock says. */
export async function networkFindings(feeds: readonly FeedState[], allowPrivate: AllowPrivate): Promise<Finding[]> {
  const feed = feedToAsk(feeds);
  if (!feed) return [good('No feed could be asked, so the network and the clock were not looked at.')];
  const { HttpClient } = await import('@dateline/library/fetch');
  const client = new HttpClient({ allowPrivate });
  try {
    const { body, headers, url } = await client.stream(feed.url);
    // What it holds is of no use here, and its end no fault.
    body.on('error', () => {});
    body.destroy();
    const { date, age } = headers;
    return [good(`The network is there: ${new URL(url).host} answers.`), ...clockFindings(Date.now(), { date, age })];
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    return [wrong(`The feed ${feed.title} was asked to see whether the network is there: ${sentence}`)];
  } finally {
    await client.close();
  }
}
