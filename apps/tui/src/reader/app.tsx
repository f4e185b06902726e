import { type Reader, ReaderProvider, useReaderState, useStore } from '@dateline/reader';
import { useMemo } from 'react';
import { Main } from './main.js';
import { Column, Row } from './parts/boxes.js';
import { Gap, Pane } from './parts/pane.js';
import { Footer } from './shell/footer.js';
import { GAP, layoutBeside, layoutOf } from './shell/layout.js';
import { Masthead } from './shell/masthead.js';
import { ScreenContext, useScreen } from './shell/screen.js';
import type { Terminal } from './shell/terminal.js';
import { SourcesPane } from './sources/sources-pane.js';

/** What is between the masthead and the footer: the view, and beside it the sources. */
function Panes() {
  const screen = useScreen();
  const { layout } = screen;
  const beside = useMemo(
    () => ({ ...screen, layout: layoutBeside(screen.layout, screen.terminal.settings.columns) }),
    [screen],
  );
  if (layout.sources === 0) return <Main />;
  if (layout.sources === layout.columns) return <SourcesPane />;
  return (
    <Row>
      <SourcesPane />
      <Gap width={GAP} height={layout.height} />
      <ScreenContext value={beside}>
        <Main />
      </ScreenContext>
    </Row>
  );
}

function Page({ terminal }: { terminal: Terminal }) {
  const { columns, rows } = useStore(terminal.screen.size);
  const { palette } = useStore(terminal.theme);
  const wantsSources = useReaderState().overlay === 'sources';
  const screen = useMemo(() => {
    const choice = {
      wantsSources,
      isAlone: terminal.isAlone,
      chosen: terminal.settings.columns,
      isLinear: terminal.isLinear,
    };
    return { terminal, layout: layoutOf(columns, rows, choice), palette };
  }, [terminal, columns, rows, palette, wantsSources]);
  return (
    <ScreenContext value={screen}>
      <Column>
        <Masthead />
        <Panes />
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
