import { topView, useStore, type View } from '@dateline/reader';
import { createContext, useContext } from 'react';
import type { Palette } from '../../text/paint.js';
import type { Layout } from './layout.js';
import type { Terminal } from './terminal.js';

/** The screen as it is divided and coloured. */
export interface Screen {
  terminal: Terminal;
  layout: Layout;
  palette: Palette;
}

const Context = createContext<Screen | undefined>(undefined);
export const ScreenContext = Context.Provider;

export function useScreen(): Screen {
  const screen = useContext(Context);
  if (!screen) throw new Error('The screen is missing above this component.');
  return screen;
}

/** The view that is shown. */
export function useView(): View {
  return topView(useStore(useScreen().terminal.stack));
}
