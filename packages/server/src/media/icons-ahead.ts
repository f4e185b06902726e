import type { Library } from '@dateline/library';
import { ICON_WIDTH, iconAddress } from './icon-address.js';
import type { Pictures } from './pictures.js';

/** Milliseconds in which an icon is not asked for again, whether it came or not: a site seldom gets another. */
const OFTEN_ENOUGH = 24 * 3_600_000;

/**
 * Fetches the icons of feeds after a refresh, whoever made it, so that they are there when a list is first shown. Those that
 * are kept cost no question; those of a feed that cannot be read are left for later.
 */
export class IconsAhead {
  private readonly library: Library;
  private readonly pictures: Pictures;
  private readonly asked = new Map<string, number>();
  private readonly end: () => void;
  private running: Promise<void> | undefined;
  private again = false;
  private closed = false;

  constructor(library: Library, pictures: Pictures) {
    this.library = library;
    this.pictures = pictures;
    this.end = library.subscribe((changes) => {
      if (changes.some(({ kind, id }) => kind === 'refresh' && id === 'done')) this.start();
    });
  }

  /** Ends it; what is on its way is not waited for. */
  close(): void {
    this.closed = true;
    this.end();
  }

  private start(): void {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  private async run(): Promise<void> {
    while (this.again && !this.closed) {
      this.again = false;
      // An icon that cannot be had is no failure, and a library that is being closed has none to ask for.
      const feeds = await this.library.feeds().catch(() => []);
      for (const feed of feeds) if (feed.lastRefresh && !feed.problem) await this.fetch(iconAddress(feed));
    }
  }

  /** One after the other: nobody waits for them. */
  private async fetch(url: string): Promise<void> {
    if (this.closed || (this.asked.get(url) ?? 0) + OFTEN_ENOUGH > Date.now()) return;
    this.asked.set(url, Date.now());
    await this.pictures.get(url, ICON_WIDTH).catch(() => undefined);
  }
}
