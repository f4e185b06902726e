import { createStore, pictureOf, terminalMessages, useStore } from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { blockLine } from '../../pictures/blocks.js';
import { boxOf, type CellBox } from '../../pictures/box.js';
import type { PictureRow } from '../../pictures/picture.js';
import type { PictureState } from '../../pictures/picture-store.js';
import type { Pictures } from '../../pictures/pictures.js';
import { isText, type PageLine } from '../../set/page-line.js';
import type { DrawFigure, DrawnFigure } from '../../set/set-article.js';
import { useScreen } from '../shell/screen.js';

/** The share of the pane that a picture has in height at most, since text stands with every one, and its rows at least. */
const SHARE = 0.5;
const LEAST = 4;
/** Milliseconds for which a story stands beside its list before its pictures are fetched. */
const PAUSE = 200;

const nothing = createStore(0);

/** A row of a picture in the text. */
const rowOf = (picture: PictureRow): PageLine => [{ text: '', style: { picture } }];

/** Why a picture is not there. */
function sentence({ problem }: PictureState & { state: 'failed' }): string {
  return problem.problem === 'fetch'
    ? terminalMessages.pictureNotFetched(problem.reason)
    : terminalMessages.pictureNotDecoded;
}

function drawFigure({ store, depth }: Pictures, most: CellBox): DrawFigure {
  return (figure): DrawnFigure | undefined => {
    const url = pictureOf(figure);
    if (url === undefined) return undefined;
    const state = store.stateOf(url, most);
    if (state?.state === 'failed') return { rows: [], problem: sentence(state) };
    if (state?.state === 'here') {
      const { picture } = state;
      const inBlocks = store.protocol === 'blocks';
      const rows = Array.from({ length: picture.rows }, (_, row) =>
        inBlocks ? blockLine(picture, row, depth) : rowOf({ url, row, picture }),
      );
      return { rows };
    }
    // Its room is kept where its size is known, so that nothing moves when it comes.
    const { width = 0, height = 0 } = store.naturalOf(url) ?? figure;
    const { rows } = width > 0 && height > 0 ? boxOf({ width, height }, most, store.cell) : { rows: 1 };
    return { rows: Array.from({ length: rows }, (_, row) => rowOf({ url, row })) };
  };
}

function useMost(shown: number): CellBox {
  const { text } = useScreen().layout;
  return useMemo(() => ({ columns: text, rows: Math.max(LEAST, Math.floor(shown * SHARE)) }), [text, shown]);
}

/**
 * Draws the pictures of articles as they come; undefined where none are shown.
 * @param shown lines of the text on the screen
 */
export function useFigures(shown: number): DrawFigure | undefined {
  const { pictures } = useScreen().terminal;
  const most = useMost(shown);
  const changed = useStore(pictures?.store.changed ?? nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn depends on what has come.
  return useMemo(() => (pictures?.store.protocol ? drawFigure(pictures, most) : undefined), [pictures, most, changed]);
}

/**
 * Asks for the pictures on these lines: those in view, and those that soon will be.
 * @param draw what the lines were drawn with
 * @param shown lines of the text on the screen
 * @param pauses whether many stories may be passed over
 */
export function useWantedPictures(
  lines: readonly PageLine[],
  draw: DrawFigure | undefined,
  shown: number,
  pauses: boolean,
): void {
  const { pictures } = useScreen().terminal;
  const most = useMost(shown);
  const urls = lines.flatMap((line) =>
    line.flatMap((piece) => (isText(piece) ? [] : (piece.style.picture?.url ?? []))),
  );
  const wanted = JSON.stringify([...new Set(urls)]);
  useEffect(() => {
    if (!draw || !pictures) return;
    const ask = () => {
      for (const url of JSON.parse(wanted) as string[]) pictures.store.want(url, most);
    };
    if (!pauses) return ask();
    const timer = setTimeout(ask, PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, draw, pauses, pictures, most]);
}
