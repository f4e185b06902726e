/** Waiting work, handed out so that no host has more than a few pieces at once. Each step takes constant time. */
export class HostQueue<T> {
  private readonly waiting = new Map<string, T[]>();
  private readonly busy = new Map<string, number>();
  /** Hosts with work that may begin. */
  private readonly ready = new Set<string>();
  private readonly perHost: number;
  private count = 0;

  constructor(perHost: number) {
    this.perHost = perHost;
  }

  /** How many pieces have not begun. */
  get size(): number {
    return this.count;
  }

  add(host: string, item: T): void {
    const items = this.waiting.get(host);
    if (items) items.push(item);
    else this.waiting.set(host, [item]);
    this.count++;
    this.settle(host);
  }

  /** The next piece that may begin; `done` is to be called when it has ended. */
  take(): { host: string; item: T; done(): void } | undefined {
    const host = this.ready.values().next().value;
    if (host === undefined) return undefined;
    // From the end: the order within a host does not matter, and taking from the front moves all that follow.
    const item = this.waiting.get(host)!.pop()!;
    this.count--;
    this.busy.set(host, (this.busy.get(host) ?? 0) + 1);
    // Behind the other hosts, so that each gets its turn.
    this.ready.delete(host);
    this.settle(host);
    let ended = false;
    const done = () => {
      if (ended) return;
      ended = true;
      const left = this.busy.get(host)! - 1;
      if (left > 0) this.busy.set(host, left);
      else this.busy.delete(host);
      this.settle(host);
    };
    return { host, item, done };
  }

  private settle(host: string): void {
    const items = this.waiting.get(host);
    if (items?.length === 0) this.waiting.delete(host);
    if (items?.length && (this.busy.get(host) ?? 0) < this.perHost) this.ready.add(host);
    else this.ready.delete(host);
  }
}
