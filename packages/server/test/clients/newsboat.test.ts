// Real newsboat in a terminal, by both APIs. Left out, with its name, where it is not installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, items, startClients } from './help.js';
import { OLD_READER, oldReaderAt } from './old-reader.js';
import { Terminal } from './terminal.js';

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const NEWSBOAT = has('newsboat', '-v');
const OPENSSL = has('openssl', 'version');

let clients: Clients;
let home: string;
beforeAll(async () => {
  if (!NEWSBOAT) return;
  home = mkdtempSync(join(tmpdir(), 'dateline-newsboat-'));
  clients = await startClients({ hosts: [OLD_READER] });
  clients.feeds.set('world', items(1, 3));
  await clients.library.add(`${clients.site}/world`, { folder: 'News' });
});
afterAll(async () => {
  if (!NEWSBOAT) return;
  await clients.close();
  rmSync(home, { recursive: true, force: true });
});

function newsboat(name: string, settings: string): Terminal {
  const config = join(home, `${name}.conf`);
  writeFileSync(config, settings);
  return new Terminal('newsboat', ['-C', config, '-c', join(home, `${name}.db`), '-u', join(home, 'urls')]);
}

const stateOf = async (title: string) => {
  const { items } = await clients.library.entries({ whole: true });
  const { read, saved } = items.find(({ article }) => article?.headline === title)!;
  return { read, saved };
};

/** Opens the newest story of the feed: it is read here then too. */
async function readsThere(terminal: Terminal): Promise<void> {
  await terminal.shows(/Your feeds/);
  terminal.press('R');
  await terminal.shows(/N +\(3\/3\) world/);
  terminal.press('\r');
  await terminal.shows(/N .*Story 3/);
  terminal.press('\r');
  await terminal.shows(/The text of story 3, in full\./);
  terminal.press('q');
  await terminal.shows(/Articles in feed 'world' \(2 unread/);
  await expect.poll(() => stateOf('Story 3')).toEqual({ read: true, saved: false });
}

/** Marks another one read here, which the program hears, and ends. */
async function readsHere(terminal: Terminal): Promise<void> {
  const [entry] = (await clients.library.entries({ query: 'headline:"Story 2"' })).items;
  await clients.library.mark([entry!.id], { read: true });
  terminal.press('q');
  await terminal.shows(/Your feeds/);
  terminal.press('R');
  await terminal.shows(/N +\(1\/3\) world/);
  await terminal.end();
}

describe.skipIf(!NEWSBOAT)('newsboat (left out where it is not installed)', () => {
  it('reads by the API of Miniflux, and what is read here or there is read in both', async () => {
    const terminal = newsboat(
      'miniflux',
      `urls-source "miniflux"\nminiflux-url "${clients.url}"\nminiflux-login "me"\nminiflux-password "${clients.secret}"\n`,
    );
    await readsThere(terminal);
    await readsHere(terminal);
    await clients.library.markAll('', { read: false });
  });

  it.skipIf(!OPENSSL)('reads and stars by the Google Reader API (left out without openssl)', async () => {
    const proxy = await oldReaderAt(Number(new URL(clients.url).port));
    const terminal = newsboat(
      'google-reader',
      `urls-source "oldreader"\noldreader-login "me"\noldreader-password "${clients.secret}"\noldreader-flag-star "s"
oldreader-show-special-feeds no\nuse-proxy yes\nproxy "127.0.0.1:${proxy.port}"\nproxy-type http\nssl-verifypeer no\nssl-verifyhost no\n`,
    );
    await readsThere(terminal);
    // Its flags: one of them is a star.
    terminal.press('\u0005');
    await terminal.shows(/Flags:/);
    terminal.press('s\r');
    await terminal.shows(/Flags updated/);
    await expect.poll(() => stateOf('Story 3')).toEqual({ read: true, saved: true });
    // And back: what is read here is read there.
    await readsHere(terminal);
    proxy.close();
  });
});
