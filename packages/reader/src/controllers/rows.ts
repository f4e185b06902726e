import { stepRow } from '../view/rows.js';
import { sameView, type View, viewKey } from '../view/view.js';
import type { Controller, Handler, ReaderContext } from './controller.js';
import type { Dispatch } from './dispatch.js';

/** The row of `view` that is selected, out of those it has. */
export function selectedIn({ shell, state }: ReaderContext, view: View, ids: readonly string[]): string | undefined {
  const kept = state.get().selected[viewKey(view)];
  if (kept !== undefined && ids.includes(kept)) return kept;
  return shell.selectsFirst ? ids[0] : undefined;
}

/** The row of the view that is shown which is selected, out of those it has. */
export function selectedRow(context: ReaderContext, ids: readonly string[]): string | undefined {
  return selectedIn(context, context.shell.view(), ids);
}

/** Selects a row and brings it into view; `false` where there is none. */
export function selectRow({ shell, change }: ReaderContext, id: string | undefined): boolean {
  if (id === undefined) return false;
  change({ type: 'select', view: shell.view(), id });
  shell.scroll({ to: 'row', id });
  return true;
}

/** A row that was pointed at is selected, and opened where it was selected already; the keys are for it and no more for the sources. */
export function pointAtRow(context: ReaderContext & { dispatch: Dispatch }, id: string, ids: readonly string[]): void {
  const { dispatch, change, state, shell } = context;
  const hadKeys = state.get().overlay === undefined;
  if (!hadKeys) change({ type: 'overlay', overlay: undefined });
  if (hadKeys && selectedRow(context, ids) === id) dispatch.perform('open');
  else change({ type: 'select', view: shell.view(), id });
}

/**
 * The commands that go through the rows of a view.
 * @param selected the row of these from which they go, where it is not the selected one itself
 * @param reach loads rows that are that far off where they are not; undefined where there is nothing to load
 * @param select selects a row, where `selectRow` does not
 */
export function rowHandlers(
  context: ReaderContext,
  ids: () => readonly string[],
  selected = () => selectedRow(context, ids()),
  reach?: (steps: number) => Promise<unknown> | undefined,
  select = (id: string | undefined) => selectRow(context, id),
): Controller {
  const { shell } = context;
  const go = (steps: number) => select(stepRow(ids(), selected(), steps));
  const step = (steps: number) => {
    const view = shell.view();
    const loading = reach?.(steps);
    return loading ? loading.then(() => sameView(view, shell.view()) && go(steps)) : go(steps);
  };
  const page =
    (direction: 1 | -1, half = false) =>
    (key: string, count = 1) => {
      const rows = shell.pageRows();
      if (rows !== undefined) return step(direction * count * (half ? Math.max(1, Math.floor(rows / 2)) : rows));
      if (shell.scrollsWith(key)) return false;
      return shell.scroll({ to: 'page', direction });
    };
  const counted = (handlers: Controller) => handlers.map((handler): Handler => ({ ...handler, counted: true }));
  return counted([
    { command: 'next', run: (_key, count = 1) => step(count) },
    { command: 'previous', run: (_key, count = 1) => step(-count) },
    { command: 'page-down', run: page(1) },
    { command: 'page-up', run: page(-1) },
    { command: 'half-page-down', run: page(1, true) },
    { command: 'half-page-up', run: page(-1, true) },
    { command: 'to-middle', run: () => shell.scroll({ to: 'middle' }) },
    {
      command: 'first',
      run: (_key, count) => {
        if (count !== undefined) return select(rowAt(ids(), count));
        shell.scroll({ to: 'top' });
        return select(ids()[0]);
      },
    },
    { command: 'last', run: (_key, count) => select(count === undefined ? ids().at(-1) : rowAt(ids(), count)) },
  ]);
}

/** The row of a number, counted from 1, or the last one. */
const rowAt = (ids: readonly string[], number: number) => ids[Math.min(number, ids.length) - 1];
