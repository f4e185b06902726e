import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUrls, type ListedFeed, readOpml, readUrls, writeOpml } from './index.js';

describe('OPML', () => {
  const feeds: ListedFeed[] = [
    {
      url: 'https://post.example/feed?a=1&b=2',
      title: 'Post & <Sons> "x"',
      folder: 'News/Harbour',
      site: 'https://post.example/',
    },
    { url: 'https://gull.example/feed', title: 'Gull' },
    { url: 'https://grain.example/feed', title: 'Grain', folder: 'News' },
  ];

  it('comes back as it was written, a folder once', () => {
    const text = writeOpml(feeds, { title: 'Mine & yours' });
    const list = readOpml(text);
    expect(list.title).toBe('Mine & yours');
    expect(list.warnings).toEqual([]);
    expect(list.feeds).toEqual(expect.arrayContaining(feeds));
    expect(list.feeds).toHaveLength(3);
    expect(text.match(/text="News"/g)).toHaveLength(1);
  });

  it('is read with the liberties readers take', () => {
    const list = readOpml(`
<?xml version="1.0"?><OPML version="1.0"><head><title>Old &eacute;</title></head><body>
<outline text="Town"><outline TEXT="R&B &eacute;t&eacute;" XMLURL=" feed://post.example/f?x=1&y=2 " type=rss>
<outline title="Bare" xmlUrl="https://bare.example/f"/></outline></outline>
<outline text="By type" type="rss" url="https://type.example/f"/>
<outline text="Twice" xmlUrl="https://bare.example/f"/>
<outline text="Bad" xmlUrl="javascript:alert(1)"/>
<outline text="A note"/>
<outline text="By category" xmlUrl="https://cat.example/f" category="/Sea/Birds,/x"/>
</body>`);
    expect(list.title).toBe('Old é');
    expect(list.feeds).toEqual([
      { url: 'http://post.example/f?x=1&y=2', title: 'R&B été', folder: 'Town' },
      { url: 'https://bare.example/f', title: 'Bare', folder: 'Town' },
      { url: 'https://type.example/f', title: 'By type' },
      { url: 'https://cat.example/f', title: 'By category', folder: 'Sea/Birds' },
    ]);
    expect(list.warnings).toEqual([{ code: 'left-out', message: expect.stringContaining('Bad') }]);
  });

  it('follows nothing that is a comment, no feed, or another list', () => {
    const list = readOpml(`<opml><body>
<outline text="Off" isComment="true"><outline text="In" isComment="false" xmlUrl="https://off.example/f"><outline xmlUrl="https://off.example/g"/></outline></outline>
<outline text="On" isComment="false"><outline text="Here" xmlUrl="https://on.example/f"/><outline isComment="TRUE" xmlUrl="https://off.example/h"/></outline>
<outline text="Scraped" type="HTML+XPath" xmlUrl="https://page.example/"/>
<outline text="Data" type="JSON+DotNotation" xmlUrl="https://page.example/data"/>
<outline text="JSON" type="JSONFeed" xmlUrl="https://json.example/f"/>
<outline text="More" type="include" url="https://page.example/more.opml"/>
<outline text="After" xmlUrl="https://after.example/f"/></body></opml>`);
    expect(list.feeds).toEqual([
      { url: 'https://on.example/f', title: 'Here', folder: 'On' },
      { url: 'https://json.example/f', title: 'JSON' },
      { url: 'https://after.example/f', title: 'After' },
    ]);
    expect(list.warnings.map(({ message }) => message.split(' ')[0])).toEqual(['“Scraped”', '“Data”']);
  });

  it('is read from bytes in its own encoding', () => {
    const bytes = Uint8Array.from(
      '<?xml version="1.0" encoding="windows-1251"?><opml><body><outline text="\xcc\xee\xf1\xf2" xmlUrl="http://a.example/"/></body></opml>',
      (character) => character.charCodeAt(0),
    );
    expect(readOpml(bytes).feeds[0]?.title).toBe('Мост');
  });

  it('has limits', () => {
    expect(() => readOpml('')).toThrow(expect.objectContaining({ code: 'empty' }));
    expect(() => readOpml('<html></html>')).toThrow(expect.objectContaining({ code: 'not-opml' }));
    expect(() => readOpml('x'.repeat(50), { bytes: 10 })).toThrow(expect.objectContaining({ code: 'too-large' }));
    const deep = `<opml><body>${'<outline text="a">'.repeat(20_000)}<outline xmlUrl="http://a.example/"/></body></opml>`;
    expect(readOpml(deep).feeds[0]?.folder).toBe('a/a/a/a/a/a/a/a');
    const open = `<opml><body>${'<outline text="a" xmlUrl="http://a.example/">'.repeat(200_000)}`;
    expect(readOpml(open).feeds).toHaveLength(1);
    const bad = '<outline xmlUrl="x"/>'.repeat(1000);
    expect(readOpml(`<opml>${bad}</opml>`).warnings).toHaveLength(21);
    expect(writeOpml([{ url: 'http://a.example/', folder: 'a/'.repeat(20_000) }])).toContain('a.example');
  });

  it('keeps any title and folder', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(name, name, (title, folder) => {
        const bare = folder.replaceAll('/', '').trim();
        const [feed] = readOpml(writeOpml([{ url: 'https://a.example/', title, folder: bare }])).feeds;
        expect(feed?.title).toBe(title || 'https://a.example/');
        expect(feed?.folder ?? '').toBe(bare);
      }),
    );
  });
});

describe("newsboat's urls", () => {
  it('have tags, titles, comments and quotes', () => {
    const list = readUrls(`# mine
https://post.example/feed news "~The \\"Post\\"" harbour # daily
"https://gull.example/a b" "!" birds

"query:Unread:unread = \\"yes\\""
exec:~/bin/feed
filter:x:https://a.example/
`);
    expect(list.feeds).toEqual([
      { url: 'https://post.example/feed', title: 'The "Post"', folder: 'news', tags: ['harbour'] },
      { url: 'https://gull.example/a b', folder: 'birds', hidden: true },
    ]);
    expect(list.warnings.map(({ message }) => message.slice(0, 6))).toEqual(['Line 6', 'Line 7']);
    expect(list.queries).toEqual([{ name: 'Unread', query: 'unread = "yes"' }]);
    expect(() => readUrls('\n')).toThrow(expect.objectContaining({ code: 'empty' }));
  });

  it.each([
    '# mine\n\nhttps://post.example/feed news "~The Post"\r\n"query:Unread:unread = \\"yes\\""',
    'https://post.example/feed,1',
    'feed://post.example/feed\nnot an address\nhttps://b.example/',
  ])('are known: %j', (text) => {
    expect(isUrls(text)).toBe(!text.endsWith(',1'));
  });

  it.each([
    ['a database', 'SQLite format 3\u0000\u0010\nhttps://a.example/feed\nhttps://b.example/feed'],
    [
      'a table',
      'URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,One,,Unread,1\nhttps://a.example/2,Two,,Unread,2',
    ],
    ['a table without names', 'https://a.example/1,"One, and two",,Unread,1\nhttps://a.example/2,Two,,Unread,2'],
    ['prose', 'See https://a.example/feed for more.\nIt is good.'],
    ['nothing', '# only a comment\n'],
  ])('are told from %s', (_what, text) => {
    expect(isUrls(text)).toBe(false);
  });
});
