import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { articleId } from '@dateline/core';
import { openLibrary } from '@dateline/library';
import { describe, expect, it } from 'vitest';
import { folder } from './folder.js';
import { Terminal } from './terminal.js';

const SOUND = 'https://radio.example/night.mp3';
const HEADLINE = 'Night train returns';

/** A player that is spoken to as mpv is, and writes down how it was started. */
const MPV = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const { createServer } = require('node:net');
appendFileSync(process.env.PLAYED, JSON.stringify(process.argv.slice(2)) + '\\n');
const path = process.argv.find((each) => each.startsWith('--input-ipc-server=')).slice(19);
createServer((socket) => {
  const tell = (name, data) => socket.write(JSON.stringify({ event: 'property-change', name, data }) + '\\n');
  tell('time-pos', 42.5);
  tell('pause', false);
  socket.on('data', (data) => String(data).includes('cycle') && tell('pause', true));
}).listen(path);
`;

async function libraryWithSound(): Promise<{ path: string; id: string }> {
  const path = join(folder(), 'library.db');
  const library = await openLibrary({ path, edition: false });
  const id = articleId({ scope: 'radio', guid: HEADLINE });
  await library.put([
    {
      schemaVersion: 2,
      id,
      headline: HEADLINE,
      bylines: [],
      source: { name: 'Radio' },
      published: '2024-05-28T09:00:00Z',
      language: 'en',
      direction: 'ltr',
      topics: [],
      media: [],
      attachments: [{ url: SOUND, type: 'audio/mpeg' }],
      provenance: {},
      body: [{ type: 'paragraph', text: 'Sleeping cars leave at eleven.', marks: [] }],
    },
  ]);
  await library.close();
  return { path, id };
}

describe('a recording', () => {
  it('is played by mpv while the reader goes on, paused with the same key, and goes on where it was left', async () => {
    const bin = folder();
    writeFileSync(join(bin, 'mpv'), MPV);
    chmodSync(join(bin, 'mpv'), 0o755);
    const played = join(bin, 'played');
    const { path } = await libraryWithSound();
    const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, PLAYED: played };
    for (const start of ['0', '42.5']) {
      const terminal = new Terminal(['--library', path], { env });
      await terminal.shows('1 of 1');
      terminal.type('o');
      await terminal.shows('Sleeping cars leave');
      terminal.type('H');
      await terminal.shows(`Playing: ${HEADLINE}`);
      terminal.type('uH');
      await terminal.shows(`Paused: ${HEADLINE}`);
      terminal.type('q');
      expect(await terminal.ended).toBe(0);
      const started = JSON.parse(readFileSync(played, 'utf8').trim().split('\n').at(-1)!);
      expect(started.slice(-2)).toEqual(['--', SOUND]);
      expect(started).toEqual(expect.arrayContaining(['--no-video', '--ytdl=no', `--start=${start}`]));
    }
  });

  it('opens where it is without a player', async () => {
    const bin = folder();
    const opened = join(bin, 'opened');
    writeFileSync(join(bin, 'browser'), `#!/bin/sh\necho "$1" > '${opened}'\n`);
    chmodSync(join(bin, 'browser'), 0o755);
    const { path } = await libraryWithSound();
    const terminal = new Terminal(['--library', path], {
      env: { PATH: bin, BROWSER: join(bin, 'browser') },
    });
    await terminal.shows('1 of 1');
    terminal.type('o');
    await terminal.shows('Sleeping cars leave');
    terminal.type('H');
    await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toBe(`${SOUND}\n`);
  });
});
