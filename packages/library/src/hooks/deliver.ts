import { DatelineError, isDatelineError } from '@dateline/core/base';
import type { HookClaim, HookOutcome } from '../store/hooks.js';
import type { Change, HookMessage, Library } from '../types.js';
import { signed } from './sign.js';

/** What sends the messages of hooks. */
export interface HookWork {
  claim(now: number): Promise<HookClaim[]>;
  settle(id: number, lease: number, outcome: HookOutcome, now: number): Promise<void>;
  /** The library of a person. */
  libraryOf(person: string): Pick<Library, 'entries'>;
  /** @returns the status of the answer @throws DatelineError of the network */
  post(address: string, json: string, headers: Record<string, string>): Promise<number>;
}

/** Milliseconds until the second attempt; each further one waits twice as long, up to the longest. */
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 6 * 3_600_000;

/** Until when it is not tried again: between half of a time that doubles and all of it, so that many do not come at once. */
export const nextAttempt = (failures: number, now: number, random = Math.random()): number =>
  Math.ceil(now + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 20)) * (0.5 + random / 2));

/** Sends what is due now, to all hooks at once: one that is slow holds up no other. */
export async function deliverHooks(work: HookWork, clock: () => number): Promise<void> {
  await Promise.all((await work.claim(clock())).map((claim) => deliver(work, claim, clock)));
}

async function deliver(work: HookWork, claim: HookClaim, clock: () => number): Promise<void> {
  const outcome = await attempt(work, claim, clock()).catch((error: unknown) => failed(error, claim, clock()));
  // A library that is closed keeps the message for the next process.
  if (outcome) await work.settle(claim.id, claim.lease, outcome, clock());
}

async function attempt(work: HookWork, claim: HookClaim, now: number): Promise<HookOutcome> {
  const data = await dataOf(work.libraryOf(claim.person), claim);
  if (data.changes.length === 0) return {};
  const json = messageJson('changes', data, now);
  const headers = signed(claim.message, Math.floor(now / 1000), json, claim.secret);
  const status = await work.post(claim.address, json, headers);
  if (status >= 200 && status < 300) return {};
  const error = new DatelineError('webhook-refused', { host: new URL(claim.address).host, status });
  return { problem: error.toJSON(), gone: status === 410, next: nextAttempt(claim.failures, now) };
}

function failed(error: unknown, { failures }: HookClaim, now: number): HookOutcome | undefined {
  if (isDatelineError(error) && (error.code === 'library-closed' || error.code === 'stopped')) return undefined;
  const problem = (isDatelineError(error) ? error : new DatelineError('internal')).toJSON();
  return { problem, next: nextAttempt(failures, now) };
}

export const messageJson = (type: HookMessage['type'], data: HookMessage['data'], now: number): string =>
  JSON.stringify({ type, timestamp: new Date(now).toISOString(), data } satisfies HookMessage);

/** Kinds of changes whose id is that of an article. */
const OF_ARTICLES: ReadonlySet<Change['kind']> = new Set(['article', 'state', 'reading']);

/** The changes that the hook wants to hear of, with the articles among them. */
async function dataOf(library: Pick<Library, 'entries'>, { changes, query }: HookClaim): Promise<HookMessage['data']> {
  const ids = [...new Set(changes.filter(({ kind }) => OF_ARTICLES.has(kind)).map(({ id }) => id))];
  const asked = { ids, limit: Math.max(1, ids.length), ...(query !== undefined && { query }) };
  const articles = ids.length > 0 ? (await library.entries(asked)).items : [];
  if (query === undefined) return { changes, articles };
  const found = new Set(articles.map(({ id }) => id));
  return { changes: changes.filter(({ kind, id }) => kind === 'refresh' || found.has(id)), articles };
}
