import { catalogueEntry, type ErrorCode, errorCatalogue } from '@dateline/core/base';
import type { Described, Schema } from './described.js';

/** What any request may be answered with. */
const ANYWHERE: readonly ErrorCode[] = [
  'bad-person',
  'no-token',
  'wrong-token',
  'small-scope',
  'foreign-person',
  'foreign-origin',
  'unknown-host',
  'too-many-wrong-tokens',
  'internal',
];

/** An answer that any request may have, by its status. */
const anywhere = Map.groupBy(ANYWHERE, (code) => catalogueEntry(code).status);
/** What a request with inputs, or with a body of JSON, may be answered with as well. */
const WITH_INPUTS: readonly ErrorCode[] = ['bad-request'];
const WITH_BODY: readonly ErrorCode[] = ['not-json', 'too-large-request'];

const isCode = (text: string): text is ErrorCode => Object.hasOwn(errorCatalogue, text);

/** The codes that a doc comment names after `@throws`, and those of another method that it points to. */
export function codesOf(name: string, { methods }: Pick<Described, 'methods'>): ErrorCode[] {
  const named = [...(methods[name]?.throws ?? '').matchAll(/`([\w-]+)`/g)].map(([, text]) => text!);
  return named.flatMap((text) => (isCode(text) ? [text] : text === name ? [] : codesOf(text, { methods })));
}

export interface Takes {
  inputs: boolean;
  body: 'json' | 'file' | undefined;
}

/** The answers of an operation that are errors, by status, and any other one of the catalogue. */
export function problemResponses(codes: readonly ErrorCode[], { inputs, body }: Takes): Record<string, Schema> {
  const all = new Set<ErrorCode>([
    ...codes,
    ...(inputs ? WITH_INPUTS : []),
    ...(body === 'json' ? WITH_BODY : []),
    ...(body === 'file' ? (['not-a-file', 'too-large-request'] as const) : []),
    ...ANYWHERE,
  ]);
  const byStatus = Map.groupBy(all, (code) => catalogueEntry(code).status);
  return Object.fromEntries([
    ...[...byStatus].sort(([a], [b]) => a - b).map(([status, here]) => [String(status), answerOf(status, here)]),
    ['default', { $ref: '#/components/responses/Problem' }],
  ]);
}

const answerOf = (status: number, codes: readonly ErrorCode[]): Schema =>
  anywhere.get(status)?.length === codes.length
    ? { $ref: `#/components/responses/Problem${status}` }
    : answer(codes.map(line).join('\n'));

/** The answers that operations share, by the names of these components. */
export const problems = (): Record<string, Schema> => ({
  Problem: problem(),
  ...Object.fromEntries(
    [...anywhere].map(([status, codes]) => [`Problem${status}`, answer(codes.map(line).join('\n'))]),
  ),
});

/** The answer that any error comes as. */
const problem = (): Schema =>
  answer('Another error of the catalogue, with the status that it has there.', {
    code: 'library-busy',
    message: 'Another program has held the library library.db for too long; try again.',
    details: { path: 'library.db' },
  });

const line = (code: ErrorCode) => `- \`${code}\`: ${catalogueEntry(code).sentence}`;

function answer(description: string, example?: unknown): Schema {
  const content = {
    schema: { $ref: '#/components/schemas/ErrorBody' },
    ...(example !== undefined && { example: { error: example } }),
  };
  return { description, content: { 'application/json': content } };
}
