import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const url = 'https://post.example/feed.xml';
const read = (document: string) => readDocument(document, { url });

describe('JSON Feed', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Post',
    home_page_url: 'https://post.example/',
    feed_url: 'https://post.example/feed.json',
    icon: '/icon.png',
    language: 'en',
    authors: [{ name: 'Jane Doe', url: 'https://post.example/jane' }],
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: 1,
        url: '/1',
        title: 'Boats <3 port',
        content_html: '<p>Back <img src=x onerror=alert(1)></p>',
        summary: 'Back.',
        date_published: '2026-11-10T08:30:00-05:00',
        tags: ['harbour'],
        image: 'https://post.example/a.jpg',
        attachments: [
          { url: 'https://post.example/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 10, duration_in_seconds: 60 },
        ],
      },
      { id: '2', content_text: 'One\n\nTwo & <b>', author: { name: 'John Roe' }, url: 'javascript:alert(1)' },
    ],
  };

  it('gives feed and items', async () => {
    const { format, feed: info, articles } = await read(JSON.stringify(feed));
    expect(format).toBe('json-feed');
    expect(info).toMatchObject({
      title: 'Post',
      site: 'https://post.example/',
      icon: 'https://post.example/icon.png',
      hub: 'https://hub.example/',
    });
    expect(articles[0]).toMatchObject({
      guid: '1',
      url: 'https://post.example/1',
      headline: 'Boats <3 port',
      bylines: [{ name: 'Jane Doe', url: 'https://post.example/jane' }],
      media: [{ kind: 'image', url: 'https://post.example/a.jpg' }],
      attachments: [{ url: 'https://post.example/a.mp3', type: 'audio/mpeg', length: 10, duration: 60 }],
    });
    expect(articles[1]).toMatchObject({
      bylines: [{ name: 'John Roe' }],
      body: [{ text: 'One' }, { text: 'Two & <b>' }],
    });
    expect(articles[1]?.url).toBeUndefined();
  });

  it('takes one value for a list of it', async () => {
    const item = {
      id: '1',
      authors: 'Jane Doe',
      tags: 'ports, bridges',
      attachments: { url: 'https://post.example/a.mp3', mime_type: 'audio/mpeg' },
    };
    const document = { version: 'https://jsonfeed.org/version/1.1', items: [item] };
    expect((await read(JSON.stringify(document))).articles[0]).toMatchObject({
      bylines: [{ name: 'Jane Doe' }],
      topics: ['ports', 'bridges'],
      attachments: [{ url: 'https://post.example/a.mp3', type: 'audio/mpeg' }],
    });
  });

  it('says that one breaks off', async () => {
    const document = '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"},';
    await expect(read(document)).rejects.toMatchObject({ code: 'not-a-feed', message: /cut off/ });
  });

  it('takes what is of another type than it should be for nothing', async () => {
    const odd = {
      version: 'https://jsonfeed.org/version/1',
      items: [null, 4, { id: {}, title: [], tags: 'x', authors: {}, attachments: [[]] }],
    };
    expect((await read(JSON.stringify(odd))).articles).toHaveLength(1);
  });
});
