import process from 'node:process';
import type { Article } from '@dateline/core';
import { linkMessages } from '@dateline/reader';
import { textOutput } from '../cli/output-gate.js';
import { keyPressed, type Lend, runHere } from '../programs/run-program.js';
import { drawLine } from '../set/page-line.js';
import { setArticle } from '../set/set-article.js';
import { noStyle, paint } from '../text/paint.js';

/** Cells of a line of what a command is given. */
const CELLS = 72;

/** What pages texts: `$PAGER`, else less. */
export const pagerOf = (env = process.env): string => env.PAGER || 'less';

function textOf(article: Article): string {
  const lines = setArticle(article, CELLS, { withLinks: true }).map((line) => paint(drawLine(line), noStyle).trimEnd());
  return textOutput(`${lines.join('\n')}\n`, false);
}

/**
 * Gives the text of an article to a command of the shell, which has the terminal meanwhile; to the pager where none is named.
 * @returns a sentence where that failed
 */
export async function pipe(article: Article, command: string, lend: Lend): Promise<string | undefined> {
  let problem: string | undefined;
  await lend(async () => {
    const args = ['-c', command || pagerOf()];
    problem = await runHere({ file: '/bin/sh', args }, textOf(article));
    if (command === '') return;
    process.stdout.write(`\n${problem === undefined ? '' : `${problem} `}${linkMessages.goOn} `);
    await keyPressed();
  });
  return problem;
}
