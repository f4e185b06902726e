import { type Reader, ReaderProvider, useReader, useStore } from '@dateline/reader';
import { Box, useInput, useWindowSize } from 'ink';
import { useMemo } from 'react';
import { Main } from './main.js';
import { Pane } from './parts/pane.js';
import { Footer } from './shell/footer.js';
import { keyNames } from './shell/keys.js';
import { layoutOf } from './shell/layout.js';
import { Masthead } from './shell/masthead.js';
import { ScreenContext } from './shell/screen.js';
import type { Terminal } from './shell/terminal.js';
import { useSuspend } from './shell/use-suspend.js';

function Screen({ terminal }: { terminal: Terminal }) {
  const { columns, rows } = useWindowSize();
  const { palette } = useStore(terminal.theme);
  const prompt = useStore(terminal.prompt);
  const { dispatch } = useReader();
  const suspend = useSuspend();
  const screen = useMemo(
    () => ({ terminal, layout: layoutOf(columns, rows), palette }),
    [terminal, columns, rows, palette],
  );
  useInput(
    (input, key) => {
      for (const name of keyNames(input, key)) {
        if (name === 'ctrl+z') suspend();
        dispatch.press(name, performance.now());
      }
    },
    { isActive: prompt === undefined },
  );
  return (
    <ScreenContext value={screen}>
      <Box flexDirection="column" width={columns} height={rows}>
        <Masthead />
        <Main />
        <Pane lines={[]} width={columns} height={1} />
        <Footer />
      </Box>
    </ScreenContext>
  );
}

/** The terminal reader. */
export function App({ reader, terminal }: { reader: Reader; terminal: Terminal }) {
  return (
    <ReaderProvider reader={reader}>
      <Screen terminal={terminal} />
    </ReaderProvider>
  );
}
