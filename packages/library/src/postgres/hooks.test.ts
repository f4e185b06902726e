import { json } from 'node:stream/consumers';
import { DatelineError } from '@dateline/core/base';
import { describe, expect, it, onTestFinished } from 'vitest';
import { article, web } from '../../test/help.js';
import { connected, database } from '../../test/postgres.js';
import { openLibrary } from '../open.js';
import { HOOK_LEASE } from '../store/hooks.js';
import { prepareStories } from '../store/prepare.js';
import type { HookMessage } from '../types.js';
import { numberChanges } from './changes.js';
import { postgresStore } from './store.js';
import { catchUp } from './words/caught-up.js';

describe('hooks in a database', () => {
  it('have each message claimed by one process, again after its lease, and the next once it was taken', async () => {
    const address = await database();
    const processes = [1, 2, 3].map(() => connected(address));
    const [sql] = processes as [(typeof processes)[0]];
    const stores = processes.map((each) => postgresStore(each));
    const [store] = stores as [(typeof stores)[0]];
    const put = (...numbers: number[]) => store.putStories({ ...prepareStories(numbers.map((n) => article(n))) });
    const bo = await store.enter('bo');
    await put(1);
    const { id } = await store.addHook(1, 'https://heard.example/', { kinds: ['article', 'state'] });
    const asked = await store.addHook(1, 'https://asked.example/', { query: 'ferry' });
    await store.addHook(bo, 'https://bo.example/', {});
    const away = new DatelineError('timeout', { host: 'heard.example' }).toJSON();
    const now = Date.now();
    const claimed = async (at: number) => {
      await numberChanges(sql);
      const all = await Promise.all(stores.map((each) => each.claimHooks(1, at, true)));
      const told = all.flatMap(({ claims }) =>
        claims.map((claim) => ({ ...claim, told: claim.changes.map((change) => `${change.kind} ${change.id}`) })),
      );
      return { told, waits: all.some(({ waits }) => waits) };
    };
    await put(2);
    await store.mark(1, ['article-2'], { saved: true });
    const first = await claimed(now);
    // The one that asks for words waits until they are indexed; the other person has nothing to hear.
    expect(first.waits).toBe(true);
    expect(first.told).toMatchObject([{ id, person: '', told: ['article article-2', 'state article-2'] }]);
    const [claim] = first.told;
    await put(3);
    expect((await claimed(now + 1)).told).toEqual([]);
    const second = await claimed(now + HOOK_LEASE);
    expect(second.told.map(({ message, told }) => [message, told])).toEqual([[claim!.message, claim!.told]]);
    // Whose lease is over says nothing.
    await store.settleHook(1, id, claim!.lease, {}, now);
    const next = now + HOOK_LEASE + 5_000;
    await store.settleHook(1, id, second.told[0]!.lease, { problem: away, next }, now + HOOK_LEASE);
    expect(await store.hooks(1)).toMatchObject([
      { failures: 1, problem: away.message, code: away.code, details: { host: 'heard.example' } },
      { id: asked.id },
    ]);
    const third = await claimed(next);
    expect(third.told.map(({ message }) => message)).toEqual([claim!.message]);
    await store.settleHook(1, id, third.told[0]!.lease, {}, next);
    await catchUp(sql);
    const last = await claimed(next);
    expect(last.told.map((each) => [each.id, each.told]).sort()).toEqual([
      [id, ['article article-3']],
      [asked.id, ['article article-2', 'article article-3']],
    ]);
    for (const each of last.told)
      await store.settleHook(1, each.id, each.lease, { problem: away, gone: each.id === id }, next);
    expect((await store.hooks(1))[0]).toHaveProperty('ended');
    expect((await store.hooks(1))[1]).not.toHaveProperty('ended');
  });

  it('are told by a process that asks the feeds, of whom of the people they are', async () => {
    const library = await openLibrary({
      path: await database(),
      edition: false,
      readings: false,
      refresh: true,
      allowPrivate: true,
      worker: new URL('../../dist/worker.js', import.meta.url),
    });
    onTestFinished(() => library.close());
    const heard: string[][] = [];
    const url = await web({
      '/hook': async (request, response) => {
        const { data } = (await json(request)) as HookMessage;
        heard.push(data.changes.map(({ kind, id }) => `${kind} ${id}`));
        response.writeHead(204).end();
      },
    });
    const ada = library.as('ada');
    await ada.addHook(`${url}/hook`, { kinds: ['highlight'] });
    await library.put([article(1)]);
    await ada.put([article(2)]);
    await library.highlight('article-1', { at: 'headline', start: 0, end: 5 });
    const { id } = await ada.highlight('article-2', { at: 'headline', start: 0, end: 5 });
    await expect.poll(() => heard).toEqual([[`highlight ${id}`]]);
  });

  it('and highlights are found again where the text is another one', async () => {
    const store = postgresStore(connected(await database()));
    const put = (text: string) =>
      store.putStories({ ...prepareStories([article(1, { body: [{ type: 'paragraph', text, marks: [] }] })]) });
    await put('The old bridge will be built again, the mayor said.');
    const made = await store.highlight(1, 'article-1', { at: 0, start: 4, end: 14 }, 'Which?');
    expect(made.selector.exact).toBe('old bridge');
    await put('On Monday the old bridge was closed.');
    expect(await store.highlights(1)).toEqual([
      { ...made, selector: made.selector, span: { at: 0, start: 14, end: 24 } },
    ]);
    await put('Nothing of it is left.');
    expect((await store.highlights(1))[0]).not.toHaveProperty('span');
    await put('So the old bridge stands.');
    expect((await store.highlights(1))[0]!.span).toEqual({ at: 0, start: 7, end: 17 });
    await expect(store.highlight(1, 'article-1', { at: 0, start: 2, end: 3 })).rejects.toMatchObject({
      code: 'empty-highlight',
    });
  });
});
