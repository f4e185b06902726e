import type { AllowPrivate } from '@dateline/library';
import type { CellBox, PixelSize } from '../box.js';
import type { Picture } from '../picture.js';

/** What a picture is made into. */
export type Form = 'png' | 'sixel' | 'blocks';

/** A picture that is to be painted. */
export interface Wanted {
  url: string;
  form: Form;
  /** The cells that there are, and the pixels of one. */
  most: CellBox;
  cell: PixelSize;
  /** Some of its rows alone, for what cannot be cut by the terminal. */
  part?: { from: number; shown: number };
}

/** A picture that was painted, without the name it goes by; `natural` is the size it came in. */
export type Painted = Omit<Picture, 'key'> & { natural: PixelSize };

/** Why there is none: it could not be had, for a reason that can be said, or not be decoded. */
export type Problem = { problem: 'fetch'; reason: string } | { problem: 'decode' };

export type Answer = Painted | Problem;

export interface ThreadOptions {
  /** Private addresses that may be asked, as for feeds. */
  allowPrivate: AllowPrivate;
  /** The folder that pictures are kept in, shared with the server; they are not kept when absent. */
  folder?: string;
}
