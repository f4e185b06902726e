import { createStore, type Store } from '@dateline/reader';

/** What a terminal says of itself. */
export interface Traits {
  /** Of its page; undefined where it does not say. */
  background: 'light' | 'dark' | undefined;
  /** Its name and version (XTVERSION), where it says so. */
  version?: string;
  /** Whether it takes pictures by the protocol of kitty, and as sixels. */
  kitty?: true;
  sixel?: true;
  /** Pixels of one of its cells. */
  cell?: { width: number; height: number };
}

/** The size of a cell in pixels, which changes with that of the letters. */
export const ASK_CELL = '\u001b[16t';
/** Whether it would take this pixel (kitty), and its name. */
const ASK_PICTURES = `\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\\u001b[>q${ASK_CELL}`;
/**
 * The colour of the page (OSC 11), what it knows of pictures, and then what every terminal answers (DA1): by then all that was
 * asked before has been answered.
 */
export const ASK = `\u001b]11;?\u001b\\${ASK_PICTURES}\u001b[c`;

const COLOUR = /^\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
const FENCE = /^\u001b\[\?[\d;]*c$/;
/** The attribute of terminals that draw sixels. */
const SIXEL = /^\u001b\[\?(?:\d+;)*4(?:;\d+)*c$/;
const KITTY = /^\u001b_Gi=31;OK/;
const VERSION = /^\u001bP>\|([\x20-\x7e]*)/;
const CELL = /^\u001b\[6;(\d+);(\d+)t$/;

/** What one reply says. */
function traitsIn(reply: string): Partial<Traits> {
  const background = backgroundOf(reply);
  const version = VERSION.exec(reply)?.[1];
  const [height = 0, width = 0] = CELL.exec(reply)?.slice(1).map(Number) ?? [];
  return {
    ...(background && { background }),
    ...(version !== undefined && { version }),
    ...(KITTY.test(reply) && { kitty: true }),
    ...(SIXEL.test(reply) && { sixel: true }),
    ...(width > 0 && height > 0 && { cell: { width, height } }),
  };
}

/** Whether a page of this colour is light: its relative luminance (WCAG 2) is over that of middle grey. */
function backgroundOf(reply: string): 'light' | 'dark' | undefined {
  const [, ...channels] = COLOUR.exec(reply) ?? [];
  if (channels.length < 3) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map((digits) => {
    const share = Number.parseInt(digits, 16) / (16 ** digits.length - 1);
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? 'light' : 'dark';
}

export interface TraitsReader {
  /** Undefined until the terminal has answered. */
  readonly told: Store<Traits | undefined>;
  /** It was asked (`ASK`). */
  asked(): void;
  /** Takes a reply of the terminal. */
  take(reply: string): void;
  /** Comes back when everything that was asked is answered. */
  answered(): Promise<void>;
}

/** Takes what the terminal answers, whenever that comes: nothing waits for it. */
export function createTraits(): TraitsReader {
  const told = createStore<Traits | undefined>(undefined);
  let found: Traits = { background: undefined };
  let open = 0;
  let waiting: (() => void)[] = [];
  return {
    told,
    asked() {
      open++;
      found = { background: undefined };
    },
    take(reply) {
      found = { ...found, ...traitsIn(reply) };
      // The cells are asked for by themselves too.
      if (open === 0 && CELL.test(reply)) told.set((before) => before && { ...before, ...traitsIn(reply) });
      if (!FENCE.test(reply)) return;
      open = Math.max(0, open - 1);
      if (open > 0) return;
      told.set(found);
      for (const go of waiting) go();
      waiting = [];
    },
    answered: () => (open === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
