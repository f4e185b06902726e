import { isCounted, isEverywhere } from '../../stories/background.js';
import type { Query } from '../sql.js';
import { columns } from '../values.js';

/** Rows that say how many articles came, and how many of them were counted. */
const [CAME, COUNTED] = [-1, -2];

/** In how many articles each term of a batch stands, as it is while the batch is looked at. */
export class TermCounts {
  private readonly known: Map<number, number>;
  private readonly changed = new Set<number>();

  private constructor(rows: readonly { term: number; n: number }[]) {
    this.known = new Map(rows.map(({ term, n }) => [term, n]));
  }

  static async read(query: Query, terms: readonly number[]): Promise<TermCounts> {
    const wanted = [CAME, COUNTED, ...new Set(terms.filter((term) => !isEverywhere(term)))];
    return new TermCounts(
      await query.all<{ term: number; n: number }>(
        'select term, n from term_counts where term = any($1::bigint[])',
        wanted,
      ),
    );
  }

  get articles(): number {
    return this.known.get(COUNTED) ?? 0;
  }

  of(terms: readonly number[]): number[] {
    return terms.map((term) => this.known.get(term) ?? 0);
  }

  /** Counts an article that came. */
  add(terms: readonly number[]): void {
    this.raise(CAME);
    if (!isCounted(this.known.get(CAME)!, this.articles)) return;
    this.raise(COUNTED);
    for (const term of terms) if (!isEverywhere(term)) this.raise(term);
  }

  async write(query: Query): Promise<void> {
    const rows = [...this.changed].sort((a, b) => a - b).map((term) => ({ term, n: this.known.get(term)! }));
    await query.run(
      `insert into term_counts(term, n) select * from unnest($1::bigint[], $2::bigint[])
       on conflict(term) do update set n = excluded.n`,
      ...columns(
        rows,
        ({ term }) => term,
        ({ n }) => n,
      ),
    );
  }

  private raise(term: number): void {
    this.known.set(term, (this.known.get(term) ?? 0) + 1);
    this.changed.add(term);
  }
}
