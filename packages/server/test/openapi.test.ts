import { ONCE_CALLS } from '@dateline/core/base';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, describe, expect, it } from 'vitest';
import { HEALTH_PATHS, METRICS_PATH } from '../src/access/needs.js';
import { Proxies } from '../src/access/proxies.js';
import { TokenAccess } from '../src/access/token-access.js';
import { appOf } from '../src/app.js';
import { isClientPath } from '../src/clients/client-errors.js';
import { Events } from '../src/events.js';
import { Pictures } from '../src/media/pictures.js';
import { Recordings } from '../src/media/recordings.js';
import { Metrics } from '../src/monitor/metrics.js';
import { ACT_TIME_HEADER, KEY_HEADER } from '../src/routes.js';
import { document, type Operation, wrongWith } from './described.js';

const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
);

/** The inputs in the body of an operation. */
function fieldsOf({ requestBody }: Operation) {
  const { properties = {} } = (requestBody?.content['application/json']?.schema ?? {}) as {
    properties?: Record<string, { $ref?: string; description?: string }>;
  };
  return Object.entries(properties).map(([name, schema]) => ({ name, ...schema }));
}

// No library is asked: what is looked at here is what the app answers by itself.
const recordings = new Recordings(false);
const pictures = new Pictures({ allowPrivate: false });
const access = new TokenAccess({} as never, { hosts: [], origins: [], needsToken: false, cookie: '' });
const administration = { health: async () => ({ ready: true }), measures: async () => ({}) };
const app = appOf({} as never, new Events(), {
  access,
  cookie: '',
  monitor: { administration, metrics: new Metrics(administration), isEnding: () => false },
  proxies: new Proxies(),
  tls: false,
  pictures,
  recordings,
  onError: () => {},
});
afterAll(() => Promise.all([recordings.close(), pictures.close()]));
const ask = (path: string, method = 'GET') =>
  app.request(`http://localhost${path}`, { method, headers: { host: 'localhost' } });

const isMonitored = (path: string) => path === METRICS_PATH || HEALTH_PATHS.includes(path);

describe('the description of the API', () => {
  it('has every route of the app, and nothing else', () => {
    const routes = app.routes
      // The APIs of other people's clients are described by those who made them; whoever runs the server asks how it does.
      .filter(({ method, path }) => method !== 'ALL' && !isClientPath(path) && !isMonitored(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = operations.map(({ path, verb }) => `${verb.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual([...new Set(routes)].sort());
  });

  it('is served as JSON, for GET and HEAD alone', async () => {
    const answer = await ask('/api/openapi.json');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual(document);
    expect((await ask('/api/openapi.json', 'HEAD')).status).toBe(200);
    const refused = await ask('/api/openapi.json', 'DELETE');
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('passes the linter, with its recommended rules', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual(
      [],
    );
  });

  it('says of each operation what it is, and of each input what it means', () => {
    const ids = operations.map(({ operation: { operationId } }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations) {
      expect(operation.summary, operation.operationId).toMatch(/^[A-Z].{8,}[^.]$/);
      for (const { $ref, name, description } of [...operation.parameters, ...fieldsOf(operation)])
        expect($ref ?? description, `${operation.operationId} ${name}`).toMatch(/./);
    }
  });

  it('names the headers of acts that are done once, with those acts alone', () => {
    const refs = ['IdempotencyKey', 'ActTime'].map((name) => `#/components/parameters/${name}`);
    const named = operations.filter(({ operation: { parameters } }) =>
      refs.every((ref) => parameters.some(({ $ref }) => $ref === ref)),
    );
    expect(named.map(({ operation }) => operation.operationId).sort()).toEqual([...ONCE_CALLS].sort());
    const { IdempotencyKey, ActTime } = document.components.parameters;
    expect([IdempotencyKey?.name, ActTime?.name]).toEqual([KEY_HEADER, ACT_TIME_HEADER]);
  });

  it('has examples that are what the schemas say', () => {
    const bodies = operations.flatMap(({ path, verb, operation }) =>
      Object.entries(operation.requestBody?.content ?? {}).map(([type, { example }]) => ({
        example,
        place: ['paths', path, verb, 'requestBody', 'content', type, 'schema'],
      })),
    );
    const answers = operations.flatMap(({ path, verb, operation }) =>
      Object.entries(operation.responses).flatMap(([status, answer]) =>
        Object.entries(('content' in answer && answer.content) || {}).map(([type, { example }]) => ({
          example,
          place: ['paths', path, verb, 'responses', status, 'content', type, 'schema'],
        })),
      ),
    );
    const given = [...bodies, ...answers].filter(({ example }) => example !== undefined);
    expect(given.length).toBeGreaterThan(10);
    for (const { example, place } of given) expect(wrongWith(example, ...place), place.join(' ')).toBe('');
  });
});
