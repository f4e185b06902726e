import type { Name, TextSpan } from '@dateline/core/reading';
import type { GoldName } from './corpus.js';

const KINDS = ['PER', 'ORG', 'LOC'] as const;
const KIND: Record<Name['kind'], string> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/** Counts of names that add up over documents, as the corpus's own score.py makes them: span and kind must be right. */
export class NameScore {
  private readonly counts = new Map<string, { right: number; found: number; gold: number }>();

  add(gold: readonly GoldName[], names: readonly Name<TextSpan>[]): void {
    const other = new Set(gold.filter(([, , kind]) => kind === 'MISC').map(([start, end]) => `${start} ${end}`));
    const all = new Set(gold.filter(([, , kind]) => kind !== 'MISC').map((name) => name.join(' ')));
    const mentions = names.flatMap(({ kind, mentions }) =>
      mentions
        .filter(({ start, end }) => !other.has(`${start} ${end}`))
        .map(({ start, end }) => `${start} ${end} ${KIND[kind]}`),
    );
    for (const kind of ['', ...KINDS]) {
      const of = (list: Iterable<string>) => new Set([...list].filter((name) => name.endsWith(kind)));
      const found = of(mentions);
      const wanted = of(all);
      const count = this.counts.get(kind) ?? { right: 0, found: 0, gold: 0 };
      count.right += [...found].filter((name) => wanted.has(name)).length;
      count.found += found.size;
      count.gold += wanted.size;
      this.counts.set(kind, count);
    }
  }

  toString(): string {
    const figures = [...this.counts].map(([kind, { right, found, gold }]) => {
      const f1 = found + gold > 0 ? (2 * right) / (found + gold) : 0;
      return `${kind || 'names'} ${f1.toFixed(4)} (p ${(right / found).toFixed(3)} r ${(right / gold).toFixed(3)})`;
    });
    return figures.join('  ');
  }
}
