import { describe, expect, it } from 'vitest';
import { documentId } from './document-id.js';

describe('a document', () => {
  const same = (...names: Parameters<typeof documentId>[0][]) => new Set(names.map(documentId)).size === 1;
  const resolution = { kind: 'resolution', name: 'Resolution 1973' } as const;

  it('is one by its number or its name', () => {
    expect(
      same(
        { ...resolution, number: '1973' },
        { ...resolution, name: 'UN Security Council resolution 1973', number: '1973', issuer: 'UN Security Council' },
      ),
    ).toBe(true);
    expect(same({ kind: 'act', name: 'Clean Rivers Act' }, { kind: 'bill', name: 'the Clean Rivers ACT' })).toBe(true);
    expect(
      same({ kind: 'bill', name: 'Bill C-51', number: 'C-51' }, { kind: 'bill', name: 'bill C51', number: 'C 51' }),
    ).toBe(true);
  });

  it('is another with another number, or where a short number has another issuer', () => {
    expect(same({ ...resolution, number: '1973' }, { ...resolution, number: '1970' })).toBe(false);
    const short = { kind: 'bill', name: 'Bill 21', number: '21' } as const;
    expect(same({ ...short, issuer: 'Quebec' }, { ...short, issuer: 'Ontario' })).toBe(false);
  });

  it.each([
    { kind: 'report', name: 'report' },
    { kind: 'report', name: 'report', issuer: 'World Bank' },
    { kind: 'bill', name: 'Bill 21', number: '21' },
    { kind: 'statement', name: 'a statement', date: '2026-03-01' },
  ] as const)('is none across stories: %j', (document) => {
    expect(documentId(document)).toBeUndefined();
  });

  it('has an id that can be read', () => {
    expect(documentId({ kind: 'act', name: 'The Clean Rivers Act' })).toBe('clean-rivers-act');
    expect(documentId({ ...resolution, number: '1973' })).toBe('resolution-1973');
    expect(documentId({ kind: 'act', name: 'Rivers Act '.repeat(50) })).toHaveLength(120);
  });

  it('without a name is told by who issued it on which day', () => {
    expect(documentId({ kind: 'report', name: 'report', issuer: 'World Bank', date: '2026-03-01' })).toBe(
      'report-by-world-bank-on-2026-03-01',
    );
  });
});
