import type { Macro } from '../commands/bindings.js';
import type { Chord } from '../commands/chord.js';
import { press } from '../commands/chords.js';
import type { Place } from '../commands/command.js';
import { commandOf } from '../commands/help.js';
import type { CommandId } from '../commands/table.js';
import type { Store } from '../data/store.js';
import { refusalMessages } from '../messages/en/refusals.js';
import { placeOf } from '../view/state.js';
import { baseController, OVERLAY_COMMANDS } from './base.js';
import type { Controller, Handler, ReaderContext } from './controller.js';

/** What makes the controller of each view, and of help where that takes its keys from here. */
export type ControllerMakers = Partial<Record<Place | 'help', (context: ReaderContext) => Controller>>;

/** Decides which controller answers a command. */
export interface Dispatch {
  /** What a command would do now; undefined where nothing answers it. */
  handler(command: CommandId): Handler | undefined;
  /** A sentence: why a command cannot be used now. */
  unavailable(command: CommandId): string | undefined;
  /**
   * Carries a command out, or says why that cannot be done now.
   * @param key the key that was pressed, empty for a button
   * @param count the number that was typed before it
   * @returns false where nothing answers it, or where the key is left to the front end
   */
  perform(command: CommandId, key?: string, count?: number): boolean;
  /**
   * Takes a key by its name in the command table.
   * @param now milliseconds of any clock that does not go back
   * @returns false where the key is left to the front end
   */
  press(key: string, now: number): boolean;
  /** What the last command still does before the next key means what it was pressed for; undefined where nothing. */
  settling(): Promise<unknown> | undefined;
  /** The chord that was begun. */
  chord: Store<Chord>;
}

const nothing = () => refusalMessages.notHere;

/** Commands beside those that move which are done as often as the number says. */
const REPEATED: readonly CommandId[] = [
  'next-article',
  'previous-article',
  'next-unread-row',
  'previous-unread-row',
  'next-statement',
  'previous-statement',
  'next-in-text',
  'previous-in-text',
];
const MOST_TIMES = 1_000;

const isRepeated = (command: CommandId) => REPEATED.includes(command) || commandOf(command).group === 'move';

/** Runs a handler one time after the other, each once the one before is done. */
function repeat(handler: Handler, key: string, times = 1): unknown {
  const first = handler.run(key);
  if (times <= 1 || first === false) return first;
  const rest = async () => {
    await first;
    for (let time = 1; time < Math.min(times, MOST_TIMES); time++) await handler.run(key);
  };
  return rest();
}

export function createDispatch(context: ReaderContext, makers: ControllerMakers, chord: Store<Chord>): Dispatch {
  let settling: Promise<unknown> | undefined;
  let macro: Promise<unknown> | undefined;
  const base = baseController(context, {
    perform: (command, key, count) => dispatch.perform(command, key, count),
    settling: () => settling,
  });
  const made: Partial<Record<Place | 'help', Controller>> = {};

  function controllerOf(view: Place | 'help'): Controller {
    made[view] ??= makers[view]?.(context);
    return made[view] ?? [];
  }

  const place = () => placeOf(context.state.get(), context.shell.view());

  /** The controllers that answer now, the first one first. */
  function controllers(): readonly Controller[] {
    const { overlay } = context.state.get();
    if (overlay === undefined || overlay === 'sources') return [controllerOf(place()), base];
    return [controllerOf('help'), base.filter(({ command }) => OVERLAY_COMMANDS.includes(command))];
  }

  /** Notes what goes on after a key, for as long as it does. */
  function settle(command: CommandId, result: unknown): void {
    if (!(result instanceof Promise) || commandOf(command).background) return;
    const done = result.then(
      () => {},
      () => {},
    );
    settling = done;
    void done.then(() => {
      if (settling === done) settling = undefined;
    });
  }

  /** The keys that come after a macro wait for all of it, its lines for the line before. */
  function run(lines: Macro): void {
    const parts = { perform: dispatch.perform, unavailable: dispatch.unavailable, settling: () => settling };
    const done = import('./macro.js').then(({ runMacro }) => runMacro(context, parts, lines)).catch(() => {});
    macro = done;
    void done.then(() => {
      if (macro === done) macro = undefined;
    });
  }

  const dispatch: Dispatch = {
    chord,
    settling: () => macro ?? settling,
    handler(command) {
      for (const controller of controllers()) {
        const found = controller.find((handler) => handler.command === command);
        if (found) return found;
      }
      return undefined;
    },
    unavailable(command) {
      const handler = dispatch.handler(command);
      return handler ? handler.unavailable?.() : nothing();
    },
    perform(command, key = '', count) {
      const handler = dispatch.handler(command);
      if (!handler) return false;
      context.commands.set((given) => given + 1);
      const reason = handler.unavailable?.();
      if (reason === undefined) {
        const result = handler.counted || !isRepeated(command) ? handler.run(key, count) : repeat(handler, key, count);
        settle(command, result);
        return result !== false;
      }
      context.say(reason);
      return true;
    },
    press(key, now) {
      const result = press(chord.get(), key, place(), context.frontEnd, now);
      chord.set(result.chord);
      if (result.macro) {
        run(result.macro);
        return true;
      }
      return result.command ? dispatch.perform(result.command, key, result.count) : result.handled;
    },
  };
  return dispatch;
}
