import { articleText } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import type { Bench } from '../bench.js';
import { bytes, json, score } from '../corpus.js';
import { heldOut } from '../page-model.js';
import { readabilityText } from '../readability.js';
import { table } from '../table.js';

type Truth = Record<string, { articleBody: string; url: string }>;
type Predictions = Record<string, { articleBody: string }>;
interface Scores {
  p: number;
  r: number;
  f1: number;
  exact: number;
}

const WORST = 10;

function scored(corpus: string, predictions: Predictions): Scores {
  return score(corpus, 'pages', 'pages/ground-truth.json', predictions) as unknown as Scores;
}

const WORD = /[\p{L}\p{N}_]+/gu;

/** Shingles of four words of one page, as score.py counts them. */
function f1(truth: string, predicted: string): number {
  const count = (text: string) => {
    const words = text.match(WORD) ?? [];
    const found = new Map<string, number>();
    for (let at = 0; words.length > 0 && at < Math.max(1, words.length - 3); at++) {
      const gram = words.slice(at, at + 4).join(' ');
      found.set(gram, (found.get(gram) ?? 0) + 1);
    }
    return found;
  };
  const [a, b] = [count(truth), count(predicted)];
  let [both, all] = [0, 0];
  for (const [gram, times] of a) {
    both += Math.min(times, b.get(gram) ?? 0);
    all += times;
  }
  for (const times of b.values()) all += times;
  return all ? (2 * both) / all : 0;
}

export const bench: Bench = {
  name: 'pages',
  summary:
    'the text of articles found in web pages, beside Readability (-- --held-out: by a model that has not seen their site)',
  corpus: 'pages',
  async run({ corpus, rest }) {
    const truth = json<Truth>(`${corpus}/pages/ground-truth.json`);
    const own: Predictions = {};
    const readability: Predictions = {};
    const warned = new Map<string, string>();
    for (const [id, { url }] of Object.entries(truth)) {
      const html = bytes(`${corpus}/pages/html/${id}.html.gz`);
      const { articles, warnings } = await readDocument(html, { url, contentType: 'text/html' });
      own[id] = { articleBody: articles[0] ? articleText(articles[0]) : '' };
      warned.set(id, warnings.map(({ code }) => code).join(' '));
      readability[id] = { articleBody: readabilityText(html.toString('utf8')) };
    }
    const rows = (name: string, { p, r, f1: f, exact }: Scores) => [
      name,
      p.toFixed(4),
      r.toFixed(4),
      f.toFixed(4),
      exact.toFixed(4),
    ];
    const others = heldOut(corpus, rest);
    console.log(
      table(
        ['', 'precision', 'recall', 'F1', 'exact'],
        [
          rows('Dateline, as it is; its model has seen these pages', scored(corpus, own)),
          ...(others ? [rows('Dateline, each site held out of training', scored(corpus, others.pages))] : []),
          rows('Readability 0.6 with linkedom', scored(corpus, readability)),
        ],
      ),
    );
    const each = Object.entries(truth).map(([id, { articleBody, url }]) => ({
      id,
      url,
      f: f1(articleBody, own[id]?.articleBody ?? ''),
      peer: f1(articleBody, readability[id]?.articleBody ?? ''),
    }));
    each.sort((a, b) => a.f - b.f);
    console.log(`\nThe ${WORST} worst of its own pages:`);
    console.log(
      table(
        ['F1', 'Readability', 'warnings', 'address'],
        each
          .slice(0, WORST)
          .map(({ id, url, f, peer }) => [f.toFixed(3), peer.toFixed(3), warned.get(id) ?? '', url.slice(0, 90)]),
      ),
    );
    const silent = each.filter(({ id, f }) => f < 0.5 && !warned.get(id));
    console.log(`\nPages under 0.5 without a warning: ${silent.length}${silent.map(({ url }) => ` ${url}`).join('')}`);
  },
};
