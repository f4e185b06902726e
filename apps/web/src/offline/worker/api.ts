// Questions and acts of the pages: to the server while it answers, else to the device.
import { isDatelineError } from '@dateline/core/base';
import { type Act, isAct } from './act.js';
import { answer, isOfDevice } from './answers.js';
import { apply } from './apply.js';
import { isAnswer } from './away.js';
import { fact } from './device.js';
import { endFill } from './fill.js';
import { forget } from './forget.js';
import { inTime } from './in-time.js';
import { OnlyServer } from './judge.js';
import { enqueue, isWaiting, send, sendAct } from './queue.js';
import { isAway, noteAnswer, noteVisitor, tell, tellAway } from './state.js';

/** Milliseconds that the server is waited for before the device answers, and while the server does not answer. */
const PATIENCE = { present: 4_000, away: 800 };

/** What only the server can answer, and what says whether it is there. */
const PASSED = /^\/(?:info|changes|refresh|import|export|events)$/;

const json = (value: unknown, status = 200) =>
  Response.json(value, { status, headers: { 'cache-control': 'no-store' } });

/** The answer to a request under /api; undefined where the browser is to ask the server alone. */
export function answerTo(event: FetchEvent, path: string): Promise<Response> | undefined {
  const { request } = event;
  // Only the first person's library is kept here.
  if (request.headers.has('dateline-person')) return undefined;
  if (request.method === 'GET') return PASSED.test(path) ? undefined : question(event, path);
  if (request.method === 'DELETE' && path === '/session') return signOut(request);
  return isAct(request.method, path) ? act(event, path) : undefined;
}

/** Whoever signs out leaves nothing here. */
async function signOut(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) {
    await endFill();
    await forget({ all: true });
  }
  return response;
}

async function question(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  const asked = new URL(request.url).searchParams;
  const fromDevice = async () => json(await answer(path, asked));
  if (isOfDevice(asked)) return fromDevice();
  try {
    const response = await inTime(fetch(request), isAway() ? PATIENCE.away : PATIENCE.present);
    if (!isAnswer(response)) throw new TypeError(`The server does not answer (${response.status}).`);
    tellAway(false);
    noteVisitor(response);
    event.waitUntil(sendWaiting());
    return response;
  } catch (error) {
    tellAway(true);
    noteAnswer(event.clientId);
    return fromDevice().catch((problem: unknown) => {
      if (isDatelineError(problem)) return json({ error: problem.toJSON() }, 400);
      // The page says that this needs the server.
      if (problem instanceof OnlyServer) throw error;
      throw problem;
    });
  }
}

async function sendWaiting(): Promise<void> {
  if (await isWaiting()) await send().catch(() => {});
}

async function actOf({ method, headers }: Request, path: string, text: string): Promise<Act> {
  const key = headers.get('idempotency-key') ?? crypto.randomUUID();
  const body = text ? (JSON.parse(text) as Record<string, unknown>) : undefined;
  return { key, method, path, body, at: new Date().toISOString() };
}

/** Sends an act, and shows it on the device; what cannot be sent waits, and nothing overtakes it. */
async function act(event: FetchEvent, path: string): Promise<Response> {
  const made = await actOf(event.request, path, await event.request.text());
  if (made.body?.saved === true || made.body?.later === true) await tell({ kind: 'keeping' });
  if (await isWaiting()) {
    const shown = json(await enqueue(made));
    event.waitUntil(send().catch(() => {}));
    return shown;
  }
  try {
    const response = await inTime(sendAct(made), isAway() ? PATIENCE.away : PATIENCE.present);
    // Whoever was signed out meanwhile signs in again, and loses nothing.
    if (response.status === 401 || response.status === 429) return json(await enqueue(made));
    if (response.ok) await apply(made);
    return response;
  } catch {
    // Whether it came there is not known: it is sent again under the same key.
    return json(await enqueue(made));
  }
}

/** Addresses that the next request for events is let through with. */
const sentOn = new Set<string>();

/**
 * Whoever was answered by the device hears of all that happened since what that has. They are sent on to the server itself:
 * a stream that went through this worker would keep it from making room for its successor.
 * @returns undefined where the server was there all along
 */
export function eventsFor({ request }: FetchEvent): Promise<Response> | undefined {
  if (sentOn.delete(request.url) || !isAway()) return undefined;
  return (async () => {
    const url = new URL(request.url);
    const [since, here] = [url.searchParams.get('since'), await fact('changes')];
    const first = Math.min(here ?? Number.POSITIVE_INFINITY, since === null ? Number.POSITIVE_INFINITY : Number(since));
    if (Number.isFinite(first)) url.searchParams.set('since', String(first));
    sentOn.add(url.href);
    return Response.redirect(url.href);
  })();
}
