import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProcess } from './dateline.js';
import { folder } from './folder.js';
import { Terminal } from './terminal.js';

it('speaks the language of its environment in the reader, and English to programs', async () => {
  const library = join(folder(), 'library.db');
  const terminal = new Terminal(['--library', library], { columns: 110, rows: 30, env: { LANG: 'de_DE.UTF-8' } });
  await terminal.shows('12 ungelesen');
  terminal.type('ga');
  await terminal.shows('Alle Nachrichten');
  await terminal.shows('Öffnen');
  terminal.type('gf');
  await terminal.shows('Es gibt noch keine Feeds.');
  await terminal.shows('a Hinzufügen');
  terminal.type('?');
  await terminal.shows('Bewegen');
  // The first one leaves the help.
  terminal.type('qq');
  expect(await terminal.ended).toBe(0);

  const env = { LANG: 'de_DE.UTF-8', DATELINE_LANGUAGE: 'de' };
  const { stderr } = await runProcess(['list', 'is:', '--library', library], { env });
  expect(stderr).toContain('The query is not understood');
});
