import { createHash } from 'node:crypto';
import { DatelineError } from '@dateline/core/base';
import type { AllowPrivate } from '@dateline/library';
import type { HttpClient } from '@dateline/library/fetch';
import { DiskCache } from './disk-cache.js';
import { inTurn } from './in-turn.js';
import { pictureStep } from './media-address.js';
import { pictureType } from './picture-type.js';
import { Recent } from './recent.js';
import { resized } from './resize.js';

/** A picture as it was fetched, or made smaller. */
export interface Picture {
  bytes: Uint8Array;
  type: string;
}

/** What may be fetched, and where it is kept. */
export interface PicturesOptions {
  /** Private addresses that may be asked, as for feeds. */
  allowPrivate: AllowPrivate;
  /** The folder that pictures are kept in; each is fetched again where it is absent. */
  folder?: string;
  /** Bytes of the folder at most. */
  room?: number;
}

const MB = 2 ** 20;
const ROOM = 512 * MB;
/** Bytes of one picture. */
const MOST = 20 * MB;
/** Hosts are asked for so many pictures at once, so that these take a bounded part of the memory. */
const AT_ONCE = 6;
/** Milliseconds for one picture; a page does not wait longer. */
const PATIENCE = 15_000;
/** Milliseconds in which an address that failed is not asked again. */
const GIVEN_UP = 10 * 60_000;
const FAILURES = 2_000;
const ACCEPT = 'image/avif, image/webp, image/png, image/jpeg, image/gif, image/*;q=0.5';

/** Fetches pictures for a reader, so that the sites of stories never hear of the person's browser or terminal. */
export class Pictures {
  private readonly options: PicturesOptions;
  private readonly cache: DiskCache | undefined;
  private readonly coming = new Map<string, Promise<Picture>>();
  private readonly failed = new Recent<string, { error: unknown; until: number }>(FAILURES);
  private readonly turn = inTurn(AT_ONCE);
  private client: Promise<HttpClient> | undefined;

  constructor(options: PicturesOptions) {
    this.options = options;
    this.cache = options.folder === undefined ? undefined : new DiskCache(options.folder, options.room ?? ROOM);
  }

  /**
   * The picture at an address, not much wider than asked for where it can be resized; it is made in few widths, so that nobody
   * has hundreds of forms of one made.
   * @param most pixels; the greatest width when absent
   * @throws DatelineError `not-a-picture`, `refused` and those of `HttpClient.get`
   */
  get(url: string, most = Number.POSITIVE_INFINITY): Promise<Picture> {
    const width = pictureStep(most);
    return this.once(`${width} ${url}`, async () => {
      const whole = nameOf(url);
      const name = `${whole}-${width}`;
      const kept = await this.kept(name);
      if (kept) return kept;
      const picture = (await this.kept(whole)) ?? (await this.once(url, () => this.turn(() => this.fetch(url, whole))));
      const small = await resized(picture.bytes, picture.type, width);
      if (!small) return picture;
      await this.cache?.put(name, small);
      return { bytes: small, type: 'image/webp' };
    });
  }

  /** Ends its connections; the folder stays. */
  async close(): Promise<void> {
    await (await this.client)?.close();
  }

  /** Whoever asks for what is on its way already waits for that. */
  private once(key: string, make: () => Promise<Picture>): Promise<Picture> {
    const before = this.coming.get(key);
    if (before) return before;
    const made = make().finally(() => this.coming.delete(key));
    this.coming.set(key, made);
    return made;
  }

  private async kept(name: string): Promise<Picture | undefined> {
    const bytes = await this.cache?.get(name);
    const type = bytes && pictureType(bytes);
    return bytes && type ? { bytes, type } : undefined;
  }

  private async fetch(url: string, name: string): Promise<Picture> {
    const before = this.failed.get(url);
    if (before && before.until > Date.now()) throw before.error;
    try {
      const picture = await this.ask(url);
      await this.cache?.put(name, picture.bytes);
      return picture;
    } catch (error) {
      this.failed.set(url, { error, until: Date.now() + GIVEN_UP });
      throw error;
    }
  }

  private async ask(url: string): Promise<Picture> {
    const client = await this.asker();
    const { status, body, url: from } = await client.get(url, { accept: ACCEPT, limit: MOST, timeout: PATIENCE });
    const { host } = new URL(from);
    if (status !== 200) throw new DatelineError('refused', `${host} answers with ${status}; there is no picture.`);
    const type = pictureType(body);
    if (!type) throw new DatelineError('not-a-picture', { host });
    return { bytes: body, type };
  }

  /** Made when somebody first wants a picture: what asks hosts takes long to load. */
  private asker(): Promise<HttpClient> {
    this.client ??= import('@dateline/library/fetch').then(
      ({ HttpClient }) => new HttpClient({ allowPrivate: this.options.allowPrivate }),
    );
    return this.client;
  }
}

const nameOf = (url: string) => createHash('sha256').update(url).digest('hex');
