import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumPath } from '../browser.js';
import { median } from '../timing.js';

const run = promisify(execFile);

/** It brings 176 MB with it, so it is installed where it is asked for, and not with the repository. */
const VERSION = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const ROUNDS = 5;

export interface Audited {
  /** The median score of each category, of 100. */
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** The median of each figure that the first score is made of. */
  figures: Record<string, number>;
  /** What it names as less than good, in any round. */
  named: string[];
}

interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
}

const FIGURES = {
  'first-contentful-paint': 'FCP ms',
  'largest-contentful-paint': 'LCP ms',
  'speed-index': 'Speed Index ms',
  'total-blocking-time': 'TBT ms',
  'cumulative-layout-shift': 'CLS',
};

/** Installs Lighthouse into a folder that has none. @returns its command */
export async function lighthouseIn(folder: string): Promise<string> {
  const home = join(folder, `lighthouse-${VERSION}`);
  const command = join(home, 'node_modules/lighthouse/cli/index.js');
  if (!existsSync(command)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }');
    const packages = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `lighthouse@${VERSION}`];
    await run('npm', packages, { cwd: home });
  }
  return command;
}

async function report(command: string, url: string, to: string): Promise<Report> {
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${to}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless --no-sandbox',
  ];
  // What it needs beside itself is found by the environment, which is set when its path is asked for.
  const CHROME_PATH = await chromiumPath();
  const env = { ...process.env, CHROME_PATH };
  await run(process.execPath, [command, url, ...options], { env });
  return JSON.parse(readFileSync(to, 'utf8')) as Report;
}

/** Audits an address as Lighthouse does for a telephone, five times. @param folder where Lighthouse is, or is put */
export async function audited(url: string, folder: string): Promise<Audited> {
  const command = await lighthouseIn(folder);
  const reports: Report[] = [];
  for (let round = 0; round < ROUNDS; round++)
    reports.push(await report(command, url, join(folder, 'lighthouse-report.json')));
  const middle = (of: (report: Report) => number) => median(reports.map(of));
  const named = reports.flatMap(({ categories, audits }) =>
    Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} (${audits[id]!.title})`),
  );
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round(100 * middle(({ categories }) => categories[name]!.score))]),
    ) as Audited['scores'],
    figures: Object.fromEntries(
      Object.entries(FIGURES).map(([id, name]) => [
        name,
        middle(({ audits }) => audits[id]?.numericValue ?? Number.NaN),
      ]),
    ),
    named: [...new Set(named)],
  };
}
