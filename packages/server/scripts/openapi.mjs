// Writes dist/openapi.json: the routes and their inputs, with what the types of Library say of the methods.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spanSchema, textQuoteSelectorSchema } from '@dateline/core';
import { openApiDocument } from '../dist/openapi/document.js';
import { componentsOf } from './openapi/components.mjs';
import { methodsOfLibrary } from './openapi/methods.mjs';

const types = readFileSync(new URL('types.d.ts', import.meta.resolve('@dateline/core')), 'utf8');
const article = readFileSync(fileURLToPath(import.meta.resolve('@dateline/core/article.schema.json')), 'utf8');
const schemas = {
  Article: JSON.parse(article),
  Span: spanSchema.toJSONSchema(),
  TextQuoteSelector: textQuoteSelectorSchema.toJSONSchema(),
};

/** Fields of types that are inferred from zod schemas, where another type takes that of the field. */
const blockTypes = schemas.Article.properties.body.items.oneOf.map(({ properties }) => `'${properties.type.const}'`);
const fields = { Span: "at: 'headline' | 'deck' | number;", Block: `type: ${blockTypes.join(' | ')};` };
const inferred = [...types.matchAll(/^export type (\w+) = z\./gm)].map(([, name]) => [name, fields[name] ?? '']);

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const described = componentsOf(methodsOfLibrary(Object.fromEntries(inferred)), schemas);
const document = openApiDocument({ version, ...described });
writeFileSync(new URL('../dist/openapi.json', import.meta.url), `${JSON.stringify(document)}\n`);
