import { createStore, type Store } from '@dateline/reader';
import { type CellBox, COMMON_CELL, type PixelSize } from './box.js';
import type { Picture, Placement } from './picture.js';
import type { Protocol } from './protocol.js';
import type { Answer, Form, Problem, Wanted } from './thread/messages.js';
import type { Painter } from './thread/painter.js';

/** Bytes of pictures that are kept here at most. */
const MOST = 12_000_000;
/** Parts that are kept at most: those around the edge of the pane. */
const MOST_PARTS = 8;

const forms: Readonly<Record<Protocol, Form>> = { kitty: 'png', iterm: 'png', sixel: 'sixel', blocks: 'blocks' };

/** What is known of a picture: nothing that was asked for, on its way, here, or why it is not. */
export type PictureState =
  | { state: 'coming' }
  | { state: 'here'; picture: Picture }
  | { state: 'failed'; problem: Problem };

/** How pictures are drawn now. */
export interface Look {
  protocol: Protocol;
  cell?: PixelSize | undefined;
}

/** Pictures of articles in the form that this terminal takes. */
export class PictureStore {
  /** Counts what has changed, so that it is drawn. */
  readonly changed: Store<number> = createStore(0);
  private readonly painter: Painter;
  private readonly states = new Map<string, PictureState>();
  private readonly naturals = new Map<string, PixelSize>();
  private readonly parts = new Map<string, Uint8Array>();
  private look: Look | undefined;
  /** Whether a part is made; the next one is the one that is wanted then. */
  private isCutting = false;

  constructor(painter: Painter) {
    this.painter = painter;
  }

  /** Undefined where no pictures are shown. */
  get protocol(): Protocol | undefined {
    return this.look?.protocol;
  }

  get cell(): PixelSize {
    return this.look?.cell ?? COMMON_CELL;
  }

  /** Says how pictures are drawn from now on; undefined where they are not. */
  show(look: Look | undefined): void {
    if (JSON.stringify(look) === JSON.stringify(this.look)) return;
    this.look = look;
    this.states.clear();
    this.parts.clear();
    this.tell();
  }

  /** The size that a picture came in, where it once came. */
  naturalOf(url: string): PixelSize | undefined {
    return this.naturals.get(url);
  }

  stateOf(url: string, most: CellBox): PictureState | undefined {
    const key = this.keyOf(url, most);
    const state = this.states.get(key);
    if (state) {
      // Those that were looked at last go last.
      this.states.delete(key);
      this.states.set(key, state);
    }
    return state;
  }

  /** Asks for a picture that nobody has asked for in this size. */
  want(url: string, most: CellBox): void {
    const key = this.keyOf(url, most);
    if (!this.look || this.states.has(key)) return;
    this.states.set(key, { state: 'coming' });
    void this.painter.paint(this.wanted(url, most)).then((answer) => {
      // It may be drawn in another way by now.
      if (!this.states.has(key)) return;
      this.states.set(key, this.taken(key, url, answer));
      this.makeRoom();
      this.tell();
    });
  }

  /**
   * The rows of a picture that are in view, for terminals that cannot cut it; undefined while they are made.
   * @param came is called when there is something new to show
   */
  part(placement: Placement, came: () => void): Uint8Array | undefined {
    const { picture, from, shown } = placement;
    if (from === 0 && shown === picture.rows) return picture.bytes;
    const key = `${picture.key} ${from}+${shown}`;
    const before = this.parts.get(key);
    if (before || this.isCutting) return before;
    const [url, most] = JSON.parse(picture.key) as [string, CellBox];
    this.isCutting = true;
    void this.painter.paint({ ...this.wanted(url, most), part: { from, shown } }).then((answer) => {
      this.isCutting = false;
      if ('problem' in answer) {
        // The whole picture has failed then: each next frame would ask for the part again otherwise.
        if (this.states.has(picture.key)) this.states.set(picture.key, { state: 'failed', problem: answer });
        this.tell();
        return;
      }
      this.parts.set(key, answer.bytes);
      if (this.parts.size > MOST_PARTS) this.parts.delete(this.parts.keys().next().value!);
      came();
    });
    return undefined;
  }

  end(): Promise<void> {
    return this.painter.end();
  }

  private keyOf(url: string, most: CellBox): string {
    return JSON.stringify([url, most, this.look]);
  }

  private wanted(url: string, most: CellBox): Wanted {
    return { url, most, cell: this.cell, form: forms[this.look?.protocol ?? 'blocks'] };
  }

  private taken(key: string, url: string, answer: Answer): PictureState {
    if ('problem' in answer) return { state: 'failed', problem: answer };
    const { natural, ...painted } = answer;
    this.naturals.set(url, natural);
    return { state: 'here', picture: { key, ...painted } };
  }

  private makeRoom(): void {
    let size = 0;
    for (const each of this.states.values()) if (each.state === 'here') size += each.picture.bytes.length;
    for (const [key, each] of this.states) {
      if (size <= MOST) return;
      if (each.state !== 'here') continue;
      size -= each.picture.bytes.length;
      this.states.delete(key);
    }
  }

  private tell(): void {
    this.changed.set((count) => count + 1);
  }
}
