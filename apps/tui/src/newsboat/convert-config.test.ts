import { describe, expect, it } from 'vitest';
import { parseConfig } from '../settings/read-config.js';
import { configWords } from './config-words.js';
import { convertConfig } from './convert-config.js';

const CONFIG = `# my newsboat
auto-reload yes
reload-time 30
browser "w3m '%u'"
text-width 72
cache-file "~/news/cache.db"
bind-key j down
bind-key k up
bind-key j next articlelist
bind-key J next-unread article
bind-key ^R reload-all feedlist
bind-key ENTER open all
bind-key a mark-feed-read feedlist
bind-key v view-dialogs
bind-key F5 reload
bind-key x open podboat
unbind-key C feedlist
macro m toggle-article-read ; open-in-browser -- "read it outside"
macro v set browser "mpv %u" ; open-in-browser
color background color250 black
color listfocus yellow default bold
keep-articles-days 30
highlight article "^.*$" blue
`;

describe("newsboat's config", () => {
  it('becomes settings that are understood, and what is left is said', () => {
    const { toml, taken, left, cacheFile } = convertConfig(CONFIG);
    expect(parseConfig(toml)).toEqual({
      config: {
        keymap: 'newsboat',
        browser: 'w3m %s',
        columns: { text: 72 },
        colours: { text: 250, background: 'black' },
        keys: {
          j: 'next',
          k: 'previous',
          Enter: 'open',
          list: { j: 'next' },
          article: { J: 'next-unread' },
          feeds: { 'ctrl+r': 'refresh-all', C: '' },
        },
        macros: { ', m': ['toggle-read', 'original'], feeds: { a: ['open', 'mark-all-read', 'back'] } },
      },
    });
    expect(taken).toBe(13);
    expect(cacheFile).toBe('~/news/cache.db');
    expect(left).toEqual([
      'Line 14 was left: nothing here is like view-dialogs.',
      'Line 15 was left: the key F5 is not known here.',
      'Line 16 was left: there is no podboat here.',
      'Line 19 was left: a macro here sets nothing (set browser mpv %u).',
      'Line 22 was left: what stays how long is of the library: dateline config --keep-days 30',
      'Nothing here is like auto-reload, reload-time, color, highlight: they were left.',
    ]);
  });

  it('that is empty, or hostile, does no harm', () => {
    expect(convertConfig('').left).toEqual([]);
    for (const line of [
      'bind-key',
      'macro',
      'macro x',
      'browser',
      'color',
      'text-width -4',
      'bind-key constructor open',
      'bind-key a constructor',
      'bind-key a open constructor',
      'bind-key "\u001b" open',
      'browser "x\n%t"',
      '"',
    ])
      expect(parseConfig(convertConfig(line).toml)).toHaveProperty('config');
  });

  it.each([
    ['a "b c" d # e', ['a', 'b c', 'd']],
    ['bind-key "\\"" open', ['bind-key', '"', 'open']],
    ['color "a#b"', ['color', 'a#b']],
    ['', []],
  ])('has words as newsboat has them: %s', (line, words) => expect(configWords(line)).toEqual(words));
});
