// Writes docs/errors.md from the catalogue; with --check it only says whether that file is stale, by its exit code.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { errorCatalogue, problemKinds, warningCatalogue } from '../dist/errors/catalogue.js';

const file = new URL('../../../docs/errors.md', import.meta.url);
const entries = Object.entries({ ...errorCatalogue, ...warningCatalogue });
const cell = (text) => text.replaceAll('<', '&lt;').replaceAll('|', '\\|');

function section(kind, about) {
  const rows = entries.filter(([, entry]) => entry.kind === kind);
  const isWarning = kind === 'warning';
  return [
    `## ${kind}`,
    '',
    about,
    '',
    isWarning ? '| code | sentence |' : '| code | HTTP status | exit code | sentence |',
    isWarning ? '| --- | --- |' : '| --- | --- | --- | --- |',
    ...rows.map(([code, { status, exit, sentence }]) =>
      isWarning ? `| \`${code}\` | ${cell(sentence)} |` : `| \`${code}\` | ${status} | ${exit} | ${cell(sentence)} |`,
    ),
    '',
  ];
}

const text = [
  '# Errors and warnings',
  '',
  '<!-- Made by `pnpm --filter @dateline/core run docs` from packages/core/src/errors/catalogue.ts. Do not edit. -->',
  '',
  'Every error is a `DatelineError` with one of these codes, a sentence and details; `isDatelineError(value)` tells one,',
  'whichever copy of `@dateline/core` made it. Over HTTP it is `{ "error": { "code", "message", "details"? } }` with the',
  'status below; a command ends with the exit code below. A word in braces stands for a detail. Where a code has several',
  'causes the sentence may be another one than here; the code, the status and the exit code are always these.',
  '',
  ...Object.entries(problemKinds).flatMap(([kind, about]) => section(kind, about)),
]
  .join('\n')
  .trimEnd();

if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(file, 'utf8');
  } catch {
    // Stale, as it is missing.
  }
  process.exitCode = present === `${text}\n` ? 0 : 1;
} else writeFileSync(file, `${text}\n`);
