import type { Command, Face, Place } from './command.js';
import { type CommandId, commands } from './table.js';

/** After this many milliseconds a chord that was begun is forgotten. */
export const CHORD_TIMEOUT = 1500;

/** The keys of a chord so far. */
export interface Chord {
  keys: readonly string[];
  /** Milliseconds, by whatever clock the caller passes to `press`. */
  at: number;
}

export const noChord: Chord = { keys: [], at: 0 };

export interface Press {
  chord: Chord;
  command?: CommandId;
  /** Whether the key means something here, so that the face keeps others from acting on it. */
  taken: boolean;
}

/** What can be told from here, in the order of the table. */
export function commandsAt(place: Place, face: Face): Command<CommandId>[] {
  return commands.filter(
    (command) =>
      (!command.places || command.places.includes(place)) && (!command.faces || command.faces.includes(face)),
  );
}

/**
 * One key in, a command or a chord in waiting out. A key that continues no chord is tried once more on its own, so
 * that `g j` moves down instead of being lost.
 */
export function press(chord: Chord, key: string, place: Place, face: Face, now: number): Press {
  const begun = now - chord.at > CHORD_TIMEOUT ? [] : chord.keys;
  for (const keys of begun.length > 0 ? [[...begun, key], [key]] : [[key]]) {
    const typed = keys.join(' ');
    const here = commandsAt(place, face);
    const whole = here.find((command) => command.keys.includes(typed));
    if (whole) return { chord: noChord, command: whole.id, taken: true };
    if (here.some((command) => command.keys.some((way) => way.startsWith(`${typed} `)))) {
      return { chord: { keys, at: now }, taken: true };
    }
  }
  return { chord: noChord, taken: false };
}

/** What the chord in waiting can still become: the next key and the command it gives. */
export function continuations(chord: Chord, place: Place, face: Face): { key: string; command: Command<CommandId> }[] {
  if (chord.keys.length === 0) return [];
  const begun = `${chord.keys.join(' ')} `;
  return commandsAt(place, face).flatMap((command) =>
    command.keys.filter((way) => way.startsWith(begun)).map((way) => ({ key: way.slice(begun.length), command })),
  );
}
