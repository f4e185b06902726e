import { describe, expect, it } from 'vitest';
import type { Picture } from './picture.js';
import { PictureStore } from './picture-store.js';
import type { Answer, Wanted } from './thread/messages.js';

const url = 'https://example.test/quay.png';
const most = { columns: 16, rows: 4 };
const painted = { ...most, pixels: { width: 160, height: 80 }, bytes: new Uint8Array(8) };

/** A store whose painter answers as `answer` says, and what was asked of it. */
function storeOf(answer: (wanted: Wanted) => Answer) {
  const asked: Wanted[] = [];
  const store = new PictureStore({
    paint(wanted) {
      asked.push(wanted);
      return Promise.resolve(answer(wanted));
    },
    end: () => Promise.resolve(),
  });
  store.show({ protocol: 'sixel' });
  return { store, asked };
}

/** The picture, as soon as it has been painted. */
async function shown(store: PictureStore): Promise<Picture> {
  store.want(url, most);
  const state = await expect
    .poll(() => store.stateOf(url, most))
    .toMatchObject({ state: 'here' })
    .then(() => store.stateOf(url, most));
  if (state?.state !== 'here') throw new Error('There is no picture.');
  return state.picture;
}

const lower = (picture: Picture) => ({ picture, column: 0, row: 0, from: 2, shown: 2 });

describe('PictureStore', () => {
  it('makes a part of a picture once', async () => {
    const part = new Uint8Array([1, 2]);
    const { store, asked } = storeOf((wanted) => ({
      ...painted,
      natural: painted.pixels,
      ...(wanted.part && { bytes: part }),
    }));
    const placement = lower(await shown(store));
    await new Promise<void>((came) => expect(store.part(placement, came)).toBeUndefined());
    expect(store.part(placement, () => {})).toEqual(part);
    expect(asked.map((wanted) => wanted.part)).toEqual([undefined, { from: 2, shown: 2 }]);
  });

  it('counts a picture as failed when a part of it cannot be made, and does not ask again', async () => {
    const { store, asked } = storeOf((wanted) =>
      wanted.part ? { problem: 'decode' } : { ...painted, natural: painted.pixels },
    );
    const picture = await shown(store);
    let drawn = 0;
    // What a terminal does at each change: it draws what is there, and asks for what is not.
    const draw = () => {
      drawn++;
      if (store.stateOf(url, most)?.state === 'here') store.part(lower(picture), draw);
    };
    store.changed.subscribe(draw);
    draw();
    await expect.poll(() => store.stateOf(url, most)).toEqual({ state: 'failed', problem: { problem: 'decode' } });
    store.want(url, most);
    expect(asked).toHaveLength(2);
    expect(drawn).toBe(2);
  });
});
