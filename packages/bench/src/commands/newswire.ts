import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { articleText, isDatelineError } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import type { Bench } from '../bench.js';
import { bytes } from '../corpus.js';
import { table } from '../table.js';

/** Letters and digits of XML's text, run together: inline elements part no words, and blocks may stand in any order. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
const textOfXml = (xml: string) => xml.replace(/<[^>]*>/g, ' ').replace(/&(?:#\w+|\w+);/g, ' ');
const RUN = 8;

function runsOf(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - RUN + 1) }, (_, at) => letters.slice(at, at + RUN));
}

/** The share of a document's text, in runs of eight letters, that its articles have. */
function kept(document: string, texts: readonly string[]): number {
  const wanted = runsOf(lettersOf(textOfXml(document)));
  const found = new Set(texts.flatMap((text) => runsOf(lettersOf(text))));
  return wanted.length === 0 ? 0 : wanted.filter((run) => found.has(run)).length / wanted.length;
}

type Outcome = { read: number } | { refused: string };

async function outcomeOf(path: string): Promise<Outcome> {
  const input = bytes(path);
  try {
    const { articles } = await readDocument(input);
    const texts = articles.map((article) => `${article.headline ?? ''} ${articleText(article)}`);
    return { read: kept(input.toString('utf8'), texts) };
  } catch (error) {
    if (!isDatelineError(error)) throw error;
    return { refused: error.code };
  }
}

export const bench: Bench = {
  name: 'newswire',
  summary: 'Files of agencies: refused in a sentence, or read with their text (lowest share of it kept)',
  corpus: 'newswire',
  async run({ corpus }) {
    const root = join(corpus, 'newswire');
    const rows: string[][] = [];
    for (const folder of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const files = readdirSync(join(root, folder.name));
      const outcomes = await Promise.all(files.map((file) => outcomeOf(join(root, folder.name, file))));
      const read = outcomes.filter((outcome) => 'read' in outcome).map((outcome) => outcome.read);
      const codes = new Set(outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : [])));
      rows.push([
        folder.name,
        String(files.length),
        String(files.length - read.length),
        [...codes].sort().join(', '),
        String(read.length),
        read.length > 0 ? Math.min(...read).toFixed(2) : '-',
      ]);
    }
    console.log(table(['format', 'files', 'refused', 'with', 'read', 'text kept'], rows));
  },
};
