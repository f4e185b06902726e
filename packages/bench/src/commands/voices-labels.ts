import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';
import { type Drawn, draw, drawForDocuments, drawGerman } from '../gold/draw.js';
import { isGerman } from '../gold/language.js';
import { GOLD, resolveLabels } from '../gold/load.js';
import { sentences } from '../gold/sentences.js';
import { readSheet, SHEET_FORM } from '../gold/sheet.js';

/** A story as a person labels it: its number in the draw, then numbered sentences, an empty line between paragraphs. */
function print({ set, id, published, text }: Drawn, number: number): void {
  console.log(`\n##### ${number} ${set} ${id} ${published ?? ''}`);
  let last = 0;
  for (const [at, { start, end }] of sentences(text).entries()) {
    if (text.slice(last, start).includes('\n')) console.log();
    console.log(`${at} ${text.slice(start, end)}`);
    last = end;
  }
}

interface Target {
  folder: string;
  /** Documents alone. */
  documents: boolean;
}

function write(sheet: string, drawn: readonly Drawn[], { folder, documents }: Target): void {
  mkdirSync(join(GOLD, folder), { recursive: true });
  for (const labels of readSheet(readFileSync(sheet, 'utf8'), drawn)) {
    const { set, id, split } = labels;
    const story = drawn.find((one) => one.set === set && one.id === id)!;
    resolveLabels(labels, story);
    const kept = documents ? { set, id, split, documents: labels.documents } : labels;
    const path = join(GOLD, folder, `${set}-${id}.json`);
    writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
    console.log(path);
  }
}

export const bench: Bench = {
  name: 'voices-labels',
  summary: 'draws and prints stories to label, and turns label sheets into gold; `-- --help`',
  corpus: 'quotes',
  async run({ corpus, rest }) {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        print: { type: 'string' },
        second: { type: 'boolean' },
        documents: { type: 'boolean' },
        language: { type: 'string' },
      },
    });
    if (values.help) {
      console.log(`-- [--print FIRST-LAST] [--second | --documents | --language de] [SHEET ...]\n${SHEET_FORM}`);
      return;
    }
    const documents = values.documents === true;
    const german = isGerman(values.language);
    const drawn = german ? drawGerman(corpus) : documents ? drawForDocuments(corpus) : draw(corpus);
    const folder = german ? 'german' : documents ? 'documents' : values.second ? 'voices/second' : 'voices';
    if (values.print) {
      const [first, last] = values.print.split('-').map(Number);
      drawn.forEach((story, number) => {
        if (number >= first! && number <= (last ?? first!) && (story.second || !values.second)) print(story, number);
      });
    } else if (positionals.length > 0) for (const sheet of positionals) write(sheet, drawn, { folder, documents });
    else {
      for (const [number, { set, id, split, second, text }] of drawn.entries()) {
        console.log(`${number}\t${set}\t${split}\t${second ? 'second' : ''}\t${text.length}\t${id}`);
      }
    }
  },
};
