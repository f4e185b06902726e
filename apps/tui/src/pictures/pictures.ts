import process from 'node:process';
import type { Screen } from '../screen/screen.js';
import type { Traits } from '../screen/traits.js';
import type { Memory } from '../settings/memory.js';
import { layerOf } from './layer-of.js';
import { PictureStore } from './picture-store.js';
import { type PictureChoice, type Protocol, protocolOf } from './protocol.js';
import type { Painter } from './thread/painter.js';

/** The pictures of the reader: whether there are any, and how they are drawn. */
export interface Pictures {
  readonly store: PictureStore;
  /** Bits of a colour that the terminal has. */
  readonly depth: number;
  /** Takes what the terminal says of itself. */
  tell(traits: Traits): void;
  /** Shows none, or shows them again, and remembers it. */
  toggle(): 'shown' | 'hidden' | 'impossible';
}

interface Given {
  screen: Screen;
  painter: Painter;
  /** Of the file of settings; what is remembered counts where it says nothing. */
  choice: PictureChoice | undefined;
  memory: Memory;
  env?: NodeJS.ProcessEnv;
  /** Bits of a colour that the terminal has. */
  depth?: number;
}

export function createPictures({
  screen,
  painter,
  choice,
  memory,
  env = process.env,
  depth = process.stdout.getColorDepth?.() ?? 1,
}: Given): Pictures {
  const store = new PictureStore(painter);
  let isOn = choice === undefined ? (memory.get().pictures ?? true) : choice !== 'off';
  let traits: Traits | undefined;
  let drawn: Protocol | undefined;

  function update(): void {
    const wanted = choice === undefined || choice === 'off' ? 'auto' : choice;
    const protocol = isOn ? protocolOf({ choice: wanted, traits, env, depth }) : undefined;
    store.show(protocol && { protocol, cell: traits?.cell });
    if (protocol !== drawn) screen.drawPictures(layerOf(protocol, store, screen.refresh));
    drawn = protocol;
  }

  return {
    store,
    depth,
    tell(next) {
      traits = next;
      update();
    },
    toggle() {
      isOn = !isOn;
      memory.keep({ pictures: isOn });
      update();
      if (!isOn) return 'hidden';
      return store.protocol === undefined ? 'impossible' : 'shown';
    },
  };
}
