/** Milliseconds until old stories are looked for once something bounds them, after opening, and again. */
const SOON = 1_000;
const LATER = 30_000;
const AGAIN = 3_600_000;

/** Removes old stories when nothing else is to be done. */
export class Sweeper {
  private readonly work: (signal: AbortSignal) => Promise<unknown>;
  private readonly isBusy: () => boolean;
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(work: (signal: AbortSignal) => Promise<unknown>, isBusy: () => boolean) {
    this.work = work;
    this.isBusy = isBusy;
    this.after(LATER);
  }

  /** Told when something new bounds stories, or stories have come. */
  soon(): void {
    this.after(SOON);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private after(delay: number): void {
    if (this.stopping.signal.aborted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start(), delay).unref();
  }

  private start(): void {
    if (this.running || this.isBusy()) {
      this.after(SOON);
      return;
    }
    this.after(AGAIN);
    this.running = this.work(this.stopping.signal)
      .then(() => {})
      // What fails now, as on a full disk, is tried again.
      .catch(() => {})
      .finally(() => {
        this.running = undefined;
      });
  }
}
