// Articles checked against the JSON Schema (2020-12) with Ajv, as a program in any language could with a library of its own.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@dateline/formats';
import Ajv from 'ajv/dist/2020.js';

const file = fileURLToPath(import.meta.resolve('@dateline/core/article.schema.json'));
const schema = JSON.parse(await readFile(file, 'utf8'));
// The schema says with a pattern what the one `format` in it says by name, so nothing is lost where formats are unknown.
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

function check(name, article) {
  if (validate(article)) return console.log(`${name}: valid`);
  console.log(`${name}: not valid`);
  for (const { instancePath, message } of validate.errors) console.log(`  ${instancePath || '/'} ${message}`);
}

const { articles } = await readDocument(await readFile(new URL('story.txt', import.meta.url)));
const [article] = articles;
check('as it was read', article);
check('with two faults', { ...article, bylines: 'Tomas Reed', direction: 'down' });
