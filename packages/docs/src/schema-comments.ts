import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as core from '@dateline/core';
import { Comment, type DeclarationReflection, type ProjectReflection, ReflectionKind } from 'typedoc';

interface Described {
  description?: string;
}

const schemaFile = fileURLToPath(import.meta.resolve('@dateline/core/article.schema.json'));
const articleFields = (JSON.parse(readFileSync(schemaFile, 'utf8')) as { properties: Record<string, Described> })
  .properties;

/** What the schema of a type says of its fields: that of an Article is in the JSON Schema, those of others in zod. */
function fieldsOf(type: string): Record<string, Described> {
  if (type === 'Article') return articleFields;
  const schema = (core as Record<string, unknown>)[`${type.charAt(0).toLowerCase()}${type.slice(1)}Schema`];
  return (schema as { shape?: Record<string, Described> } | undefined)?.shape ?? {};
}

/** Gives the fields of types that are inferred from schemas the descriptions that the schemas have. */
export function describeFields(project: ProjectReflection): void {
  const types = project.getReflectionsByKind(ReflectionKind.Interface) as DeclarationReflection[];
  for (const type of types.filter(({ parent }) => parent?.name === '@dateline/core')) {
    const fields = fieldsOf(type.name);
    for (const field of type.children ?? []) {
      const text = fields[field.name]?.description;
      if (text !== undefined && !field.comment) field.comment = new Comment([{ kind: 'text', text }]);
    }
  }
}
