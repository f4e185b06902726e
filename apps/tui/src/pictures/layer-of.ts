import { cellLayer } from './cell-layer.js';
import { inlineImage } from './iterm.js';
import { kittyLayer } from './kitty.js';
import type { PictureLayer } from './layer.js';
import type { PictureStore } from './picture-store.js';
import type { Protocol } from './protocol.js';

/**
 * What draws pictures by a protocol; half blocks are text, and need nothing.
 * @param came is called when a picture that was asked for can be drawn
 */
export function layerOf(
  protocol: Protocol | undefined,
  store: PictureStore,
  came: () => void,
): PictureLayer | undefined {
  switch (protocol) {
    case 'kitty':
      return kittyLayer();
    case 'iterm':
      return cellLayer((placement) => {
        const png = store.part(placement, came);
        return png && inlineImage(png, { columns: placement.picture.columns, rows: placement.shown });
      });
    case 'sixel':
      return cellLayer((placement) => {
        const sixels = store.part(placement, came);
        return sixels && Buffer.from(sixels).toString('latin1');
      });
    default:
      return undefined;
  }
}
