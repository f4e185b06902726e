import { ONCE_CALLS } from '@dateline/core/base';
import { needOf } from '../access/needs.js';
import type { Field, Fields } from '../inputs/field.js';
import type { ArgumentFields } from '../inputs/read-field.js';
import { FIELDS, type Route } from '../route.js';
import type { Described, Schema } from './described.js';
import { examples } from './examples.js';
import { codesOf, problemResponses } from './problems.js';
import { schemaOfField } from './schema-of-field.js';

/** An input of a route, as it is sent. */
interface Sent {
  name: string;
  schema: Schema;
  required: boolean;
}

/** What is particular about an operation that is no question with an answer in JSON. */
export interface Particular {
  summary?: string;
  description?: string;
  /** The answer with status 200, and others that are no errors. */
  responses?: Record<string, Schema>;
  /** Where the path begins, if not with /api. */
  above?: '';
  /** The body is a file of this type, and all inputs stand in the address. */
  file?: string;
}

/** An operation of OpenAPI. @param name its `operationId`, and the method of Library that it is where there is one */
export function operationOf(
  name: string,
  route: Route,
  fields: ArgumentFields,
  described: Described,
  particular: Particular = {},
): Schema {
  const inputs = sentInputs(name, route, fields, described);
  const inPath = new Set([...route.path.matchAll(/:(\w+)/g)].map(([, part]) => part!));
  const hasBody = (route.verb === 'POST' || route.verb === 'PATCH') && !particular.file;
  const rest = inputs.filter((input) => !inPath.has(input.name));
  const said = described.methods[name];
  const [first = '', ...more] = sentences(particular.summary ?? said?.said ?? '');
  const description = [...more, particular.description ?? said?.returns ?? ''].join(' ').trim();
  return {
    operationId: name,
    tags: [tagOf(route.path)],
    summary: first.replace(/[.;]$/, ''),
    ...(description && { description }),
    security: securityOf(route, `${particular.above ?? '/api'}${route.path}`),
    parameters: [
      ...inputs.filter((input) => inPath.has(input.name)).map((input) => parameter(input, 'path')),
      ...(hasBody ? [] : rest.map((input) => parameter(input, 'query'))),
      { $ref: '#/components/parameters/Person' },
      ...(ONCE_CALLS.some((call) => call === name) ? ONCE_HEADERS : []),
    ],
    ...(particular.file && { requestBody: fileBody(particular.file) }),
    ...(hasBody && { requestBody: jsonBody(name, rest) }),
    responses: {
      ...(particular.responses ?? { 200: jsonAnswer(name, said?.answer) }),
      ...problemResponses(codesOf(name, described), {
        inputs: inputs.length > 0,
        body: hasBody ? 'json' : particular.file ? 'file' : undefined,
      }),
    },
  };
}

/** What an act is sent with that is to be done once, however often it comes. */
const ONCE_HEADERS = ['IdempotencyKey', 'ActTime'].map((name) => ({ $ref: `#/components/parameters/${name}` }));

/** The group that an operation is shown in: the first part of its path. */
export const tagOf = (path: string): string => /\w[\w-]*/.exec(path)![0];

/** The scope that a token needs, and that none is needed where the server listens on its own machine alone. */
function securityOf({ verb }: Route, path: string): Schema[] {
  const scope = needOf(verb, path);
  if (scope === 'open') return [{}];
  return [{ token: [scope] }, { cookie: [scope] }, {}];
}

export function jsonAnswer(name: string, schema: Schema = { type: 'null' }, description = 'The answer.'): Schema {
  const example = examples[name]?.answer;
  return { description, content: { 'application/json': { schema, ...(example !== undefined && { example }) } } };
}

function sentInputs(name: string, { names }: Route, fields: ArgumentFields, described: Described): Sent[] {
  return names.flatMap((each, at) => {
    if (each !== FIELDS) return [sent(each, fields[at] as Field)];
    const type = described.methods[name]?.arguments[at];
    return Object.entries(fields[at] as Fields)
      .filter(([, { shape }]) => shape.type !== 'refused')
      .map(([one, field]) => sent(one, field, saidOfField(type, one, described)));
  });
}

const sent = (name: string, field: Field, said?: string): Sent => ({
  name,
  schema: schemaOfField(field, said),
  required: !field.optional,
});

/** What the type of an argument says of one of its fields. */
function saidOfField(type: Schema | undefined, name: string, described: Described): string | undefined {
  const ref = type?.$ref as string | undefined;
  const schema = ref ? described.schemas[ref.split('/').at(-1)!] : type;
  const property = (schema?.properties as Record<string, Schema> | undefined)?.[name];
  return property?.description as string | undefined;
}

function parameter({ name, schema: { description, ...schema }, required }: Sent, where: 'path' | 'query'): Schema {
  return {
    name,
    in: where,
    required: required || where === 'path',
    ...(description !== undefined && { description }),
    schema,
  };
}

function jsonBody(name: string, inputs: Sent[]): Schema {
  const required = inputs.filter((each) => each.required).map((each) => each.name);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(inputs.map((each) => [each.name, each.schema])),
    ...(required.length > 0 && { required }),
  };
  const example = examples[name]?.body;
  return {
    required: true,
    content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
  };
}

const fileBody = (type: string): Schema => ({
  required: true,
  content: { [type]: { schema: { type: 'string', contentMediaType: type } } },
});

/** The sentences of a text: the first is a summary. */
const sentences = (text: string): string[] => text.split(/(?<=[.;:]) (?=[A-Z`0-9])/);
