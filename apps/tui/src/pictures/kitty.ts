import process from 'node:process';
import { moveTo, type PictureLayer } from './layer.js';
import type { Picture, Placement } from './picture.js';
import { placementKey } from './placements.js';

/** Characters of base64 in one escape sequence at most, as the protocol has it. */
const CHUNK = 4096;
/** Characters of base64 that the terminal is given to keep at most, beside what is shown. */
const MOST = 8_000_000;

const command = (keys: string, payload = '') => `\u001b_G${keys}${payload && `;${payload}`}\u001b\\`;

/** A PNG in pieces (a=t, f=100); the terminal answers nothing (q=2). */
export function transmit(id: number, png: string): string {
  const pieces = png.match(new RegExp(`.{1,${CHUNK}}`, 'g')) ?? [''];
  return pieces
    .map((piece, at) => {
      const more = at < pieces.length - 1 ? 1 : 0;
      return command(at === 0 ? `a=t,f=100,i=${id},q=2,m=${more}` : `q=2,m=${more}`, piece);
    })
    .join('');
}

/** Shows the rows that are in view over so many cells, and leaves the cursor where it is (C=1). */
function place(id: number, number: number, placement: Placement): string {
  const { picture, from, shown } = placement;
  const pixelAt = (row: number) => Math.round((row / picture.rows) * picture.pixels.height);
  const [top, bottom] = [pixelAt(from), pixelAt(from + shown)];
  const source = `x=0,y=${top},w=${picture.pixels.width},h=${Math.max(1, bottom - top)}`;
  const cells = `c=${picture.columns},r=${shown}`;
  return moveTo(placement) + command(`a=p,i=${id},p=${number},${source},${cells},C=1,q=2`);
}

interface Sent {
  id: number;
  size: number;
}

/**
 * Pictures by the graphics protocol of kitty: each is sent once and shown wherever it is to be, or a part of it.
 * @see https://sw.kovidgoyal.net/kitty/graphics-protocol/
 */
export function kittyLayer(firstId = (process.pid & 0xffff) * 256 + 1): PictureLayer {
  /** By the key of the picture, those that were shown last at the end. */
  const sent = new Map<string, Sent>();
  /** What is shown, by the number of the placement. */
  let shown: { id: number; number: number; key: string }[] = [];
  let next = firstId;

  function send({ key, bytes }: Picture): { id: number; bytes: string } {
    const before = sent.get(key);
    sent.delete(key);
    if (before) {
      sent.set(key, before);
      return { id: before.id, bytes: '' };
    }
    const png = Buffer.from(bytes).toString('base64');
    const id = next++;
    sent.set(key, { id, size: png.length });
    return { id, bytes: transmit(id, png) };
  }

  /** Takes from the terminal what was not shown for longest. */
  function makeRoom(): string {
    let size = 0;
    for (const each of sent.values()) size += each.size;
    let bytes = '';
    for (const [key, each] of sent) {
      if (size <= MOST) break;
      if (shown.some(({ id }) => id === each.id)) continue;
      sent.delete(key);
      size -= each.size;
      bytes += command(`a=d,d=I,i=${each.id},q=2`);
    }
    return bytes;
  }

  return {
    isInCells: false,
    show(placements) {
      let sending = '';
      let placing = '';
      const wanted = placements.map((placement, at) => {
        const { id, bytes } = send(placement.picture);
        sending += bytes;
        return { id, number: at + 1, key: placementKey(placement), placement };
      });
      const isSame = (a: { number: number; key: string }) => (b: { number: number; key: string }) =>
        a.number === b.number && a.key === b.key;
      for (const { id, number, key, placement } of wanted)
        if (!shown.some(isSame({ number, key }))) placing += place(id, number, placement);
      // One of the same picture and number is moved by placing it again.
      const gone = shown.filter(({ id, number }) => !wanted.some((each) => each.id === id && each.number === number));
      const removing = gone.map(({ id, number }) => command(`a=d,d=i,i=${id},p=${number},q=2`)).join('');
      shown = wanted.map(({ id, number, key }) => ({ id, number, key }));
      return sending + removing + placing + makeRoom();
    },
    clear() {
      const ids = [...sent.values()].map(({ id }) => id);
      sent.clear();
      shown = [];
      // With what the terminal keeps of them.
      return ids.map((id) => command(`a=d,d=I,i=${id},q=2`)).join('');
    },
  };
}
