// Writes the JSON Schema beside the built code, from the zod schemas: there is one definition.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { articleSchema, SCHEMA_VERSION } from '../dist/article.js';

const schema = {
  $id: `urn:dateline:article:${SCHEMA_VERSION}`,
  title: 'Article',
  ...z.toJSONSchema(articleSchema, { target: 'draft-2020-12', io: 'input' }),
};
writeFileSync(new URL('../dist/article.schema.json', import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
