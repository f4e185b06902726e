import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FeedState } from '@dateline/core/library';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clockFindings, networkFindings } from './network.js';
import { terminalFindings } from './terminal.js';

const NOW = Date.parse('2026-03-04T12:00:00Z');
const seen = { isTerminal: true, columns: 100, rows: 30, depth: 24 };
const utf8 = { TERM: 'xterm-256color', LANG: 'C.UTF-8' };

describe('terminalFindings', () => {
  it('tells what the terminal is like', () => {
    expect(terminalFindings(seen, utf8, 'linux')).toEqual([
      { problem: false, message: 'The terminal xterm-256color has 100 columns, 30 rows and 24-bit colours.' },
    ]);
    expect(terminalFindings({ ...seen, depth: 8 }, utf8, 'linux')[0]?.message).toContain('256 colours; the light');
    expect(terminalFindings(seen, { ...utf8, NO_COLOR: '1' }, 'linux')[0]?.message).toContain('NO_COLOR');
  });

  it.each([
    ['a small window', { ...seen, columns: 30 }, utf8, 'Make the window larger'],
    ['few rows', { ...seen, rows: 5 }, utf8, 'Make the window larger'],
    ['a terminal that is dumb', seen, { ...utf8, TERM: 'dumb' }, 'stories are printed'],
    ['no locale', seen, { TERM: 'xterm' }, 'No locale is set'],
    ['a locale of one byte a letter', seen, { ...utf8, LC_ALL: 'de_DE.ISO-8859-1' }, 'LC_ALL=de_DE.ISO-8859-1'],
  ])('says what is wrong with %s', (_, terminal, env, sentence) => {
    const problems = terminalFindings(terminal, env, 'linux').filter(({ problem }) => problem);
    expect(problems).toEqual([{ problem: true, message: expect.stringContaining(sentence) }]);
  });

  it('asks for no locale on Windows, and for nothing where there is no terminal', () => {
    expect(terminalFindings(seen, {}, 'win32').some(({ problem }) => problem)).toBe(false);
    expect(terminalFindings({ ...seen, isTerminal: false }, {}, 'linux')).toHaveLength(1);
  });
});

describe('clockFindings', () => {
  it.each([
    [{ date: 'Wed, 04 Mar 2026 11:58:00 GMT' }, undefined],
    [{ date: 'Wed, 04 Mar 2026 10:00:00 GMT', age: '7200' }, undefined],
    [{ date: 'Wed, 04 Mar 2026 09:00:00 GMT' }, '3 hours ahead'],
    [{ date: 'Wed, 04 Mar 2026 12:20:00 GMT' }, '20 minutes behind'],
    [{ date: 'Sun, 01 Mar 2026 12:00:00 GMT' }, '3 days ahead'],
    [{ date: 'yesterday' }, undefined],
    [{}, undefined],
  ])('compares the clock with %j', (headers, sentence) => {
    const [found, ...more] = clockFindings(NOW, headers);
    expect(more).toEqual([]);
    expect(found?.problem).toBe(sentence !== undefined);
    expect(found?.message).toContain(sentence ?? '');
  });
});

describe('networkFindings', () => {
  const feed = (more: Partial<FeedState>): FeedState => ({
    id: 1,
    url: '',
    title: 'Post',
    unread: 0,
    total: 0,
    ...more,
  });

  async function host(date: string): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { date }).end('<rss/>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
  }

  it('asks the feed that answered last, and reads the time of its answer', async () => {
    const { url, asked } = await host('Wed, 04 Mar 2020 12:00:00 GMT');
    const found = await networkFindings(
      [
        feed({ url: `${url}/failing`, lastRefresh: '2026-03-05T00:00:00Z', problem: 'It does not answer.' }),
        feed({ url: `${url}/early`, lastRefresh: '2026-03-03T00:00:00Z' }),
        feed({ url: `${url}/late`, lastRefresh: '2026-03-04T00:00:00Z' }),
        feed({ url: `${url}/secret`, lastRefresh: '2026-03-05T00:00:00Z', credentials: true }),
        feed({ url: `${url}/paused`, lastRefresh: '2026-03-05T00:00:00Z', paused: true }),
      ],
      true,
    );
    expect(asked).toEqual(['/late']);
    expect(found).toEqual([
      { problem: false, message: expect.stringContaining('answers.') },
      { problem: true, message: expect.stringContaining('Set the clock') },
    ]);
  });

  it('says why nothing could be reached', async () => {
    const found = await networkFindings([feed({ url: 'http://127.0.0.1:1/feed' })], true);
    expect(found).toEqual([{ problem: true, message: expect.stringContaining('127.0.0.1:1') }]);
    expect(await networkFindings([], true)).toEqual([{ problem: false, message: expect.stringContaining('No feed') }]);
  });
});
