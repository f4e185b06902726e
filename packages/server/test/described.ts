import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { vi } from 'vitest';

interface Answer {
  description: string;
  content?: Record<string, { schema: unknown; example?: unknown }>;
}
export interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; description?: string; $ref?: string }[];
  requestBody?: { content: Record<string, { schema: unknown; example?: unknown }> };
  responses: Record<string, Answer | { $ref: string }>;
}
export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, unknown>;
    responses: Record<string, Answer>;
    parameters: Record<string, { name: string }>;
  };
}

export const document = JSON.parse(readFileSync(new URL('../dist/openapi.json', import.meta.url), 'utf8')) as Document;

/** The calls that `entries.test.ts` has answered, beside those of the conformance suite. */
export const ANSWERED_BY_ENTRIES = ['entries', 'folders', 'saveFolder', 'renameFolder', 'removeFolder'] as const;
/** The calls of `behind.test.ts`: what signs a browser in, and what says as whom it is. */
export const ANSWERED_BEHIND_A_PROXY = ['signIn', 'signedIn'] as const;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(closed(document) as object, 'openapi');

/** The same with objects that may have no field beside those that are told, so that none is sent that is not. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!value || typeof value !== 'object') return value;
  const open = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  return 'properties' in open && open.type === 'object' ? { additionalProperties: false, ...open } : open;
}

const pointer = (parts: readonly string[]) =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** What is wrong with a value by the schema at a place of the document. */
export function wrongWith(value: unknown, ...place: string[]): string {
  const validate = ajv.getSchema(`openapi#${pointer(place)}`);
  if (!validate) throw new Error(`There is no schema at ${place.join(' ')}.`);
  return validate(value) ? '' : ajv.errorsText(validate.errors?.slice(0, 5));
}

const templates = Object.keys(document.paths)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`) }))
  // A part that is named goes before one that is any.
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length);

/** The operation that answers to a method and a path. */
function operationAt(method: string, path: string): [path: string, verb: string, operation: Operation] | undefined {
  const verb = method.toLowerCase();
  const found = templates.find(({ path: each, pattern }) => pattern.test(path) && document.paths[each]?.[verb]);
  return found && [found.path, verb, document.paths[found.path]![verb]!];
}

/** Holds all that is asked and answered from now on in JSON against the document. */
export function watchAnswers(): { answered: Set<string>; wrong: string[] } {
  const watched = { answered: new Set<string>(), wrong: [] as string[] };
  const ask = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    const response = await ask(address, init);
    const found = operationAt(init?.method ?? 'GET', new URL(String(address)).pathname);
    if (!found) watched.wrong.push(`${init?.method} ${address} is not in the document`);
    else if (response.headers.get('content-type')?.startsWith('application/json')) {
      const value: unknown = await response.clone().json();
      const problem = wrong(found, response.status, value, init?.body);
      if (problem) watched.wrong.push(`${found[2].operationId}: ${problem}`);
      if (response.ok) watched.answered.add(found[2].operationId);
    }
    return response;
  });
  return watched;
}

function wrong(
  [path, verb, operation]: NonNullable<ReturnType<typeof operationAt>>,
  status: number,
  value: unknown,
  body: unknown,
) {
  const told = operation.responses[status];
  if (status !== 200) {
    const { code } = (value as { error: { code: string } }).error;
    const answer = told && '$ref' in told ? document.components.responses[told.$ref.split('/').at(-1)!] : told;
    if (!answer?.description.includes(`\`${code}\``)) return `${code} is not told of ${operation.operationId}`;
    return wrongWith(value, 'components', 'schemas', 'ErrorBody');
  }
  const at = ['paths', path, verb];
  const sent =
    document.paths[path]![verb]!.requestBody?.content['application/json'] &&
    wrongWith(JSON.parse(String(body)), ...at, 'requestBody', 'content', 'application/json', 'schema');
  return sent || wrongWith(value, ...at, 'responses', '200', 'content', 'application/json', 'schema');
}
