import { describe, expect, it } from 'vitest';
import { articleOfItem } from './kept-item.js';

describe('what another program kept of a story', () => {
  it('is cleaned as the items of feeds are', () => {
    const article = articleOfItem({
      title: 'R&amp;D <b>grows</b>',
      htmlTitle: true,
      html: '<p>PORT ELLIN, May 28 (Dateline) - Work <a href="/x" onclick="y()">began</a>.</p><script>z()</script>',
      url: 'https://paper.example/1',
      authors: 'By Ida Holm and Jon Berg',
      published: 'Tue, 28 May 2024 10:00:00 GMT',
      files: [{ url: 'javascript:alert(1)' }],
    });
    expect(article).toMatchObject({
      headline: 'R&D grows',
      bylines: [{ name: 'Ida Holm' }, { name: 'Jon Berg' }],
      published: '2024-05-28T10:00:00Z',
      dateline: { place: 'PORT ELLIN', date: '2024-05-28' },
      attachments: [],
      body: [{ type: 'paragraph', text: 'Work began.', marks: [{ type: 'link', url: 'https://paper.example/x' }] }],
    });
  });

  it('has the same id each time: by its guid, else its address, else its text', () => {
    const id = (item: Parameters<typeof articleOfItem>[0]) => articleOfItem(item).id;
    expect(id({ guid: '1', scope: 'a', url: 'https://a.example/1' })).toBe(id({ guid: '1', scope: 'a', title: 'New' }));
    expect(id({ url: 'https://a.example/1?utm_source=x' })).toBe(id({ url: 'http://a.example/1', title: 'One' }));
    expect(id({ title: 'One', text: 'a' })).not.toBe(id({ title: 'One', text: 'b' }));
  });

  it('keeps the day it was put aside where it has no other, and says so', () => {
    const kept = articleOfItem({ url: 'https://a.example/1', kept: '2024-05-28T10:00:00Z' });
    expect(kept).toMatchObject({
      published: '2024-05-28T10:00:00Z',
      provenance: { published: { from: 'inferred', detail: 'kept' } },
    });
    expect(articleOfItem({ published: '2020-01-01', kept: '2024-05-28' }).published).toBe('2020-01-01');
    expect(articleOfItem({ title: 'x', published: 'some day', url: 'javascript:alert(1)' })).not.toHaveProperty('url');
  });
});
