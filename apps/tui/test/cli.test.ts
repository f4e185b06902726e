import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { table } from '../src/cli/table.js';
import { bare, dateline, run, runProcess } from './dateline.js';
import { folder } from './folder.js';
import { bridge, harvest, press } from './press.js';
import { starterLibrary } from './starter.js';

const story = `Politics

Harbour council votes for a second ferry

Boats are to run until midnight

PORT ELLIN, May 28, 2024 (Dateline) - "We could not leave the island out in the cold," the mayor, Ines Varga, said on Tuesday.

The council had put the vote off on May 14.
`;

function written(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

const library = async () => ['--library', await starterLibrary()];

describe('dateline', () => {
  it('says its version and helps', async () => {
    expect(await runProcess(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
    const help = await run(['--help']);
    expect(help.code).toBe(0);
    for (const name of Object.keys(table)) {
      expect(help.stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
      const own = await run([name, '--help']);
      expect(own.code).toBe(0);
      expect(own.stdout).toContain(`dateline ${name}`);
      expect(own.stderr).toBe('');
    }
  });

  it('tells wrong usage in a sentence, with what was probably meant', async () => {
    const cases: [string[], string][] = [
      [['reed', 'x'], 'did you mean read?'],
      [['list', '--limt', '3'], 'did you mean --limit?'],
      [['list', '--limit', 'many'], 'whole number'],
      [['list', '--limit'], 'needs a value'],
      [['list', '--as', 'xml'], 'one of text, json, ndjson'],
      [['read'], 'Name a file'],
      [['search'], 'what to search for'],
      [['mark', 'abcd'], '--read'],
      [['serve', '--port', '99999'], '65535'],
      [['list', 'is:savd'], 'perhaps is:saved is meant.\nis:savd\n   ^^^^\n'],
      [['search', 'wheat before:2024-13'], 'wheat before:2024-13\n             ^^^^^^^\n'],
      [['mark', '--query', 'foo:bar', '--read'], 'foo:bar\n^^^\n'],
      [['mark', '--query', '(wheat', '--saved'], '(wheat\n^\n'],
      [['list', '--json', 'id,headlin'], 'did you mean headline?'],
      [['list', '--format', '{headline'], 'the { at character 1 has no other half'],
      [['list', '--format', '{id}', '--as', 'json'], 'one at a time'],
      [['list', '--watch', '--as', 'json'], '--as ndjson prints one a line'],
      [['list', '--watch', '--exit-code'], '--exit-code says nothing there'],
      [['said', '--as', 'markdown', '--json', 'text'], 'one at a time'],
      [['searches', 'Herons', '--atom', '--json', 'id'], 'no other form'],
      [['list', '--watch', '--order', 'oldest'], 'the order in which they arrive'],
    ];
    for (const [args, sentence] of cases) {
      const { code, stdout, stderr } = await run([...args, ...(await library())]);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toContain(sentence);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('takes global options before the command and after it', async () => {
    const where = await library();
    const before = await run([...where, 'list', '--as', 'json']);
    const after = await run(['list', '--as', 'json', ...where]);
    const env = await runProcess(['list', '--as', 'json'], { env: { DATELINE_LIBRARY: where[1]! } });
    const data = folder();
    const fresh = await runProcess(['list', '--as', 'json'], { env: { XDG_DATA_HOME: data } });
    expect(JSON.parse(before.stdout)).toHaveLength(12);
    expect(after.stdout).toBe(before.stdout);
    expect(env.stdout).toBe(before.stdout);
    expect(JSON.parse(fresh.stdout)).toHaveLength(12);
  });

  it('reads documents in every form', async () => {
    const file = written('ferry.txt', story);
    const asJson = await run(['read', file, '--as', 'json']);
    expect(asJson.code).toBe(0);
    const entry = JSON.parse(asJson.stdout);
    expect(entry).toMatchObject({
      file,
      format: 'wire',
      articles: [{ headline: 'Harbour council votes for a second ferry' }],
    });
    expect(entry.articles[0].reading.voices.map(({ name }: { name: string }) => name)).toContain('Ines Varga');
    expect(entry.articles[0].dateline.date).toBe('2024-05-28');
    const text = await run(['read', file]);
    expect(text.stdout).toContain('PORT ELLIN');
    expect(text.stdout).not.toContain('\u001b');
    expect(Math.max(...text.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await run(['read', file, '--as', 'markdown'])).stdout).toContain('# Harbour council');
    expect((await run(['read', file, '--as', 'html'])).stdout).toContain('<h1>');
    const piped = await runProcess(['read', '-', '--as', 'ndjson'], { input: story });
    expect(JSON.parse(piped.stdout)).toMatchObject({ file: '-', format: 'wire' });
  });

  it('reads on after a file that cannot be read, and exits with 1', async () => {
    const good = written('ferry.txt', story);
    const gone = join(folder(), 'gone.txt');
    const empty = written('empty.txt', '');
    const args = ['read', good, gone, empty, good];
    const lines = await runProcess([...args, '--as', 'ndjson']);
    expect(lines.code).toBe(1);
    const entries = lines.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ file }) => file)).toEqual(args.slice(1));
    expect(entries[1].error).toEqual({ code: 'no-file', message: `There is no file ${gone}.` });
    expect(entries[2].error.code).toBe('empty');
    expect(entries[3].articles).toHaveLength(1);
    expect(lines.stderr).toContain('There is no file');
    const array = await run([...args, '--as', 'json']);
    expect(JSON.parse(array.stdout)).toEqual(entries);
    const text = await run(args);
    expect(text.code).toBe(1);
    expect(text.stdout.match(/Harbour council votes/g)).toHaveLength(2);
  });

  it('asks no private address unless it may', async () => {
    const paper = await press(harvest);
    const refused = await run(['read', paper.feed]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('--allow-private');
    const allowed = await run(['read', paper.feed, '--allow-private=127.0.0.1', '--as', 'json']);
    expect(JSON.parse(allowed.stdout)).toMatchObject({ format: 'rss', articles: [{ headline: harvest.title }] });
    const byEnv = await runProcess(['read', paper.feed], { env: { DATELINE_ALLOW_PRIVATE: '1' } });
    expect(byEnv.code).toBe(0);
  });

  it('adds, refreshes, lists, searches, marks, shows, exports and imports', async () => {
    const paper = await press(harvest);
    const where = [...(await library()), '--allow-private'];
    const looked = await run(['add', paper.feed, '--dry-run', '--as', 'json', ...where]);
    expect(JSON.parse(looked.stdout)).toMatchObject([{ kind: 'feed', feeds: [{ url: paper.feed, followed: false }] }]);
    expect((await run(['add', paper.feed, '--dry-run', ...where])).stdout).toMatch(/ {2}a feed\n {2}http/);
    const added = await run(['add', paper.feed, '--folder', 'Valley', '--as', 'json', ...where]);
    expect(JSON.parse(added.stdout)).toMatchObject([
      { kind: 'feed', added: 1, feed: { title: 'The Valley Post', folder: 'Valley' } },
    ]);
    paper.items = [harvest, bridge];
    const refreshed = await run(['refresh', '--force', '--as', 'json', ...where]);
    expect(JSON.parse(refreshed.stdout)).toMatchObject({ feeds: 1, added: 1, problems: [] });
    const found = await run(['search', 'crates', '--as', 'json', ...where]);
    const [{ id, headline }] = JSON.parse(found.stdout);
    expect(headline).toBe(harvest.title);
    expect((await run(['mark', id.slice(0, 8), '--saved', '--read', ...where])).code).toBe(0);
    const saved = await run(['list', 'is:saved', '--as', 'ndjson', ...where]);
    expect(JSON.parse(saved.stdout)).toMatchObject({ id, saved: true, read: true });
    const shown = await run(['show', id.slice(0, 8), ...where]);
    expect(shown.stdout).toContain('We ran out of crates');
    const voices = await run(['voices', 'osk', '--as', 'json', ...where]);
    expect(JSON.parse(voices.stdout)).toMatchObject([{ name: 'Marit Osk' }]);
    expect((await run(['voices', 'osk', ...where])).stdout).toMatch(/Marit Osk.*said.*We ran out of crates/s);
    const said = await run(['said', 'crates voice:osk', '--as', 'ndjson', ...where]);
    expect(JSON.parse(said.stdout)).toMatchObject({ article: { id }, voices: [{ name: 'Marit Osk' }], outlets: 1 });
    expect((await run(['list', 'said:"out of crates"', ...where])).stdout).toContain(harvest.title);
    expect(await run(['said', 'foo:bar', ...where])).toMatchObject({ code: 2, stdout: '' });
    const documents = await run(['documents', 'antarctic', '--as', 'ndjson', ...where]);
    expect(JSON.parse(documents.stdout)).toMatchObject({ id: 'antarctic-treaty', kind: 'treaty', stories: 1 });
    const treaty = await run(['documents', 'antarctic-treaty', '--as', 'json', ...where]);
    expect(JSON.parse(treaty.stdout)).toMatchObject([
      { name: 'Antarctic Treaty', items: [{ name: 'Antarctic Treaty' }] },
    ]);
    const opml = await run(['export', ...where]);
    expect(opml.stdout).toContain(paper.feed);
    const other = await library();
    const imported = await run(['import', '-', '--as', 'json', ...other], { input: opml.stdout });
    expect(JSON.parse(imported.stdout)).toMatchObject({ feeds: 1 });
    const whole = await run(['export', '--as', 'ndjson', ...where]);
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    const third = await library();
    const restored = await run(['import', '-', '--as', 'json', ...third], { input: whole.stdout });
    expect(JSON.parse(restored.stdout)).toMatchObject({ format: 'an export of Dateline', feeds: 1, saved: 1 });
    const file = join(folder(), 'again.ndjson');
    expect(await run(['export', '--as', 'ndjson', '--output', file, ...third])).toMatchObject({ code: 0, stdout: '' });
    expect(await run(['export', 'is:saved', '--as', 'ndjson', ...third])).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(whole.stdout);
    const stories = folder();
    expect(await run(['export', 'is:saved', '--as', 'markdown', '--output', stories, ...third])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `Wrote 1 story into ${stories}.\n`,
    });
    const copy = join(folder(), 'copy.db');
    expect(await run(['backup', copy, ...where])).toMatchObject({ code: 0 });
    const copied = await run(['list', 'is:saved', '--as', 'ndjson', '--library', copy]);
    expect(JSON.parse(copied.stdout)).toMatchObject({ id });
    const refused = await run(['backup', file, ...where]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/is no copy of a library; .*--force/) });
    const missing = await run(['show', 'ffffffffffff', ...where]);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
  });

  it('prints the fields, the template or the ids that are asked for', async () => {
    const where = await library();
    const print = async (...args: string[]) => (await run([...args, '--limit', '2', ...where])).stdout;
    const rows = JSON.parse(await print('list', '--as', 'json'));
    expect(JSON.parse(await print('list', '--json', 'id,headline,image,match.text'))).toEqual(
      rows.map(({ id, headline, image = null }: Record<string, unknown>) => ({
        id,
        headline,
        image,
        'match.text': null,
      })),
    );
    expect(await print('list', '--format', '{source}\\t{headline}')).toBe(
      rows.map(({ source, headline }: Record<string, string>) => `${source}\t${headline}\n`).join(''),
    );
    const ids = rows.map(({ id }: Record<string, string>) => `${id}\0`).join('');
    expect(await print('list', '--null')).toBe(ids);
    expect(await print('list', '-0')).toBe(ids);
    expect(JSON.parse(await print('list', 'nothingofthekind', '--json', 'id'))).toEqual([]);
    const shown = await run(['show', ...rows.map(({ id }: Record<string, string>) => id), '--as', 'ndjson', ...where]);
    expect(
      shown.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(rows.map(({ id }: Record<string, string>) => id));
  });

  it('prints of one document or search no other form than is asked for', async () => {
    const where = await library();
    const print = async (...args: string[]) => JSON.parse((await run([...args, ...where])).stdout);
    const [first] = await print('documents', '--json', 'id,name');
    expect(await print('documents', first.id, '--json', 'name,items.length')).toEqual([
      { name: first.name, 'items.length': expect.any(Number) },
    ]);
    expect(await print('searches', 'Ferries', '--save', 'ferry', '--json', 'name')).toEqual([{ name: 'Ferries' }]);
  });

  it('exits with 1 for nothing found, where that is asked', async () => {
    const where = await library();
    const codeOf = async (...args: string[]) => (await run([...args, ...where])).code;
    expect(await codeOf('list', 'nothingofthekind')).toBe(0);
    expect(await codeOf('list', 'nothingofthekind', '--exit-code')).toBe(1);
    expect(await codeOf('search', 'nothingofthekind', '--exit-code', '--json', 'id')).toBe(1);
    expect(await codeOf('list', '--exit-code')).toBe(0);
    expect(await codeOf('feeds', '--failing', '--exit-code')).toBe(1);
    expect(await codeOf('said', 'nothingofthekind', '--exit-code')).toBe(1);
  });

  it('prints stories as they arrive, until it is ended', async () => {
    const where = ['--library', await starterLibrary(), '--allow-private'];
    const paper = await press(harvest);
    const watch = [dateline, 'list', 'bridge OR plum', '--watch', '--format', '{headline}', ...where];
    const child = spawn(process.execPath, watch, { env: bare() });
    onTestFinished(() => void child.kill('SIGKILL'));
    let [printed, complained] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complained += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    expect((await run(['add', paper.feed, ...where])).code).toBe(0);
    await expect.poll(() => printed).toBe(`${harvest.title}\n`);
    paper.items.unshift(bridge);
    expect((await run(['refresh', '--force', ...where])).code).toBe(0);
    await expect.poll(() => printed).toBe(`${harvest.title}\n${bridge.title}\n`);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(complained).toBe('');
  });

  it('stops at a query that it does not understand, and changes nothing', async () => {
    const where = await library();
    const before = (await run(['list', '--as', 'json', ...where])).stdout;
    const queries = ['is:savd', 'before:2024-13', 'foo:bar', '(ferry', 'ferry)', '"ferry', 'ferry OR', '*'];
    for (const query of queries)
      for (const args of [
        ['list', query],
        ['mark', '--query', query, '--read', '--saved'],
      ]) {
        const { code, stdout, stderr } = await run([...args, ...where]);
        expect({ query, code, stdout }).toEqual({ query, code: 2, stdout: '' });
        expect(stderr).toMatch(/^dateline: The query is not understood at character \d+: .*\.\n.*\n *\^+\n$/);
      }
    expect((await run(['list', '--as', 'json', ...where])).stdout).toBe(before);
  });

  it('says first how many, tries, and takes back', async () => {
    const paper = await press(harvest, bridge);
    const where = [...(await library()), '--allow-private'];
    await run(['add', paper.feed, '--folder', 'Valley', ...where]);
    const unread = async () => JSON.parse((await run(['list', 'is:unread', '--as', 'json', ...where])).stdout).length;
    const before = await unread();
    const tried = await run(['mark', '--query', 'is:unread', '--read', '--dry-run', '--as', 'json', ...where]);
    expect(JSON.parse(tried.stdout)).toEqual({ found: before, marked: 0 });
    expect(tried.stderr).toContain(`The query finds ${before} stories.`);
    expect(await unread()).toBe(before);
    const marked = await run(['mark', '--query', 'is:unread', '--read', ...where]);
    expect(marked.stderr).toBe(`The query finds ${before} stories.\nMarked ${before} stories.\n`);
    expect(await unread()).toBe(0);
    const undone = await run(['undo', '--as', 'json', ...where]);
    expect(JSON.parse(undone.stdout)).toEqual({ kind: 'mark', count: before });
    expect(await unread()).toBe(before);
    const [{ id }] = JSON.parse((await run(['list', 'is:unread', '--as', 'json', ...where])).stdout);
    await run(['mark', '--query', 'is:unread', '--saved', ...where]);
    await run(['mark', id, '--read', ...where]);
    expect(await unread()).toBe(before - 1);
    const one = await run(['undo', '--as', 'json', ...where]);
    expect(JSON.parse(one.stdout)).toEqual({ kind: 'mark', count: 1 });
    expect(await unread()).toBe(before);
    expect(JSON.parse((await run(['list', 'is:saved', '--as', 'json', ...where])).stdout)).toHaveLength(before);
    await run(['undo', ...where]);
    const wouldGo = await run(['remove', '--folder', 'valley', '--dry-run', ...where]);
    expect(wouldGo.stderr).toBe('1 feed with 2 stories.\nNothing was removed.\n');
    expect(wouldGo.stdout).toContain(paper.feed);
    expect((await run(['remove', 'valley post', ...where])).code).toBe(0);
    expect(await unread()).toBe(before - 2);
    expect((await run(['undo', ...where])).stderr).toBe('The feed is back.\n');
    expect(await unread()).toBe(before);
    expect(await run(['undo', ...where])).toMatchObject({ code: 1, stderr: 'There is nothing to take back.\n' });
  });

  it('lists, renames, moves and configures feeds, and looks for what is wrong', async () => {
    const paper = await press(harvest);
    const where = [...(await library()), '--allow-private'];
    await run(['add', paper.feed, ...where]);
    const json = async (...args: string[]) => JSON.parse((await run([...args, '--as', 'json', ...where])).stdout);
    expect(await json('feeds')).toMatchObject([{ title: 'The Valley Post', url: paper.feed, total: 1 }]);
    expect(await json('rename', 'valley', 'Valley')).toMatchObject([{ title: 'Valley' }]);
    expect(await json('move', paper.feed, 'Near')).toMatchObject([{ title: 'Valley', folder: 'Near' }]);
    const set = await run(['config', 'Valley', '--interval', '90', '--password', '--user', 'ada', ...where], {
      input: 'hunter2\n',
    });
    expect([set.code, set.stdout.includes('hunter2')]).toEqual([0, false]);
    expect(await json('feeds')).toMatchObject([{ interval: 90, credentials: true }]);
    expect(await json('config')).toMatchObject({ library: where[1], allowPrivate: true });
    expect(await json('doctor')).toContainEqual({ problem: false, message: expect.stringContaining('1 feed.') });
    const missing = await run(['remove', 'gazette', ...where]);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('There is no feed gazette');
  });

  it('imports nothing that it does not recognise', async () => {
    const cache = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.from('\nhttps://a.example/feed'.repeat(50))]);
    const path = join(folder(), 'library.db');
    for (const input of [cache, 'Link,Name,When\nhttps://a.example/1,One,17\n', '[1,2]']) {
      const refused = await run(['import', '-', '--library', path], { input });
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toContain('OPML, the urls file of newsboat');
    }
    expect(existsSync(path)).toBe(false);
  });

  it('says what an import holds before it takes it in', async () => {
    const where = await library();
    const input =
      'URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,One,,Unread,1700000000\n,No address,,Archive,1\n';
    const counts =
      'Instapaper CSV: 0 new feeds and 1 new story; 1 more is here already or cannot be taken. In the file: 1 for later.\n';
    const left = '1 left out: no web address.\n';
    const tried = await run(['import', '-', '--dry-run', ...where], { input });
    expect(tried).toMatchObject({ code: 0, stdout: '', stderr: `${counts}${left}` });
    expect(JSON.parse((await run(['list', '--as', 'json', ...where])).stdout)).not.toContainEqual(
      expect.objectContaining({ headline: 'One' }),
    );
    const asJson = await run(['import', '-', '--dry-run', '--as', 'json', ...where], { input });
    expect(JSON.parse(asJson.stdout)).toMatchObject({ format: 'Instapaper CSV', articles: 1, later: 1 });
    const taken = await run(['import', '-', ...where], { input });
    expect(taken).toMatchObject({ code: 0, stdout: '', stderr: `${counts}${left}Imported 0 feeds and 1 story.\n` });
    expect(JSON.parse((await run(['list', 'is:later', '--as', 'json', ...where])).stdout)).toMatchObject([
      { headline: 'One' },
    ]);
  });

  it('ends without a word when nobody reads on', async () => {
    const where = await library();
    await run(['list', ...where]);
    const command = `"${process.execPath}" "${dateline}" list --as ndjson --library "${where[1]}" | head -c 20 >/dev/null; exit \${PIPESTATUS[0]}`;
    const child = spawn('bash', ['-c', command], { env: bare() });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(stderr).toBe('');
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that a library cannot be written (left out for root, who may write anywhere)',
    async () => {
      const locked = join(folder(), 'locked');
      mkdirSync(locked);
      chmodSync(locked, 0o500);
      const { code, stderr } = await runProcess(['list', '--library', join(locked, 'library.db')]);
      expect(code).toBe(1);
      expect(stderr).toContain('cannot be written');
    },
  );

  it('says that a library is none', async () => {
    const { code, stdout, stderr } = await runProcess([
      'list',
      '--library',
      written('notes.db', 'Buy bread. '.repeat(500)),
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('dateline work', () => {
  it('asks feeds as they fall due, tells of news, and ends when it is told to', async () => {
    const where = await library();
    const paper = await press();
    paper.items = [bridge];
    await run(['import', '-', '--allow-private', ...where], {
      input: `<opml version="2.0"><body><outline type="rss" text="The Valley Post" xmlUrl="${paper.feed}"/></body></opml>`,
    });
    const child = spawn(process.execPath, [dateline, 'work', '--allow-private', ...where], { env: bare() });
    onTestFinished(() => void child.kill('SIGKILL'));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let said = '';
    await new Promise<void>((resolve) =>
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk;
        if (said.includes('1 new story')) resolve();
      }),
    );
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    const listed = await run(['list', '--as', 'json', ...where]);
    expect(listed.stdout).toContain(bridge.title);
  });

  it('refuses what is no host for --allow-private', async () => {
    const { code, stdout, stderr } = await run(['refresh', '--allow-private=10.0.0.0/99', ...(await library())]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('10.0.0.0/99 is none');
  });
});

describe('dateline serve', () => {
  function serve(args: string[]) {
    const child = spawn(process.execPath, [dateline, 'serve', ...args], { env: bare() });
    onTestFinished(() => void child.kill('SIGKILL'));
    const address = new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
    );
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, address, ended };
  }

  it.each(['SIGINT', 'SIGTERM'] as const)('serves the web reader and the library, and ends on %s', async (signal) => {
    const { child, address, ended } = serve(['--port', '0', ...(await library())]);
    const url = await address;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(url)).text()).toContain('<title>');
    expect(await (await fetch(`${url}/api/info`)).json()).toMatchObject({ articles: 12 });
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const { code, stdout, stderr } = await run(['serve', '--port', String(port), ...(await library())]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`dateline: Port ${port} is taken by another program; choose another with --port.\n`);
  });
});
