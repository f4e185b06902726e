import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerOf } from '../answer-of.js';
import type { Bench } from '../bench.js';
import { hostOf } from '../refresh/feed-server.js';
import type { Filled } from '../refresh/fill.js';
import { fillNewsboat } from '../refresh/newsboat.js';
import { table } from '../table.js';

const program = (name: string) => fileURLToPath(new URL(`../refresh/${name}.js`, import.meta.url));

const part = (values: number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Segments of the full-text index, and bytes on the disk. */
function lookAt(path: string): { segments: number; bytes: number } {
  const db = new DatabaseSync(`${path}-search`, { readOnly: true });
  const { n } = db.prepare('select count(distinct segid) as n from words_idx').get() as { n: number };
  db.close();
  const bytes = [path, `${path}-search`].reduce((sum, file) => sum + statSync(file).size, 0);
  return { segments: n, bytes };
}

export const bench: Bench = {
  name: 'refresh',
  summary: 'First refresh of 1,000 feeds beside newsboat, and one with nothing new (-- --feeds N --stories N)',
  async run({ rest }) {
    const { values } = parseArgs({
      args: rest,
      options: { feeds: { type: 'string' }, stories: { type: 'string' }, alone: { type: 'boolean' } },
    });
    const [feeds, stories] = [Number(values.feeds ?? 1_000), Number(values.stories ?? 100)];
    const folder = mkdtempSync(join(tmpdir(), 'dateline-refresh-'));
    const server = fork(program('feed-server'), [String(feeds), String(stories)]);
    try {
      const { port } = await answerOf<{ port: number }>(server);
      const urls = join(folder, 'urls');
      const lines = Array.from({ length: feeds }, (_, n) => `http://${hostOf(n)}:${port}/${n}.xml`);
      writeFileSync(urls, `${lines.join('\n')}\n`);
      const path = join(folder, 'library.db');
      const filled = await answerOf<Filled>(fork(program('fill'), [path, urls]));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { segments, bytes } = lookAt(path);
      const other = values.alone ? undefined : fillNewsboat(folder, urls);
      const kept = Math.max(1, filled.stories);
      const row = (what: string, ours: string, theirs = '') => [what, ours, theirs];
      const rows = [
        row('stories', String(filled.stories), String(other?.stories ?? '-')),
        row('first refresh, s', filled.wall.toFixed(1), other?.wall.toFixed(1) ?? '-'),
        row('processor, s in all threads', filled.cpu.toFixed(1), other?.cpu.toFixed(1) ?? '-'),
        row('memory, MB', filled.memory.toFixed(0)),
        row('nothing new, s', filled.again.toFixed(2)),
        row('nothing new, processor s', filled.againCpu.toFixed(2)),
        row('mark during the fill, ms p50', part(filled.marks, 0.5).toFixed(1)),
        row('mark during the fill, ms p95', part(filled.marks, 0.95).toFixed(1)),
        row('mark during the fill, ms p99', part(filled.marks, 0.99).toFixed(1)),
        row('list during the fill, ms p95', part(filled.lists, 0.95).toFixed(1)),
        row('kB a story on the disk', (bytes / kept / 1_000).toFixed(2)),
        row('index segments per 1,000 stories', ((segments / kept) * 1_000).toFixed(2)),
      ];
      console.log(table(['what', 'dateline', 'newsboat'], rows));
      if (filled.problems.length > 0) console.log(`\nFeeds that failed:\n${filled.problems.join('\n')}`);
      console.log(
        other
          ? `\n${(filled.wall / other.wall).toFixed(2)} of newsboat's time; indexed and on the disk. Readings follow behind.`
          : '\nnewsboat was left out.',
      );
    } finally {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
