import { cookieName } from '../access/request-secret.js';
import { inputs } from '../inputs/inputs.js';
import { laterRoutes } from '../later-routes.js';
import { ACT_TIME_HEADER, KEY_HEADER, PERSON_HEADER, routes } from '../routes.js';
import type { Described, Schema } from './described.js';
import { operationOf } from './operation.js';
import { otherOperations } from './other-operations.js';
import { problems } from './problems.js';
import { tags } from './tags.js';

const ABOUT = `The HTTP API of a library of news.

Every operation that answers with JSON is a method of \`Library\` (\`@dateline/core/library\`) and is called as that is. Bodies are JSON;
errors are \`ErrorBody\` with a code of the catalogue. What is not told of an input or an answer may come with a later version: leave
fields that you do not know alone. GET is answered to HEAD as well, without the body.`;

/** The API as an OpenAPI 3.1 document, made of the tables of routes and inputs and of what the types of Library say. */
export function openApiDocument(described: Described): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  const add = (path: string, verb: string, operation: Schema) => {
    const templated = path.replace(/:(\w+)/g, '{$1}');
    paths[templated] = { ...paths[templated], [verb.toLowerCase()]: operation };
  };
  const all = { ...routes, ...laterRoutes };
  for (const name of Object.keys(all) as (keyof typeof all)[])
    add(`/api${all[name].path}`, all[name].verb, operationOf(name, all[name], inputs[name], described));
  for (const [name, { route, fields, ...particular }] of Object.entries(otherOperations))
    add(
      `${particular.above ?? '/api'}${route.path}`,
      route.verb,
      operationOf(name, route, fields, described, particular),
    );
  const used = new Set(Object.values(paths).flatMap((path) => Object.values(path).flatMap((each) => each.tags)));
  const document = {
    openapi: '3.1.1',
    info: {
      title: 'Dateline',
      version: described.version,
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The server that this document comes from.' }],
    tags: [...used].map((name) => ({ name, ...(tags[name as string] && { description: tags[name as string] }) })),
    paths,
    components: {
      parameters: { Person: person, IdempotencyKey: idempotencyKey, ActTime: actTime },
      responses: problems(),
      securitySchemes: securitySchemes(),
    },
  };
  const schemas = reached(document, described.schemas);
  return { ...document, components: { schemas, ...document.components } };
}

const person = {
  name: PERSON_HEADER,
  in: 'header',
  description: 'The name of the person whose library it is, percent-encoded; the first person when absent.',
  schema: { type: 'string' },
};

const securitySchemes = () => ({
  token: {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret of a token, which `dateline tokens NAME --add` makes for `read` or `write`.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: cookieName('PORT'),
    description: 'What a browser has after it signed in with a token; PORT is that of the server.',
  },
});

/** The schemas that something refers to, and those that they refer to, by name. */
function reached(from: unknown, schemas: Described['schemas']): Record<string, Schema> {
  const found = new Set<string>();
  const visit = (value: unknown) => {
    for (const [, name] of JSON.stringify(value).matchAll(/#\/components\/schemas\/([\w.-]+)/g))
      if (!found.has(name!)) {
        found.add(name!);
        if (schemas[name!]) visit(schemas[name!]);
      }
  };
  visit(from);
  return Object.fromEntries([...found].sort().map((name) => [name, schemas[name]!]));
}

const idempotencyKey = {
  name: KEY_HEADER,
  in: 'header',
  description:
    'Makes the act be done once, however often it is sent under the same key: from 1 to 100 printable characters of ASCII, with or without quotation marks around them. It answers what it answered first.',
  schema: { type: 'string' },
};

const actTime = {
  name: ACT_TIME_HEADER,
  in: 'header',
  description:
    'When the act was done, where it is sent later under a key: what was done after that stays. Now when absent, and where it lies ahead.',
  schema: { type: 'string', format: 'date-time' },
};
