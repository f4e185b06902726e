import { describe, expect, it } from 'vitest';
import { connect } from '../src/client.js';
import { article, open, served } from './help.js';

describe('the feed of a saved search', () => {
  it('is Atom with the newest 50 stories and their text, under an address that stays', async () => {
    const library = await open();
    await library.put(Array.from({ length: 60 }, (_, n) => article(n, { headline: `Story <${n}> & "more" \u0007` })));
    const { id } = await library.saveSearch('Bridges & "more"', 'bridge');
    const { url } = await served({}, library);
    const address = `${url}/api/searches/${id}/atom`;
    const response = await fetch(address);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await response.text();
    // Another reader follows it.
    const reader = await open();
    const added = await reader.add(address);
    expect(added).toMatchObject({ kind: 'feed', added: 50, feed: { title: 'Bridges & "more"', url: address } });
    const [first] = (await reader.list()).items;
    expect(first).toMatchObject({ headline: 'Story <59> & "more"', time: '2026-01-03T11:00:00Z' });
    const read = (await reader.get(first!.id)).article;
    expect(read.url).toBe('https://paper.example/stories/59');
    expect(JSON.stringify(read.body)).toContain('rebuild the bridge');
    // Every element that RFC 4287 asks for, once in the feed and once in each entry.
    for (const name of ['id', 'title', 'updated']) expect(text.match(new RegExp(`<${name}>`, 'g'))).toHaveLength(51);
    expect(new Set(text.match(/<id>[^<]+/g)).size).toBe(51);
    expect(text).not.toMatch(/[\u0000-\u0008]/);
    const etag = response.headers.get('etag')!;
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await library.editSearch(id, { name: 'Others' });
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('belongs to one person', async () => {
    const { url } = await served();
    const bo = connect(url, 'Bo');
    const { id } = await bo.saveSearch('Mine', '');
    const status = async (query: string) => (await fetch(`${url}/api/searches/${id}/atom${query}`)).status;
    expect(await status('?person=Bo')).toBe(200);
    expect(await status('')).toBe(404);
    expect(await status('?person=Ada')).toBe(404);
    expect((await fetch(`${url}/api/searches/x/atom`)).status).toBe(400);
    expect((await fetch(`${url}/api/searches/${id}/atom`, { method: 'DELETE' })).status).toBe(405);
  });
});
