import { type Reader, ReaderProvider, useStore } from '@dateline/reader';
import { useMemo } from 'react';
import { Main } from './main.js';
import { Column } from './parts/boxes.js';
import { Pane } from './parts/pane.js';
import { Footer } from './shell/footer.js';
import { layoutOf } from './shell/layout.js';
import { Masthead } from './shell/masthead.js';
import { ScreenContext } from './shell/screen.js';
import type { Terminal } from './shell/terminal.js';

function Page({ terminal }: { terminal: Terminal }) {
  const { columns, rows } = useStore(terminal.screen.size);
  const { palette } = useStore(terminal.theme);
  const screen = useMemo(
    () => ({ terminal, layout: layoutOf(columns, rows), palette }),
    [terminal, columns, rows, palette],
  );
  return (
    <ScreenContext value={screen}>
      <Column>
        <Masthead />
        <Main />
        <Pane lines={[]} width={columns} height={1} />
        <Footer />
      </Column>
    </ScreenContext>
  );
}

/** The terminal reader. */
export function App({ reader, terminal }: { reader: Reader; terminal: Terminal }) {
  return (
    <ReaderProvider reader={reader}>
      <Page terminal={terminal} />
    </ReaderProvider>
  );
}
