/** A body that is sent to an operation, and an answer to it, by `operationId`. A test holds that they are what the schemas say. */
export const examples: Readonly<Record<string, { body?: unknown; answer?: unknown }>> = {
  info: {
    answer: {
      path: '/home/ada/library.db',
      articles: 5210,
      unread: 312,
      saved: 18,
      feeds: 42,
      unreadings: 0,
      changes: 90_211,
    },
  },
  count: { answer: 7 },
  mark: {
    body: { ids: ['3f6c0f2f9b1f4b58a4a4c1a7a2c9d1e0'], read: true, tag: ['energy'] },
    answer: ['3f6c0f2f9b1f4b58a4a4c1a7a2c9d1e0'],
  },
  markAll: { body: { query: 'in:"World"', read: true, before: '2026-05-28T08:00:00Z' }, answer: 120 },
  add: { body: { address: 'https://www.example.org/news', folder: 'World' } },
  look: {
    body: { what: 'https://www.example.org/news' },
    answer: {
      kind: 'feed',
      url: 'https://www.example.org/feed.xml',
      feeds: [
        {
          url: 'https://www.example.org/feed.xml',
          title: 'Example News',
          headlines: ['Ice on the lake'],
          followed: false,
        },
      ],
    },
  },
  highlight: {
    body: { article: '3f6c0f2f9b1f4b58a4a4c1a7a2c9d1e0', span: { at: 3, start: 0, end: 42 }, note: 'Ask about this.' },
  },
  saveSearch: {
    body: { name: 'Grid', query: '"power grid" is:unread' },
    answer: { id: 4, name: 'Grid', query: '"power grid" is:unread', unread: 3 },
  },
  saveRule: { body: { query: 'horoscope', act: 'hide', until: '2026-12-31' } },
  tags: { answer: [{ tag: 'energy', count: 12 }] },
  changes: {
    answer: [
      { number: 90_210, kind: 'article', id: '3f6c0f2f9b1f4b58a4a4c1a7a2c9d1e0' },
      { number: 90_211, kind: 'state', id: '3f6c0f2f9b1f4b58a4a4c1a7a2c9d1e0' },
    ],
  },
  keepPosition: { body: { read: 0.4, heard: { 'https://www.example.org/news.mp3': 63 } } },
};
