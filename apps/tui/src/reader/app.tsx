import type { Library } from '@dateline/core/library';
import { LibraryProvider, noChord, placeOf, press, useSay } from '@dateline/reader';
import type { QueryClient } from '@tanstack/react-query';
import { Box, useApp, useInput, useWindowSize } from 'ink';
import { useMemo, useRef, useState } from 'react';
import { Main } from './main.js';
import { Pane } from './parts/pane.js';
import { perform } from './shell/commands.js';
import { Footer } from './shell/footer.js';
import { keyNames } from './shell/keys.js';
import { layoutOf } from './shell/layout.js';
import { Masthead } from './shell/masthead.js';
import { ReaderContext, useReaderState } from './shell/state.js';
import { type Theme, themes } from './shell/theme.js';
import { useBaseCommands } from './shell/use-base-commands.js';
import { useSuspend } from './shell/use-suspend.js';

function Screen() {
  const { columns, rows } = useWindowSize();
  const layout = useMemo(() => layoutOf(columns, rows), [columns, rows]);
  const choices = useMemo(() => themes(), []);
  const [theme, setTheme] = useState<Theme>(choices[0]!);
  const state = useReaderState(layout, theme.palette);
  const { exit } = useApp();
  const say = useSay();
  const suspend = useSuspend();
  const [chord, setChord] = useState(noChord);
  const waiting = useRef(noChord);
  useBaseCommands(state, {
    quit: () => exit(),
    nextTheme: () => {
      const next = choices[(choices.indexOf(theme) + 1) % choices.length]!;
      setTheme(next);
      say(next.name);
    },
  });
  useInput(
    (input, key) => {
      for (const name of keyNames(input, key)) {
        if (name === 'ctrl+z') suspend();
        const result = press(waiting.current, name, placeOf(state.view), 'terminal', performance.now());
        waiting.current = result.chord;
        setChord(result.chord);
        if (result.command) perform(result.command);
      }
    },
    { isActive: state.prompt === undefined },
  );
  return (
    <ReaderContext value={state}>
      <Box flexDirection="column" width={columns} height={rows}>
        <Masthead />
        <Main />
        <Pane lines={[]} width={columns} height={1} />
        <Footer chord={chord} />
      </Box>
    </ReaderContext>
  );
}

/** The terminal reader. */
export function App({ library, client }: { library: Library; client: QueryClient }) {
  return (
    <LibraryProvider library={library} client={client}>
      <Screen />
    </LibraryProvider>
  );
}
