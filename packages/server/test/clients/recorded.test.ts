// Requests of published clients, and the parts of the answers that these read: pairs of files in fixtures/clients, written by hand
// from the source that each names. A client's requests go to one library in the order of their names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Clients, items, startClients } from './help.js';

const folder = fileURLToPath(new URL('../../fixtures/clients', import.meta.url));

interface Recorded {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

interface Expected {
  status: number;
  /** Lines of the answer, whatever else is there. */
  lines?: string[];
  matches?: string;
  /** What is in the JSON, whatever else is there; lists are whole. */
  json?: unknown;
  absent?: string[];
}

/** Stands for any text that is not empty. */
const ANY = '{{text}}';

/** What is expected, as Vitest compares it: objects may have more, lists may not. */
function matcherOf(value: unknown): unknown {
  if (value === ANY) return expect.stringMatching(/\S/);
  if (Array.isArray(value)) return value.map(matcherOf);
  if (value === null || typeof value !== 'object') return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([name, each]) => [name, matcherOf(each)])),
  );
}

describe.each(readdirSync(folder))('what %s asks', (client) => {
  let clients: Clients;
  beforeAll(async () => {
    clients = await startClients();
    clients.feeds.set('world', items(1, 3)).set('sport', items(101, 102));
    await clients.library.add(`${clients.site}/world`, { folder: 'News' });
  });
  afterAll(() => clients.close());

  const names = readdirSync(join(folder, client)).filter((name) => !name.endsWith('.expected.json'));
  it.each(names.sort())('%s', async (name) => {
    const filled = (text: string) =>
      text.replaceAll('{{secret}}', clients.secret).replaceAll('{{site}}', clients.site).replaceAll('{{token}}', 'x');
    const read = (file: string): unknown => JSON.parse(filled(readFileSync(join(folder, client, file), 'utf8')));
    const { method, path, headers = {}, body } = read(name) as Recorded;
    const expected = read(name.replace('.json', '.expected.json')) as Expected;
    const response = await fetch(`${clients.url}${path}`, { method, headers, ...(body !== undefined && { body }) });
    const text = await response.text();
    expect(response.status, text).toBe(expected.status);
    for (const line of expected.lines ?? []) expect(text.split('\n')).toContain(line);
    if (expected.matches !== undefined) expect(text).toMatch(new RegExp(expected.matches));
    if (expected.json !== undefined) expect(JSON.parse(text)).toEqual(matcherOf(expected.json));
    for (const field of expected.absent ?? []) expect(JSON.parse(text)).not.toHaveProperty(field);
  });
});
