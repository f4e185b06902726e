// Two people on one server: what is one's never shows to the other, whatever is asked with whose ids.
import { HOOK_KINDS } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import { expect, it } from 'vitest';
import { connect } from '../src/client.js';
import { FILE_TYPE } from '../src/routes.js';
import { all, attempt, begin, HERS, papers } from './apart/anna.js';
import { asks } from './apart/methods.js';
import { requests, type Sent } from './apart/requests.js';
import { folder, open, openDatabase, served } from './help.js';

/** Sends a request with a token. @returns what came of it; of events only that they come */
async function send(url: string, secret: string, { verb, path, json, form, file }: Sent, headers = {}) {
  const [type, body] =
    json !== undefined
      ? ['application/json', JSON.stringify(json)]
      : form !== undefined
        ? ['application/x-www-form-urlencoded', String(new URLSearchParams(form))]
        : [FILE_TYPE, file];
  const response = await fetch(`${url}${path}`, {
    method: verb,
    headers: { authorization: `Bearer ${secret}`, ...(body !== undefined && { 'content-type': type }), ...headers },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(60_000),
  });
  return { status: response.status, text: await response.text() };
}

/** An answer without what the request itself said: a label, which is told again. */
function withoutTyped(request: Sent, text: string): string {
  const isTyped = decodeURIComponent(JSON.stringify(request)).includes(`label/${HERS}`);
  return isTyped ? text.replaceAll(new RegExp(`(?:label/|tag )${HERS}`, 'g'), '(typed)') : text;
}

/** What events begin with, from the first change on, until some text is in it. */
async function eventsUntil(url: string, secret: string, wanted: string): Promise<string> {
  const stop = AbortSignal.timeout(60_000);
  const headers = { authorization: `Bearer ${secret}` };
  const { body } = await fetch(`${url}/api/events?since=0`, { headers, signal: stop });
  let text = '';
  for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.includes(wanted)) break;
  }
  return text;
}

it.each([
  ['a file', open],
  ['a PostgreSQL database', openDatabase],
])('keeps two people apart in %s', async (_, make) => {
  const { address, asked, sent } = await papers();
  const library: Library = await make({ readings: true, refresh: true });
  const ids = await begin(library, address);
  const [anna, bert] = [library.as('Anna'), library.as('Bert')];
  const hers = await all(anna);
  // What is looked for is there.
  const parts = [`About ${HERS}`, `Private ${HERS}`, `"note":"${HERS}"`, `"query":"${HERS}"`, `"tag":"${HERS}"`];
  for (const part of parts) expect(hers).toContain(part);
  expect(await attempt(() => bert.list())).toContain('Shared');

  const { secret } = await bert.addToken('his', ['read', 'write', 'clients']);
  const { url } = await served({ needsToken: true, allowPrivate: true, files: folder(), onError: () => {} }, library);
  const remote = connect(url, '', undefined, secret);
  const heard: string[] = [];
  const stops = [bert, remote].map((his) => his.subscribe((changes) => heard.push(JSON.stringify(changes))));
  const leaks: string[] = [];
  const look = (what: string, text: string) => {
    const at = text.toLowerCase().indexOf(HERS);
    if (at >= 0) leaks.push(`${what}: ${text.slice(Math.max(0, at - 150), at + 150)}`);
  };
  for (const [kind, his] of [
    ['here', bert],
    ['over HTTP', remote],
  ] as const)
    for (const [method, ask] of Object.entries(asks)) look(`${method} ${kind}`, await attempt(() => ask(his, ids)));
  for (const request of requests(ids)) {
    const { text } = await send(url, secret, request);
    // Some tell again what was typed.
    look(`${request.verb} ${request.path}`, withoutTyped(request, text));
  }
  // In her name he asks nothing.
  for (const headers of [{ 'dateline-person': 'Anna' }, { 'dateline-person': '%41nna' }])
    expect((await send(url, secret, { verb: 'GET', path: '/api/articles' }, headers)).status).toBe(403);
  for (const path of [`/api/searches/${ids.search}/atom?person=Anna`, '/api/diary.ics?person=Anna'])
    expect((await send(url, secret, { verb: 'GET', path })).status).toBe(403);
  expect(await attempt(() => remote.as('Anna').list())).toMatch(/^foreign-person/);
  expect(leaks).toEqual([]);
  // Nor of the machine that serves them.
  const { path } = await remote.info();
  expect(path).toMatch(/^[\w.-]+$/);
  expect((await library.info()).path).toMatch(`/${path}`);
  expect(await all(anna)).toBe(hers);
  // No picture was fetched for him that only she has.
  expect(asked.filter((path) => path.startsWith('/picture'))).toEqual([]);

  // What changes while he listens is told him where it is his, and to his hook too.
  await bert.addHook(`${address}/last-hook`, { kinds: [...HOOK_KINDS] });
  await anna.mark([ids.own, ids.private], { later: true });
  await anna.editHighlight(ids.highlight, `${HERS} again`);
  await bert.mark([ids.shared], { later: true });
  await expect.poll(() => heard.filter((each) => each.includes(ids.shared)).length).toBeGreaterThan(1);
  await expect.poll(() => sent.get('/last-hook') ?? '').toContain(ids.shared);
  const events = await eventsUntil(url, secret, ids.shared);
  for (const stop of stops) stop();
  for (const id of [ids.own, ids.private, ids.highlight, HERS])
    for (const text of [heard.join(), events, sent.get('/last-hook')!, sent.get('/his-hook') ?? ''])
      expect(text).not.toContain(id);
});
