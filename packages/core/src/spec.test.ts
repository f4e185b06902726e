import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleSchema } from './article.js';
import { parseArticle } from './parse.js';

const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8');
const example = JSON.parse(/```json article\n([\s\S]*?)\n```/.exec(spec)?.[1] ?? '');

describe('SPEC.md', () => {
  it('shows an Article that is one', () => {
    expect(parseArticle(example)).toEqual(example);
  });

  it('says what every field means', () => {
    const described = [...spec.matchAll(/^\|\s*(`[^|]+`)\s*\|/gm)].flatMap(([, cell]) => cell?.match(/[\w.]+/g) ?? []);
    expect(Object.keys(articleSchema.shape).filter((field) => !described.includes(field))).toEqual([]);
  });

  it('shows every kind of block', () => {
    expect(new Set(example.body.map(({ type }: { type: string }) => type)).size).toBe(10);
  });
});
