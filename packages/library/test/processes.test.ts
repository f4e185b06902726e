import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { check, run } from './child.js';
import { article, open, place, rss, web } from './help.js';

describe('two processes', () => {
  it('write to one new library at once, and both succeed', async () => {
    const path = place();
    const writers = ['morning', 'evening'].map((name) => run('put', path, name, '40'));
    const codes = await Promise.all(writers.map(async ({ child }) => (await once(child, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0]);
    const library = await open({ readings: true, path });
    expect(await library.info()).toMatchObject({ articles: 80, saved: 80 });
    expect(await library.count('source:morning.example')).toBe(40);
    await library.close();
    check(path);
  });
});

describe('a process that is killed', () => {
  it('while it writes has lost nothing that it said was stored', async () => {
    const path = place();
    const { child, lines } = run('put', path, 'doomed', '100000');
    await expect.poll(() => lines.length).toBeGreaterThan(30);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const library = await open({ readings: true, path });
    for (const id of lines) expect(await library.get(id)).toMatchObject({ saved: true });
    // A story that is put comes back when it is found, and with it what the killed process had not indexed yet.
    await library.put([article(1)]);
    await library.close();
    check(path);
  });

  it('in the middle of a refresh leaves a library that goes on where it was', async () => {
    let number = 0;
    const feed = () => {
      number += 50;
      return rss(
        Array.from({ length: 50 }, (_, n) => ({
          guid: `guid-of-the-story-number-${number - n}`,
          link: `https://paper.example/${number - n}`,
          title: `Story ${number - n}`,
          text: `What happened, part ${number - n}. `.repeat(30),
        })),
      );
    };
    const url = await web({
      '/one': (_, response) => response.end(feed()),
      '/two': (_, response) => response.end(feed()),
    });
    const path = place();
    const { child, lines } = run('refresh', path, `${url}/one`, `${url}/two`);
    await expect.poll(() => lines.length).toBeGreaterThan(1);
    const asked = number;
    await expect.poll(() => number).toBeGreaterThan(asked);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const library = await open({ readings: true, path });
    const left = await library.count();
    expect(left).toBeGreaterThanOrEqual(Number(lines.at(-1)));
    const { added } = await library.refresh({ force: true });
    expect(added).toBeGreaterThan(0);
    expect(await library.count()).toBe(left + added);
    await library.close();
    check(path);
  });
});
