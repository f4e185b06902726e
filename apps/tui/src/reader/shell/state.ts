import {
  type Desk,
  type DeskAction,
  deskReducer,
  emptyDesk,
  firstStack,
  type StackAction,
  stackReducer,
  topView,
  type View,
  type ViewStack,
} from '@dateline/reader';
import { createContext, type Dispatch, useContext, useMemo, useReducer, useState } from 'react';
import type { Palette } from '../../text/paint.js';
import type { Layout } from './layout.js';
import type { Prompt } from './prompt.js';

/** What every part of the reader knows and may change. */
export interface Reader {
  stack: ViewStack;
  view: View;
  go: Dispatch<StackAction>;
  desk: Desk;
  dispatch: Dispatch<DeskAction>;
  prompt: Prompt | undefined;
  ask(prompt: Prompt | undefined): void;
  layout: Layout;
  palette: Palette;
}

const Context = createContext<Reader | undefined>(undefined);
export const ReaderContext = Context.Provider;

export function useReader(): Reader {
  const reader = useContext(Context);
  if (!reader) throw new Error('The reader is missing above this component.');
  return reader;
}

/** The state of a reader that has just been opened. */
export function useReaderState(layout: Layout, palette: Palette): Reader {
  const [stack, go] = useReducer(stackReducer, firstStack);
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk);
  const [prompt, ask] = useState<Prompt>();
  return useMemo(
    () => ({ stack, view: topView(stack), go, desk, dispatch, prompt, ask, layout, palette }),
    [stack, desk, prompt, layout, palette],
  );
}
