// Every command, in every form it prints, over text and addresses that mean harm.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table } from '../src/cli/table.js';
import { type Outcome, run } from './dateline.js';

/** What a terminal would obey, or what turns the order of the text around it. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
/** An operating system command that writes to the clipboard in C1 and in C0, a clear screen, and an override of direction. */
const HARM = '\u009d52;c;aGk=\u009c\u001b]52;c;aGk=\u0007\u009b2J\u0085\u202eharm\u2066';
const SECRETS = ['hunter2secret', 'abcd1234efgh5678'];

const article = {
  schemaVersion: 1,
  id: 'ab'.repeat(16),
  headline: `Ferry ${HARM} resumes`,
  kicker: HARM,
  deck: `Boats ${HARM} run`,
  bylines: [{ name: `Ada ${HARM}` }],
  direction: 'ltr',
  language: 'en',
  published: '2026-05-28T10:00:00Z',
  url: 'https://ada:hunter2secret@paper.example/ferry?token=abcd1234efgh5678',
  source: { name: `Post ${HARM}`, url: 'https://ada:hunter2secret@paper.example/' },
  section: HARM,
  topics: [HARM],
  media: [],
  attachments: [],
  body: [
    { type: 'paragraph', text: `"We ${HARM} could not wait," Ines Varga, the mayor, said on Tuesday.`, marks: [] },
    { type: 'paragraph', text: `The ferry of Hartwick ${HARM} will sail to Velle again on 14 June.`, marks: [] },
    { type: 'paragraph', text: `It breaks the Clean Rivers Act ${HARM}, lawyers say.`, marks: [] },
    { type: 'code', text: `run ${HARM}` },
    { type: 'embed', url: 'https://ada:hunter2secret@film.example/?key=abcd1234efgh5678', title: HARM },
  ],
  provenance: {},
};

/** A story that is told in other words later. */
const changed = 'cd'.repeat(16);
const told = (count: string) => ({
  ...article,
  id: changed,
  url: 'https://paper.example/changed',
  headline: `Count ${HARM} changes`,
  body: [{ type: 'paragraph', text: `The ${HARM} ferry carried ${count} people "as ${HARM} always".`, marks: [] }],
});

const home = mkdtempSync(join(tmpdir(), 'dateline-output-'));
let where: string[] = [];
let file = '';
let feed = '';
let failing = '';
const server = createServer((request, response) => {
  if (request.url?.startsWith('/failing')) return void response.writeHead(500).end();
  response.end(`<?xml version="1.1"?><rss version="2.0"><channel><title>Post ${HARM.replace(/[\u0000-\u001f]/g, '')}</title>
    <item><title>${'\u009d\u202e'}One</title><guid>1</guid><link>https://ada:hunter2secret@paper.example/1</link>
    <description>The first story.</description></item></channel></rss>`);
});

