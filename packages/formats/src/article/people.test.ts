import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';
import { peopleIn } from './people.js';

/** As feeds write who wrote something, and who that is. */
const LINES: [written: string, people: ReturnType<typeof peopleIn>][] = [
  ['Jane Doe', [{ name: 'Jane Doe' }]],
  ['jane@paper.example (Jane Doe)', [{ name: 'Jane Doe', email: 'jane@paper.example' }]],
  ['Jane Doe <jane@paper.example>', [{ name: 'Jane Doe', email: 'jane@paper.example' }]],
  ['"Jane Doe" <jane@paper.example>', [{ name: 'Jane Doe', email: 'jane@paper.example' }]],
  ['Jane Doe [jane@paper.example]', [{ name: 'Jane Doe', email: 'jane@paper.example' }]],
  ['Jane Doe jane@paper.example', [{ name: 'Jane Doe', email: 'jane@paper.example' }]],
  ['jane@paper.example Jane Doe', [{ name: 'Jane Doe', email: 'jane@paper.example' }]],
  ['jane@paper.example', [{ email: 'jane@paper.example' }]],
  ['mailto:jane@paper.example', [{ email: 'jane@paper.example' }]],
  ['jane (at) paper.example', [{ email: 'jane@paper.example' }]],
  ['noreply@paper.example (Jane Doe)', [{ name: 'Jane Doe' }]],
  ['noreply@paper.example (Unknown)', []],
  ['By Jane Doe', [{ name: 'Jane Doe' }]],
  ['by Jane Doe and John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
  ['Written by Jane Doe', [{ name: 'Jane Doe' }]],
  ['Jane Doe & John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
  ['Jane Doe &amp; John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
  ['Jane Doe; John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
  ['Jane Doe, John Roe and Mary Major', [{ name: 'Jane Doe' }, { name: 'John Roe' }, { name: 'Mary Major' }]],
  ['Doe, Jane', [{ name: 'Jane Doe' }]],
  ['Martin Miller, Jr.', [{ name: 'Martin Miller, Jr.' }]],
  ['Jane Doe, Ph.D.', [{ name: 'Jane Doe, Ph.D.' }]],
  ['Jane Doe, Staff Writer', [{ name: 'Jane Doe', role: 'Staff Writer' }]],
  ['Jane Doe, Editor, The Harbour Post', [{ name: 'Jane Doe', role: 'Editor', organisation: 'The Harbour Post' }]],
  ['Jane Doe | The Harbour Post', [{ name: 'Jane Doe', organisation: 'The Harbour Post' }]],
  [
    'jane@paper.example (Jane Doe), john@paper.example (John Roe)',
    [
      { name: 'Jane Doe', email: 'jane@paper.example' },
      { name: 'John Roe', email: 'john@paper.example' },
    ],
  ],
  ['Von Anna Müller', [{ name: 'Anna Müller' }]],
  ['Anna von Müller', [{ name: 'Anna von Müller' }]],
  ['Par Jeanne Martin et Paul Petit', [{ name: 'Jeanne Martin' }, { name: 'Paul Petit' }]],
  ['Por María López y José Ruiz', [{ name: 'María López' }, { name: 'José Ruiz' }]],
  ['Иван Петров и Мария Сидорова', [{ name: 'Иван Петров' }, { name: 'Мария Сидорова' }]],
  ['李雷', [{ name: '李雷' }]],
  ['<a href="/jane">Jane Doe</a>', [{ name: 'Jane Doe' }]],
  ['admin', []],
  ['https://paper.example/jane', []],
  ['', []],
];

describe('peopleIn', () => {
  it.each(LINES)('%s', (written, people) => {
    expect(peopleIn(written)).toEqual(people);
  });
});

const rss = (item: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
   xmlns:podcast="https://podcastindex.org/namespace/1.0"
   xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Post</title><item>${item}</item></channel></rss>`;
const atom = (feed: string, entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>${feed}<entry><title>t</title>${entry}</entry></feed>`;

const bylines = async (document: string) => (await readDocument(document)).articles[0]?.bylines;

/** Elements of feeds that name authors, and the bylines they lead to. */
const ELEMENTS: [what: string, document: string, names: (string | undefined)[]][] = [
  [
    'dc:creator repeated',
    rss('<dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator>'),
    ['Jane Doe', 'John Roe'],
  ],
  ['dc:creator in CDATA', rss('<dc:creator><![CDATA[Jane Doe]]></dc:creator>'), ['Jane Doe']],
  [
    'author and dc:creator that agree',
    rss('<author>j@p.example (Jane Doe)</author><dc:creator>Jane Doe</dc:creator>'),
    ['Jane Doe'],
  ],
  [
    'author with the address, dc:creator with the name',
    rss('<author>j@p.example</author><dc:creator>Jane Doe</dc:creator>'),
    ['Jane Doe'],
  ],
  ['itunes:author', rss('<itunes:author>Jane Doe</itunes:author>'), ['Jane Doe']],
  [
    'author before itunes:author',
    rss('<itunes:author>Post Radio</itunes:author><author>Jane Doe</author>'),
    ['Jane Doe'],
  ],
  [
    'podcast:person who hosts, not who is a guest',
    rss('<podcast:person>Jane Doe</podcast:person><podcast:person role="guest">John Roe</podcast:person>'),
    ['Jane Doe'],
  ],
  ['media:credit role=author', rss('<media:credit role="author">Jane Doe</media:credit>'), ['Jane Doe']],
  ['media:credit of a photographer is none', rss('<media:credit role="photographer">Pat Lens</media:credit>'), []],
  [
    'author with elements inside',
    rss('<author><name>Jane Doe</name><email>j@p.example</email></author>'),
    ['Jane Doe'],
  ],
  ['atom:author in RSS', rss('<atom:author><atom:name>Jane Doe</atom:name></atom:author>'), ['Jane Doe']],
  [
    'several atom authors',
    atom('', '<author><name>Jane Doe</name></author><author><name>John Roe</name></author>'),
    ['Jane Doe', 'John Roe'],
  ],
  ['the author of an Atom feed', atom('<author><name>Jane Doe</name></author>', ''), ['Jane Doe']],
  [
    'an author of its own before that of the feed',
    atom('<author><name>Post</name></author>', '<author><name>Jane Doe</name></author>'),
    ['Jane Doe'],
  ],
  [
    'the author of the source',
    atom('<author><name>Post</name></author>', '<source><author><name>Jane Doe</name></author></source>'),
    ['Jane Doe'],
  ],
  ['an Atom author without a name', atom('', '<author><email>j@p.example</email></author>'), ['j@p.example']],
];

describe('bylines of feed items', () => {
  it.each(ELEMENTS)('%s', async (_, document, names) => {
    expect((await bylines(document))?.map(({ name }) => name)).toEqual(names);
  });

  it('keeps address and email', async () => {
    const document = atom(
      '',
      '<author><name>Jane Doe</name><email>j@p.example</email><uri>https://p.example/jane</uri></author>',
    );
    expect(await bylines(document)).toEqual([
      { name: 'Jane Doe', email: 'j@p.example', url: 'https://p.example/jane' },
    ]);
  });

  it('keeps no address that runs code', async () => {
    const document = atom('', '<author><name>Jane Doe</name><uri>javascript:alert(1)</uri></author>');
    expect(await bylines(document)).toEqual([{ name: 'Jane Doe' }]);
  });
});
