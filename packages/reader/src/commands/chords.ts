import { boundAt, type Macro } from './bindings.js';
import { type Chord, noChord } from './chord.js';
import type { Command, FrontEnd, Place } from './command.js';
import type { CommandId } from './table.js';

/** After this many milliseconds a chord that was begun is forgotten. */
export const CHORD_TIMEOUT = 1500;

/** What pressing a key leads to. */
export interface Press {
  chord: Chord;
  command?: CommandId;
  /** What a person bound instead. */
  macro?: Macro;
  /** The number that was typed before the command. */
  count?: number;
  /** Whether the key is bound here, so that the front end keeps others from acting on it. */
  handled: boolean;
}

/** The commands that apply in a view, in the order of the table, with the keys that they have there. */
export function commandsAt(view: Place, frontEnd: FrontEnd): readonly Command<CommandId>[] {
  return boundAt(view, frontEnd).commands;
}

/** The largest number that can be typed before a command. */
const MOST = 1_000_000;

/** A digit in a terminal, where none is bound: a number before the command that follows. */
function countWith(chord: Chord, key: string, view: Place, frontEnd: FrontEnd): number | undefined {
  if (frontEnd !== 'terminal' || chord.keys.length > 0 || !/^\d$/.test(key)) return undefined;
  if (chord.count === undefined && boundAt(view, frontEnd).macros.has(key)) return undefined;
  const count = (chord.count ?? 0) * 10 + Number(key);
  return count === 0 ? undefined : Math.min(MOST, count);
}

/**
 * Reads one key: gives a command, or the chord that it begins or continues. A key that continues no chord is tried once
 * more on its own, so that `g j` moves down instead of being lost.
 */
export function press(chord: Chord, key: string, view: Place, frontEnd: FrontEnd, now: number): Press {
  const { keys: begun, count } = now - chord.at > CHORD_TIMEOUT ? noChord : chord;
  const next = countWith({ keys: begun, at: now, ...(count !== undefined && { count }) }, key, view, frontEnd);
  if (next !== undefined) return { chord: { keys: [], at: now, count: next }, handled: true };
  if (count !== undefined && key === 'Escape') return { chord: noChord, handled: true };
  for (const keys of begun.length > 0 ? [[...begun, key], [key]] : [[key]]) {
    const typed = keys.join(' ');
    const { commands, macros } = boundAt(view, frontEnd);
    const macro = macros.get(typed);
    if (macro) return { chord: noChord, macro, handled: true };
    const whole = commands.find((command) => command.keys.includes(typed));
    if (whole) return { chord: noChord, command: whole.id, handled: true, ...(count !== undefined && { count }) };
    const all = [...macros.keys(), ...commands.flatMap((command) => command.keys)];
    if (all.some((keys) => keys.startsWith(`${typed} `))) {
      return { chord: { keys, at: now, ...(count !== undefined && { count }) }, handled: true };
    }
  }
  return { chord: noChord, handled: false };
}

/** What a chord that was begun can still become: the next key and the command it gives. */
export function continuations(
  chord: Chord,
  view: Place,
  frontEnd: FrontEnd,
): { key: string; command: Command<CommandId> }[] {
  if (chord.keys.length === 0) return [];
  const begun = `${chord.keys.join(' ')} `;
  return commandsAt(view, frontEnd).flatMap((command) =>
    command.keys.filter((keys) => keys.startsWith(begun)).map((keys) => ({ key: keys.slice(begun.length), command })),
  );
}

/** The same for the macros of a person. */
export function macrosAfter(chord: Chord, view: Place, frontEnd: FrontEnd): { key: string; macro: Macro }[] {
  if (chord.keys.length === 0) return [];
  const begun = `${chord.keys.join(' ')} `;
  return [...boundAt(view, frontEnd).macros].flatMap(([keys, macro]) =>
    keys.startsWith(begun) ? [{ key: keys.slice(begun.length), macro }] : [],
  );
}
