import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.js';
import { printQuery, quoteValue } from './print-query.js';
import { DAY_FIELDS, FIELDS, QUERY_STATES, TEXT_FIELDS } from './query.js';

const page = readFileSync(new URL('../../../../docs/query-language.md', import.meta.url), 'utf8');
const tableRows = [...page.matchAll(/^\| (`[^|]+?) +\|/gm)].map(([, names = '']) => names.match(/\w+(?=:)/g) ?? []);

describe('docs/query-language.md', () => {
  it('has every field, and no other', () => {
    const known = [...Object.keys(TEXT_FIELDS), ...Object.keys(FIELDS), ...DAY_FIELDS, 'is'];
    expect(tableRows.flat().sort()).toEqual(known.sort());
  });

  it('has the names of one field in one line', () => {
    const meant: Record<string, string> = { ...TEXT_FIELDS, ...FIELDS, since: 'after', after: 'after' };
    for (const names of tableRows) expect(new Set(names.map((name) => meant[name] ?? name)).size, `${names}`).toBe(1);
  });

  it('has every state, and no other', () => {
    const listed = [...(page.split('## States')[1]?.split('##')[0] ?? '').matchAll(/`is:(\w+)`/g)].map(
      ([, word]) => word,
    );
    expect(listed.sort()).toEqual([...QUERY_STATES].sort());
  });

  it('shows queries that are understood', () => {
    const shown = [...page.matchAll(/^ {4}(\S.*?)(?: {2,}.*)?$/gm)].map(([, text = '']) => text);
    expect(shown.length).toBeGreaterThan(4);
    for (const text of shown) expect(parseQuery(text).query.kind, text).not.toBe('all');
  });

  it('shows what its program gives', () => {
    const { query } = parseQuery('grain OR "old harbour"');
    const both = printQuery({ kind: 'and', items: [query, { kind: 'is', state: 'unread' }] });
    expect(page).toContain(`// ${both}\n`);
    expect(page).toContain(`// in:${quoteValue('The "best"')}\n`);
  });
});
