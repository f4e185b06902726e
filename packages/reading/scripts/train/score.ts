import type { Gold, Spans } from './corpus.js';

const WORD = /[\p{L}\p{N}_]+/gu;
const OPEN = '"“‘«„';
const CLOSE = '"”’»“';

/** Counts that add up over documents, as the corpus's own score.py makes them. */
export class Score {
  private n: Record<string, number> = {};

  private count(key: string, by = 1): void {
    this.n[key] = (this.n[key] ?? 0) + by;
  }

  add(text: string, gold: Gold[], predicted: Gold[]): void {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => [index, index + word.length] as const);
    const cover = (spans: Spans) => {
      const set = new Set<number>();
      words.forEach(([s, e], i) => {
        if (spans.some(([x, y]) => s < y && x < e)) set.add(i);
      });
      return set;
    };
    const direct = (spans: Spans) => {
      const t = spans
        .map(([x, y]) => text.slice(x, y))
        .join(' ')
        .trim()
        .replace(/[.,;:!?]+$/, '');
      const end = t.replace(/[”"’]+$/, '').slice(-1);
      return (
        t.length > 1 && OPEN.includes(t[0]!) && (CLOSE.includes(t.at(-1)!) || (end !== '' && '.,!?'.includes(end)))
      );
    };
    const rows = (list: Gold[]) =>
      list.map(({ content, source }) => ({ content: cover(content), source: cover(source), direct: direct(content) }));
    const g = rows(gold);
    const p = rows(predicted);
    const union = (list: { content: Set<number> }[]) => new Set(list.flatMap(({ content }) => [...content]));
    const shared = (a: Set<number>, b: Set<number>) => [...a].filter((word) => b.has(word)).length;
    const gc = union(g);
    const pc = union(p);
    this.count('wtp', shared(gc, pc));
    this.count('wp', pc.size);
    this.count('wg', gc.size);
    const pairs: [number, number, number][] = [];
    g.forEach((a, i) => {
      p.forEach((b, j) => {
        const both = shared(a.content, b.content);
        if (both > 0) pairs.push([(2 * both) / (a.content.size + b.content.size), i, j]);
      });
    });
    pairs.sort((a, b) => b[0] - a[0]);
    const usedG = new Set<number>();
    const usedP = new Set<number>();
    for (const [dice, i, j] of pairs) {
      if (dice < 0.8) break;
      if (usedG.has(i) || usedP.has(j)) continue;
      usedG.add(i);
      usedP.add(j);
      this.count('tp');
      if (g[i]!.direct) this.count('dtp');
      if (p[j]!.direct) this.count('dtpp');
      if (g[i]!.source.size > 0) {
        this.count('sg');
        if (shared(g[i]!.source, p[j]!.source) > 0 && p[j]!.source.size <= 3 * g[i]!.source.size + 3) this.count('stp');
      }
    }
    this.count('p', p.length);
    this.count('g', g.length);
    this.count('dg', g.filter((row) => row.direct).length);
    this.count('dp', p.filter((row) => row.direct).length);
  }

  private f(tp: number, p: number, tpp: number, g: number): string {
    const precision = p ? tpp / p : 0;
    const recall = g ? tp / g : 0;
    const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
    return `${f1.toFixed(4)} (p ${precision.toFixed(3)} r ${recall.toFixed(3)})`;
  }

  toString(): string {
    const n = (key: string) => this.n[key] ?? 0;
    return [
      `attributions ${this.f(n('tp'), n('p'), n('tp'), n('g'))}`,
      `direct ${this.f(n('dtp'), n('dp'), n('dtpp'), n('dg'))}`,
      `words ${this.f(n('wtp'), n('wp'), n('wtp'), n('wg'))}`,
      `source ${(n('sg') ? n('stp') / n('sg') : 0).toFixed(4)}`,
    ].join('  ');
  }
}
