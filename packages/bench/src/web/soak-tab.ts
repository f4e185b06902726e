import type { BrowserContext, Page } from 'playwright-core';

/** Milliseconds after which a tab that does not answer counts as frozen. */
const FROZEN = 15_000;
const KEYS = [
  'j',
  'j',
  'j',
  'k',
  'o',
  'n',
  'n',
  'p',
  's',
  'm',
  'z',
  'v',
  'Escape',
  'G',
  'g g',
  'g a',
  'g u',
  'g f',
  'g e',
];

/** One tab of a person who has many open. */
export class SoakTab {
  readonly problems: string[] = [];
  acts = 0;
  reloads = 0;
  private page: Page | undefined;
  private readonly context: BrowserContext;
  private readonly url: string;
  private readonly next: () => number;

  constructor(context: BrowserContext, url: string, next: () => number) {
    this.context = context;
    this.url = url;
    this.next = next;
  }

  async open(): Promise<void> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(FROZEN);
    page.on('pageerror', (error) => this.problems.push(`threw: ${error.message}`));
    // Some acts ask whether they are meant.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    this.page = page;
    await page.goto(`${this.url}${this.next() < 0.5 ? '/all' : '/'}`);
    await page.locator('.masthead').waitFor();
  }

  /** Something that a person does, chosen by chance; then the tab has to answer. */
  async act(): Promise<void> {
    const chance = this.next();
    this.acts += 1;
    try {
      if (chance < 0.03) {
        await this.page?.close();
        await this.open();
      } else if (chance < 0.08) {
        this.reloads += 1;
        await this.page?.reload();
      } else if (chance < 0.16) await this.page?.goBack();
      else if (chance < 0.2) await this.page?.mouse.wheel(0, (this.next() - 0.3) * 20_000);
      else
        for (const key of KEYS[Math.floor(this.next() * KEYS.length)]!.split(' ')) await this.page?.keyboard.press(key);
      if (!this.page?.url().startsWith(this.url)) await this.page?.goto(`${this.url}/all`);
      await this.page?.locator('.masthead').waitFor();
      await this.page?.evaluate(() => fetch('/api/info').then((answer) => answer.json()));
    } catch (error) {
      this.problems.push(`did not answer: ${(error as Error).message.split('\n')[0]}`);
      await this.page?.close().catch(() => {});
      await this.open().catch(() => {});
    }
  }

  /** Bytes of the heap after what is no longer needed was taken away. */
  async heap(): Promise<number> {
    const session = await this.context.newCDPSession(this.page!);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    await session.detach();
    return usedSize;
  }

  get shown(): Page {
    return this.page!;
  }
}
