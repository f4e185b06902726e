import type { ViewName } from '@dateline/reader';
import { ChordHint } from './chord-hint.js';
import { Connection } from './connection.js';
import { NoticeBar } from './notice-bar.js';

/** What the reader says beside its view: that the library is away, what was done, which keys come next. */
export function Said({ view }: { view: ViewName }) {
  return (
    <>
      <Connection />
      <NoticeBar />
      <ChordHint view={view} />
    </>
  );
}
