import type { Around, StoredArticle, StoryPage } from '@dateline/core/library';
import {
  type ArticleReading,
  chosenWith,
  emptyPanelSentence,
  foundIn,
  notesWithChosen,
  startOf,
  useReader,
  useReaderState,
  withAround,
  withFound,
  withPassage,
} from '@dateline/reader';
import { useEffect, useMemo, useRef } from 'react';
import type { PaneMouse } from '../../screen/nodes.js';
import { drawLine, lineOf, placeAtCell, placeOf, type TextPlace } from '../../set/page-line.js';
import { setArticle } from '../../set/set-article.js';
import { Column, Row } from '../parts/boxes.js';
import { Gap, Pane } from '../parts/pane.js';
import { GAP } from '../shell/layout.js';
import { useScreen } from '../shell/screen.js';
import { emphasisOf } from './emphasis.js';
import { marginLines } from './margin-lines.js';
import { PanelPane } from './panel-pane.js';
import type { PanelRow } from './panel-rows.js';
import { pointedAt } from './pointed-at.js';
import { useFigures, useWantedPictures } from './use-figures.js';
import { keptShare } from './use-kept-place.js';
import type { Scroll } from './use-scroll.js';

/** Lines that one turn of the wheel goes on by. */
const WHEEL_LINES = 3;

interface Props {
  stored: StoredArticle;
  reading: ArticleReading;
  scroll: Scroll;
  /** The entries of the panel that is open. */
  rows: readonly PanelRow[];
  /** Without the keys: beside the list, before it is opened. */
  preview: boolean;
  /** What other stories tell of its voices and days, and its Story. */
  around?: Around | undefined;
  story?: StoryPage | undefined;
}

/** An article as it is read: its text, and beside it or beneath it what it says. */
export function ArticlePane({ stored, reading, scroll, rows, preview, around, story }: Props) {
  const { layout } = useScreen();
  const state = useReaderState();
  const { dispatch, change } = useReader();
  const { height, margin, text, notes } = layout;
  const { article } = stored;
  const panel = preview ? undefined : state.panel;
  const found = preview ? undefined : foundIn(state, article.id);
  const focus = preview ? undefined : state.focus;
  const beneath = panel && notes === 0 ? Math.max(6, Math.floor(height * 0.45)) : 0;
  const shown = height - beneath - (beneath > 0 ? 1 : 0);
  const draw = useFigures(shown);
  const page = useMemo(() => setArticle(article, text, { withLinks: true, draw }), [article, text, draw]);
  const beside = useMemo(() => {
    if (notes === 0) return [];
    const all = notesWithChosen(article, stored.reading, reading.notes, focus);
    return marginLines(page, withAround(all, { stored, around, story }), notes, chosenWith(stored.reading, focus));
  }, [page, article, stored, reading.notes, notes, focus, around, story]);
  const begin = keptShare(stored);
  scroll.fit(Math.max(page.length, panel ? 0 : beside.length), shown, {
    // A picture that comes moves what stands beneath it.
    form: `${text} ${page.length}`,
    placeOf: (line) => placeOf(page, line),
    lineOf: ({ at, part, start }: TextPlace) => Math.max(0, lineOf(page, at, part, start)),
    ...(begin !== undefined && { begin }),
  });

  useWantedPictures(page.slice(Math.max(0, scroll.at - shown), scroll.at + shown * 2), draw, shown, preview);

  // What is chosen comes into view, a third of the screen down, unless it is there already.
  const last = useRef(focus);
  useEffect(() => {
    if (last.current === focus) return;
    last.current = focus;
    const span = focus && startOf(stored.reading, focus);
    if (span) scroll.show(lineOf(page, span.at, span.part, span.start));
  }, [focus, page, stored.reading, scroll]);

  // The place that was found comes into view too.
  const place = found?.spans[found.at];
  useEffect(() => {
    if (place) scroll.show(lineOf(page, place.at, place.part, place.start));
  }, [place, page, scroll]);

  const listed = { article: article.id, rows, empty: panel ? emptyPanelSentence(panel, stored.reading) : '' };
  const overlay = { ranges: withFound(withPassage(reading.pointers, focus), found), style: emphasisOf(focus) };
  const lines = page.slice(scroll.at, scroll.at + shown).map((line) => drawLine(line, overlay));
  const onMouse = (event: PaneMouse) => {
    if ('wheel' in event) scroll.by(event.wheel * WHEEL_LINES);
    else if (!preview) {
      const pointed = pointedAt(reading, placeAtCell(page[scroll.at + event.line], event.column), panel);
      if (pointed) change({ type: 'focus', focus: pointed });
    } else if (state.overlay === undefined) dispatch.perform('open');
  };
  const textPane = (
    <Pane
      lines={lines}
      width={notes > 0 ? margin + text : layout.article}
      height={shown}
      margin={margin}
      onMouse={onMouse}
    />
  );
  // The last pane takes what is left at the right, so that the whole page has one background.
  const side = layout.article - margin - text - GAP;
  if (notes === 0) {
    return (
      <Column>
        {textPane}
        {panel && <Gap width={layout.article} height={1} />}
        {panel && <PanelPane {...listed} panel={panel} width={layout.article} height={beneath} />}
      </Column>
    );
  }
  return (
    <Row>
      {textPane}
      <Gap width={GAP} height={height} />
      {panel ? (
        <PanelPane {...listed} panel={panel} width={side} height={height} />
      ) : (
        <Pane lines={beside.slice(scroll.at, scroll.at + height)} width={side} height={height} />
      )}
    </Row>
  );
}
