// The password that `dateline people add` asks for where a person sits there.
import { expect, it, onTestFinished } from 'vitest';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { run } from './dateline.js';
import { Terminal } from './terminal.js';

const PASSWORD = 'correct hörse 馬';

it('is asked for twice and shown nowhere, and is kept only where both are the same', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const library = await server.database();
  const names = async () => {
    const { stdout } = await run(['people', '--as', 'json', '--library', library]);
    return (JSON.parse(stdout) as { name: string; password: boolean }[]).map(({ name }) => name);
  };
  const asked = async () => {
    // The address with its password goes by the environment, as the screen would show it in an error otherwise.
    const terminal = new Terminal(['people', 'add', 'Anna'], { env: { DATELINE_LIBRARY: library } });
    await terminal.shows(/Password:/);
    return terminal;
  };

  // Two that are not the same.
  const wrong = await asked();
  wrong.type(`${PASSWORD}\r`);
  await wrong.shows(/Once more:/);
  wrong.type('another one\r');
  await wrong.shows(/The two are not the same\./);
  expect(await wrong.ended).toBe(2);
  expect(wrong.output).not.toMatch(/rse|another/);
  expect(await names()).toEqual([]);

  // Ctrl-C at either of them.
  for (const keys of ['half of it', `${PASSWORD}\r`]) {
    const broken = await asked();
    broken.type(keys);
    if (keys.endsWith('\r')) await broken.shows(/Once more:/);
    broken.type('\u0003');
    await broken.shows(/No password was given\./);
    expect(await broken.ended).toBe(2);
    expect(broken.output).not.toMatch(/half|rse/);
  }
  expect(await names()).toEqual([]);

  // What was typed wrong is taken back: a character, and the whole line.
  const right = await asked();
  right.type(`all wrong\u0015${PASSWORD}x\u007f\r`);
  await right.shows(/Once more:/);
  right.type(`${PASSWORD}\r`);
  await right.shows(/Added Anna\./);
  expect(await right.ended).toBe(0);
  expect(right.output).not.toMatch(/wrong|rse/);
  expect(await names()).toEqual(['Anna']);

  // Another one, pasted with the line that it ends with, both times.
  const pasted = await asked();
  pasted.type('battery staple\rbattery staple\r');
  await pasted.shows(/Anna has another password/);
  expect(await pasted.ended).toBe(0);
  expect(pasted.output).not.toContain('battery');

  // The terminal shows again what is typed, as it did before.
  const shell = new Terminal(['people', 'add', 'Bert'], { shell: true, env: { DATELINE_LIBRARY: library } });
  await shell.shows(/Password:/);
  shell.type('\u0003');
  await shell.shows(/No password was given\.[\s\S]*^\$/m);
  shell.type('echo back\r');
  await shell.shows(/^back$/m);
});
