import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { browserFor } from './browser.js';
import { wordsOf } from './words.js';

const bin = mkdtempSync(join(tmpdir(), 'dateline-bin-'));
afterAll(() => rmSync(bin, { recursive: true, force: true }));
for (const name of ['firefox', 'lynx', 'xdg-open']) {
  writeFileSync(join(bin, name), '#!/bin/sh\n');
  chmodSync(join(bin, name), 0o755);
}
const URL = 'https://example.org/a?b=1';
const found = (env: Record<string, string>) => browserFor(URL, { PATH: bin, ...env }, 'linux');

describe('the browser', () => {
  it.each([
    ['firefox', 'firefox', [URL], false],
    ['firefox --new-tab %s', 'firefox', ['--new-tab', URL], false],
    [`"${bin}/firefox" 'a b' x%%s%s`, `${bin}/firefox`, ['a b', `x%s${URL}`], false],
    ['firefox 100%%', 'firefox', ['100%', URL], false],
    ['nowhere:lynx:firefox', 'lynx', [URL], true],
    [`${bin}/lynx -accept_all_cookies`, `${bin}/lynx`, ['-accept_all_cookies', URL], true],
  ])('is the first of $BROWSER that is there: %s', (BROWSER, file, args, takesTerminal) => {
    expect(found({ BROWSER })).toEqual({ file, args, takesTerminal });
  });

  it('is that of the desktop, and without one a browser for terminals', () => {
    expect(found({ DISPLAY: ':0' })).toEqual({ file: 'xdg-open', args: [URL], takesTerminal: false });
    expect(found({})).toEqual({ file: 'lynx', args: [URL], takesTerminal: true });
    expect(browserFor(URL, { PATH: '/nowhere' }, 'linux')).toBeUndefined();
    expect(found({ BROWSER: 'nowhere' })).toBeUndefined();
    expect(browserFor(URL, {}, 'darwin')?.file).toBe('open');
  });
});

describe('the words of a command', () => {
  it.each([
    ['a  b', ['a', 'b']],
    ['a "b c" d\\ e', ['a', 'b c', 'd e']],
    [`'a\\b' "x\\"y" ''`, ['a\\b', 'x"y', '']],
    ['', []],
    ['"open', ['open']],
  ])('are those of a shell: %s', (command, words) => expect(wordsOf(command)).toEqual(words));
});
