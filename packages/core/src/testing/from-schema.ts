// Values of any zod schema of this package, so that a field that is added to a schema is in the tests at once.
import fc from 'fast-check';
import * as z from 'zod';
import { articleSchema } from '../article.js';
import type { Article, Block } from '../types.js';

const TEXTS = [
  '2024-03-04',
  '2024-03-05',
  '2024-03-05T10:00:00Z',
  'en',
  'pt-BR',
  'https://a.example/b',
  '/c',
  'x:y',
  'x:z',
];
const NUMBERS = [0, 1, 2, 3, 4, 6, 0.5, 640];

const isTaken = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;
const anyText = fc.oneof(
  fc.constantFrom('a', 'b', 'frost'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);

/** An optional property is there in four of five values, so that all of them occur together. */
function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<object> {
  const optional = (schema: z.core.$ZodType) => (schema as z.ZodType)._zod.def.type === 'optional';
  const fields = Object.entries(shape).map(([name, schema]) => {
    const value = arbitraryOf(schema);
    return [name, optional(schema) ? fc.option(value, { nil: undefined, freq: 4 }) : value] as const;
  });
  return fc
    .record(Object.fromEntries(fields))
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}

/** Values that a schema takes; its refinements over several fields are not looked at. */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return objectOf(def.shape);
    case 'array':
      return fc.array(arbitraryOf(def.element), { minLength: isTaken(schema, []) ? 0 : 1, maxLength: 3 });
    case 'optional':
      return arbitraryOf(def.innerType);
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'record':
      return fc.dictionary(arbitraryOf(def.keyType) as fc.Arbitrary<string>, arbitraryOf(def.valueType), {
        maxKeys: 3,
      });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(...NUMBERS.filter((number) => isTaken(schema, number)));
    case 'string':
      if (isTaken(schema, 'any – 1!')) return anyText.filter((text) => isTaken(schema, text));
      return fc.constantFrom(...TEXTS.filter((text) => isTaken(schema, text)));
    case 'lazy':
      return fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>;
    default:
      throw new Error(`The tests make no values of a schema of type ${def.type} yet.`);
  }
}

type Prose = { text: string; marks?: { start: number; end: number; type: string; note?: string }[] };

/** Has every mark lie in its text and every note be there, as the schema asks across fields. */
function settled(block: Block, notes: readonly string[]): Block {
  const within = <T extends Prose>(prose: T): T => {
    const marks = prose.marks?.flatMap((mark) => {
      const start = Math.min(mark.start, prose.text.length - 1);
      if (start < 0 || (mark.type === 'note' && notes.length === 0)) return [];
      const end = Math.max(start + 1, Math.min(mark.end, prose.text.length));
      return { ...mark, start, end, ...(mark.type === 'note' && { note: notes[mark.start % notes.length]! }) };
    });
    return marks ? { ...prose, marks } : prose;
  };
  const own = 'text' in block ? within(block as Block & Prose) : block;
  return 'parts' in own && own.parts ? ({ ...own, parts: own.parts.map((part) => within(part)) } as Block) : own;
}

/** Any Article that the schema takes, with every field it knows. */
export const articleOfSchema: fc.Arbitrary<Article> = (arbitraryOf(articleSchema) as fc.Arbitrary<Article>).map(
  ({ entries, ...article }) => {
    const notes = article.body.flatMap((block) => (block.type === 'note' ? block.id : []));
    const body = article.body.map((block) => settled(block, notes));
    if (!entries) return { ...article, body };
    const inside = entries.map((entry) => ({ ...entry, blocks: { start: 0, end: body.length } }));
    return { ...article, body, entries: body.length > 0 ? inside : [] };
  },
);
