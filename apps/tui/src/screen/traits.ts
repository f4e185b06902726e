import { createStore, type Store } from '@dateline/reader';

/** What a terminal says of itself. */
export interface Traits {
  /** Of its page; undefined where it does not say. */
  background: 'light' | 'dark' | undefined;
}

/** The colour of the page (OSC 11), and then what every terminal answers (DA1): by then all that was asked before has been answered. */
export const ASK = '\u001b]11;?\u001b\\\u001b[c';

const COLOUR = /^\u001b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;
const FENCE = /^\u001b\[\?[\d;]*c$/;

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
  let background: Traits['background'];
  let open = 0;
  let waiting: (() => void)[] = [];
  return {
    told,
    asked() {
      open++;
      background = undefined;
    },
    take(reply) {
      background = backgroundOf(reply) ?? background;
      if (!FENCE.test(reply)) return;
      open = Math.max(0, open - 1);
      if (open > 0) return;
      told.set({ background });
      for (const go of waiting) go();
      waiting = [];
    },
    answered: () => (open === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
