// Writes the JSON Schema beside the built code, from the zod schemas: there is one definition. Descriptions are those of SPEC.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { articleSchema } from '../dist/article.js';
import { SCHEMA_VERSION } from '../dist/schema-version.js';

const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');
/** Rows of the tables of fields and of blocks: what is named, and what is said of it. */
const descriptions = new Map(
  [...spec.matchAll(/^\|\s*(`[^|]+`)\s*\|\s*([^|]+?)\s*\|$/gm)].flatMap(([, names, said]) =>
    [...names.matchAll(/`([\w.]+)`/g)].map(([, name]) => [name, said]),
  ),
);

const { properties, ...rest } = z.toJSONSchema(articleSchema, { target: 'draft-2020-12', io: 'input' });
for (const [name, property] of Object.entries(properties)) property.description ??= descriptions.get(name);
for (const block of properties.body.items.oneOf ?? properties.body.items.anyOf ?? []) {
  const type = block.properties.type.const;
  block.description = descriptions.get(type);
  block.$comment = 'Each mark has start < end <= the length of its text, in UTF-16 code units.';
}
if (properties.entries)
  properties.entries.$comment = 'Each has blocks.start < blocks.end <= the number of blocks in body.';
properties.body.$comment = 'The note of every mark of type note is the id of a block of type note.';

const schema = { $id: `urn:dateline:article:${SCHEMA_VERSION}`, title: 'Article', ...rest, properties };
writeFileSync(new URL('../dist/article.schema.json', import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);