beforeAll(async () => {
  file = join(home, 'harm.json');
  writeFileSync(file, JSON.stringify(article));
  where = ['--library', join(home, 'library.db'), '--allow-private'];
  for (const count of ['12', '14']) writeFileSync(join(home, `told-${count}.json`), JSON.stringify(told(count)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  feed = `http://ada:hunter2secret@${host}/feed?token=abcd1234efgh5678`;
  failing = `http://ada:hunter2secret@${host}/failing?token=abcd1234efgh5678`;
  for (const [args, input] of [
    [['import', file]],
    [['import', join(home, 'told-12.json')]],
    [['import', join(home, 'told-14.json')]],
    [['add', feed, '--folder', `World ${HARM}`]],
    [['import', '-'], `${failing} "Fails ${HARM}"`],
    [['refresh', '--force']],
    [['config', '--webhook', failing]],
  ] as [string[], string?][])
    await run([...args, ...where], input === undefined ? {} : { input });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(home, { recursive: true, force: true });
});

/** How each command is called; a form is put behind it. `serve`, `work`, `completion` and `man` print nothing of a story. */
const calls: Record<string, () => { args: string[]; input?: string }[]> = {
  read: () => [
    {
      args: [file, '-', `gone${HARM.replaceAll('\u0000', '')}.txt`, feed],
      input: JSON.stringify([article, { ...article, id: HARM }]),
    },
  ],
  serve: () => [],
  add: () => [
    { args: [feed] },
    { args: [failing] },
    { args: [`nowhere ${HARM}`] },
    { args: ['https://ada:hunter2secret@/'] },
  ],
  import: () => [
    { args: ['-'], input: `${failing} "~${HARM}"\nhttps://${HARM}\nhttps://a.example/feed` },
    { args: ['-'], input: HARM },
    {
      args: ['-'],
      input: `URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,"${HARM}",,"${HARM}",17\n${HARM}`,
    },
  ],
  export: () => [
    { args: [] },
    { args: ['ferry'] },
    { args: ['--output', join(home, `out-${HARM.replaceAll('\u0000', '')}`)] },
  ],
  backup: () => [
    { args: [join(home, 'copy.db')] },
    { args: [join(home, `gone${HARM.replaceAll('\u0000', '')}`, 'copy.db')] },
    { args: [file] },
  ],
  refresh: () => [{ args: ['--force'] }],
  work: () => [],
  // It prints the protocol alone; what is in that, its own test looks at.
  mcp: () => [],
  list: () => [{ args: [] }, { args: [`in:"World ${HARM}"`] }, { args: [`is:${HARM}`] }],
  search: () => [{ args: ['ferry'] }, { args: [`foo${HARM}:bar`] }],
  show: () => [{ args: [article.id] }, { args: [HARM] }],
  story: () => [{ args: [article.id] }, { args: [HARM] }],
  changes: () => [
    { args: [article.id] },
    { args: [article.id, '--from', HARM] },
    { args: [HARM] },
    { args: [changed] },
  ],
  mark: () => [
    { args: ['--query', 'ferry', '--read', '--dry-run'] },
    { args: ['--query', `(${HARM}`, '--read'] },
    { args: [HARM, '--saved'] },
  ],
  searches: () => [
    { args: ['Ferries', '--save', 'ferry'] },
    { args: ['Ferries'] },
    { args: ['Ferries', '--atom'] },
    { args: [`Ferry ${HARM}`, '--save', 'ferry'] },
    { args: ['Ferries', '--save', `foo${HARM}:bar`] },
    { args: [HARM] },
    { args: [] },
  ],
  rules: () => [
    { args: ['ferry', '--save', '--apply', '--until', '1y'] },
    { args: [`ferry ${HARM}`, '--later'] },
    { args: ['ferry', '--hide', '--dry-run'] },
    { args: [`foo${HARM}:bar`, '--hide'] },
    { args: ['ferry', '--tag', HARM] },
    { args: ['--rule', HARM, '--off'] },
    { args: [] },
  ],
  why: () => [{ args: [article.id] }, { args: [HARM] }],
  edition: () => [
    { args: ['2026-05-28'] },
    { args: [HARM] },
    { args: ['2026-05-28', '--output', join(home, 'edition')] },
  ],
  tags: () => [{ args: [] }, { args: [HARM, '--remove'] }],
  tokens: () => [
    { args: [] },
    { args: [`x ${HARM}`, '--add'] },
    { args: [HARM, '--remove'] },
    { args: ['x', '--for', HARM] },
  ],
  people: () => [{ args: ['list'] }, { args: ['add', HARM], input: 'hunter2secret' }, { args: ['remove', HARM] }],
  highlights: () => [{ args: [] }, { args: [HARM] }, { args: [HARM, '--note', HARM] }],
  undo: () => [{ args: [] }],
  feeds: () => [{ args: [] }, { args: ['--failing'] }],
  rename: () => [{ args: ['Post', `Post ${HARM}`] }, { args: [HARM, 'x'] }],
  move: () => [{ args: ['Post', `World ${HARM}`] }],
  remove: () => [
    { args: ['Post', '--dry-run'] },
    { args: [HARM] },
    { args: ['--folder', `World ${HARM}`, '--dry-run'] },
  ],
  config: () => [
    { args: [] },
    { args: ['Post', '--agent', HARM, '--user', 'hunter2secret', '--headers', 'X-Key: abcd1234efgh5678'] },
    { args: ['--webhook', failing] },
    { args: ['--webhook', `https://${HARM}`] },
  ],
  hooks: () => [
    { args: [] },
    { args: [failing, '--add', '--query', `"${HARM.replaceAll('"', '')}"`] },
    { args: [HARM, '--add'] },
    { args: ['1', '--ping'] },
    { args: [HARM, '--remove'] },
  ],
  send: () => [{ args: [article.id] }, { args: [HARM] }],
  diary: () => [
    { args: ['--from', '2026-01-01'] },
    { args: ['--from', HARM] },
    { args: ['--from', '2026-01-01', '--to', '2026-01-02'] },
  ],
  doctor: () => [{ args: [] }],
  said: () => [{ args: [] }, { args: ['voice:ines'] }, { args: [`"${HARM.replaceAll('"', '')}"`] }],
  documents: () => [{ args: [] }, { args: ['act'] }, { args: ['clean-rivers-act'] }, { args: [HARM] }],
  completion: () => [],
  man: () => [],
  voices: () => [{ args: [file] }, { args: ['ines'] }, { args: [] }, { args: [HARM] }],
};

function harmless(what: string, { stdout, stderr }: Outcome): void {
  for (const [stream, text] of Object.entries({ stdout, stderr })) {
    expect(FORBIDDEN.exec(text)?.index, `${what}: ${stream}: ${JSON.stringify(text.slice(0, 2000))}`).toBeUndefined();
    for (const secret of SECRETS) expect(text, `${what}: ${stream}`).not.toContain(secret);
  }
}

describe('what leaves the command line', () => {
  it('is tested for every command', () => {
    expect(Object.keys(calls).sort()).toEqual(Object.keys(table).sort());
  });

  it.each(Object.keys(table))('by %s is harmless in every form', async (name) => {
    const { command } = await table[name]!.load();
    const forms = command.options.as?.choices ?? [];
    harmless(name, await run([name, `--${HARM}`, ...where]));
    for (const { args, input } of calls[name]?.() ?? [])
      for (const form of forms) {
        const outcome = await run([name, ...args, '--as', form, ...where], input === undefined ? {} : { input });
        const what = `${name} ${args[0] ?? ''} --as ${form}`;
        // The lines of a calendar end in CRLF (RFC 5545); a carriage return that stands alone is harm.
        const stdout = form === 'ics' ? outcome.stdout.replaceAll('\r\n', '\n') : outcome.stdout;
        harmless(what, { ...outcome, stdout });
        expect(outcome.stderr, what).not.toMatch(/\n\s+at /);
        if (form === 'json' && outcome.stdout) expect(() => JSON.parse(outcome.stdout), what).not.toThrow();
        if (form === 'ndjson')
          for (const line of outcome.stdout.split('\n').filter(Boolean))
            expect(() => JSON.parse(line), what).not.toThrow();
      }
  });

  it.each([
    ['list', '--format', '{headline} {source} {excerpt}'],
    ['list', '--json', 'headline,source,deck'],
    ['feeds', '--format', '{title} {url} {problem}'],
    ['feeds', '--json', 'title,url,problem'],
    ['said', '--format', '{text} {article.headline} {voices}'],
    ['search', 'ferry', '--format', '{match.text}'],
  ])('by %s %s %s is harmless', async (...args) => {
    const outcome = await run([...args, ...where]);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).not.toBe('');
    harmless(args.join(' '), outcome);
  });

  it('keeps in JSON, escaped, what a story says', async () => {
    const shown = JSON.parse((await run(['show', article.id, '--as', 'json', ...where])).stdout);
    expect(shown.headline).toBe(article.headline);
    expect(shown.body[0].text).toBe(article.body[0]!.text);
    expect(shown.url).toBe('https://paper.example/ferry?token=***');
    const exported = await run(['export', '--as', 'ndjson', '--secrets', ...where]);
    expect(exported.stdout).toContain('abcd1234efgh5678');
    expect(FORBIDDEN.test(exported.stdout)).toBe(false);
  });
});
