import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { articleText } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import type { Bench } from '../bench.js';
import { jsonLines, score } from '../corpus.js';
import { table } from '../table.js';
import { race } from '../timing.js';

interface Story {
  id: string;
  filed: string;
  title: string;
  dateline: string;
  body: string;
}

interface Prediction {
  id: string;
  headline?: string | undefined;
  place?: string | undefined;
  date?: string | undefined;
  body?: string | undefined;
}

const FIGURES = ['headline', 'place', 'date', 'body'];

/** A story as an agency files it. */
const document = ({ title, dateline, body }: Story) => `${title}\n\n    ${dateline} ${body}`;

async function dateline(story: Story): Promise<Prediction> {
  const { format, articles } = await readDocument(document(story), { published: story.filed });
  const [article] = articles;
  if (format !== 'wire' || !article) return { id: story.id };
  const { place, date } = article.dateline ?? {};
  return { id: story.id, headline: article.headline, place, date, body: articleText(article) };
}

/** What one pattern finds that knows this layout and no other. */
function pattern(story: Story): Prediction {
  const [headline, , ...rest] = document(story).split('\n');
  const match = /^\s*([^,]+(?:, [^,]+)?), (\w{3})\w* (\d+) -\s([\s\S]*)/.exec(rest.join('\n'));
  const day = match && new Date(`${match[2]} ${match[3]} ${/-(\d{4})/.exec(story.filed)?.[1]} UTC`);
  const date = day && !Number.isNaN(day.getTime()) ? day.toISOString().slice(0, 10) : undefined;
  return { id: story.id, headline, place: match?.[1], date, body: match?.[4] };
}

function scores(corpus: string, folder: string, stories: readonly Story[], predictions: readonly Prediction[]) {
  const gold = join(folder, 'gold.jsonl');
  writeFileSync(gold, stories.map((story) => JSON.stringify(story)).join('\n'));
  const found = score(corpus, 'wire', relative(corpus, gold), predictions);
  return [stories.length, ...FIGURES.map((figure) => Number(found[figure]).toFixed(4))];
}

export const bench: Bench = {
  name: 'wire',
  summary: 'agency copy: headline, place, date and body of stories whose format is found by itself',
  corpus: 'wire/stories.jsonl.gz',
  async run({ corpus }) {
    const stories = jsonLines<Story>(join(corpus, 'wire/stories.jsonl.gz'));
    const folder = mkdtempSync(join(tmpdir(), 'dateline-wire-'));
    try {
      const ours = await Promise.all(stories.map(dateline));
      const theirs = stories.map(pattern);
      // The rules were tuned on the even numbers; the odd ones were held back.
      const rows = [0, 1, undefined].flatMap((half) => {
        const chosen = [...stories.keys()].filter((at) => half === undefined || Number(stories[at]!.id) % 2 === half);
        const some = chosen.map((at) => stories[at]!);
        const name = half === undefined ? 'all' : half === 0 ? 'even numbers' : 'odd numbers, held back';
        return [
          [
            `Dateline, ${name}`,
            ...scores(
              corpus,
              folder,
              some,
              chosen.map((at) => ours[at]!),
            ),
          ],
          [
            `one pattern, ${name}`,
            ...scores(
              corpus,
              folder,
              some,
              chosen.map((at) => theirs[at]!),
            ),
          ],
        ];
      });
      console.log(table(['', 'stories', ...FIGURES], rows));
    } finally {
      rmSync(folder, { recursive: true });
    }
    const some = stories.slice(0, 500);
    const times = await race({
      'Dateline, readDocument': async () => {
        for (const story of some) await dateline(story);
      },
      'one pattern': () => some.map(pattern),
    });
    const speeds = Object.entries(times).map(([name, ms]) => [name, Math.round((some.length * 1000) / ms)]);
    console.log(table(['speed', 'stories/s'], speeds));
  },
};
