import { describe, expect, it } from 'vitest';
import { isBookmarks, readBookmarks } from './index.js';

const list = (inside: string) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n${inside}`;

describe('bookmarks', () => {
  it('are told from pages', () => {
    expect(isBookmarks(list(''))).toBe(true);
    expect(isBookmarks('<!DOCTYPE html><a href="https://a.example/">a</a>')).toBe(false);
  });

  it('come with folders, tags, notes and flags', () => {
    const { bookmarks, left } = readBookmarks(
      list(`<DL><p><DT><H3>Sea &amp; birds</H3><DL><p>
        <DT><A HREF="https://gull.example/" ADD_DATE="17" TAGS="a, b">The <b>Gull</b></A><DD>Worth it.
        <DT><A HREF="javascript:alert(1)">A script</A><DD>No note of the one before.
        </DL><p><DT><A HREF="https://loose.example/" TOREAD="1">Loose</A></DL>`),
    );
    expect(left).toBe(1);
    expect(bookmarks).toEqual([
      {
        url: 'https://gull.example/',
        title: 'The Gull',
        added: 17,
        folders: ['Sea & birds'],
        tags: ['a', 'b'],
        note: 'Worth it.',
        toRead: false,
      },
      { url: 'https://loose.example/', title: 'Loose', folders: [], tags: [], toRead: true },
    ]);
  });

  it('may use any heading and any list, and say only when they were changed', () => {
    const { bookmarks } = readBookmarks(
      list(`<H1>Menu</H1><ul><li><h2>Sea</h2><menu><li><a href="https://gull.example/" LAST_MODIFIED="18">Gull</a></menu>
        <h5 BOOKMARKS_MENU="true">Menu</h5><dl><a href="https://b.example/" ADD_DATE="17" LAST_MODIFIED="18">B</a></dl></ul>`),
    );
    expect(bookmarks).toMatchObject([
      { title: 'Gull', added: 18, folders: ['Sea'] },
      { title: 'B', added: 17, folders: [] },
    ]);
  });

  it('that are cut off or nest without end are read as far as they go', () => {
    expect(readBookmarks(list('<DL><DT><A HREF="https://a.example/">Half a ti')).bookmarks).toMatchObject([
      { url: 'https://a.example/', title: 'Half a ti' },
    ]);
    const deep = `${'<H3>f</H3><DL>'.repeat(20_000)}<A HREF="https://a.example/">a</A>`;
    expect(readBookmarks(list(deep)).bookmarks[0]?.folders).toHaveLength(20);
  });
});
