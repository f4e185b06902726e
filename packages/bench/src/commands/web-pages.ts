import { type Article, articleText, DatelineError } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import type { Bench } from '../bench.js';
import { bytes, json, score } from '../corpus.js';
import { heldOut, type Prediction } from '../page-model.js';
import { readabilityText } from '../readability.js';
import { HALVES, type Half, halfOf } from '../site-split.js';
import { table } from '../table.js';

type Truth = Record<string, { url: string; kind: string }>;
type Predictions = Record<string, Prediction>;

function predictionOf(article: Article, codes: ReadonlySet<string>): Prediction {
  return {
    articleBody: articleText(article),
    title: article.headline,
    bylines: article.bylines.map(({ name }) => name),
    published: article.published,
    doubtful: codes.has('doubtful-body'),
    story: !codes.has('not-an-article'),
  };
}

async function read(html: Buffer, url: string): Promise<Prediction> {
  try {
    const { articles, warnings } = await readDocument(html, { url, contentType: 'text/html' });
    const codes = new Set(warnings.map(({ code }) => code));
    return articles[0] ? predictionOf(articles[0], codes) : { articleBody: '', story: false };
  } catch (error) {
    if (error instanceof DatelineError) return { articleBody: '', story: false };
    throw error;
  }
}

/** What Readability finds; nothing where it fails, as it does on some pages. */
function peerText(html: string): string {
  try {
    return readabilityText(html);
  } catch (error) {
    if (error instanceof TypeError) return '';
    throw error;
  }
}

/** Figures of score.py by name: `article f1`, `segments p`, `lost_30`. */
function flat(scores: Record<string, unknown>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, value] of Object.entries(scores)) {
    if (typeof value === 'number') found.set(name, value);
    else if (typeof value === 'object' && value !== null)
      for (const [part, figure] of Object.entries(value))
        if (typeof figure === 'number') found.set(`${name} ${part}`, figure);
  }
  return found;
}

function scored(corpus: string, truth: Truth, half: Half, predictions: Predictions): Map<string, number> {
  const mine = (id: string) => halfOf(truth[id]!.url) === half;
  const part = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([id]) => mine(id)));
  return flat(score(corpus, 'web', part(truth), part(predictions)));
}

/** Figures in which another extractor that gives text alone is compared. */
const COMPARED = /^(?:article|documentation|forum|segments|lost_30|first_lost)/;

export const bench: Bench = {
  name: 'web-pages',
  summary:
    'pages of every kind by score.py, in two halves of sites, beside Readability (-- --alone: without it; --held-out: by models that have not seen their site; --json: the predictions)',
  corpus: 'web',
  async run({ corpus, rest }) {
    const truth = json<Truth>(`${corpus}/web/ground-truth.json`);
    const own: Predictions = {};
    const readability: Predictions = {};
    for (const [id, { url }] of Object.entries(truth)) {
      const html = bytes(`${corpus}/web/html/${id}.html.gz`);
      own[id] = await read(html, url);
      if (!rest.includes('--alone')) readability[id] = { articleBody: peerText(html.toString('utf8')) };
    }
    if (rest.includes('--json')) {
      console.log(JSON.stringify(own));
      return;
    }
    const columns = new Map([['', own]]);
    const others = heldOut(corpus, rest);
    if (others) columns.set('held out', others.web);
    if (Object.keys(readability).length > 0) columns.set('Readability', readability);
    const figures = [...columns].flatMap(([name, predictions]) =>
      HALVES.map((half) => ({
        head: name ? `${half}, ${name}` : half,
        peer: name === 'Readability',
        of: scored(corpus, truth, half, predictions),
      })),
    );
    const names = [...new Set(figures.flatMap(({ of }) => [...of.keys()]))];
    const cell = ({ of, peer }: (typeof figures)[number], name: string) =>
      peer && !COMPARED.test(name) ? '' : String(of.get(name) ?? '');
    console.log(
      table(
        ['figure', ...figures.map(({ head }) => head)],
        names.map((name) => [name, ...figures.map((one) => cell(one, name))]),
      ),
    );
  },
};
