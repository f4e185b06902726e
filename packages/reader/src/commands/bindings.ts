import { createStore } from '../data/store.js';
import type { Command, FrontEnd, Place } from './command.js';
import { type CommandId, commands } from './table.js';

/** Lines of the command line (`:`) that are done one after the other. */
export type Macro = readonly string[];

/** What keys do in place of what the table says: a command, a macro, or nothing. */
export interface Binding {
  /** One key, or those of a chord apart by blanks, as in the table. */
  keys: string;
  /** Everywhere when absent. */
  places?: readonly Place[];
  command?: CommandId;
  macro?: Macro;
}

/** The keys of one place. */
interface Bound {
  commands: readonly Command<CommandId>[];
  /** By their keys. */
  macros: ReadonlyMap<string, Macro>;
}

const own = createStore<readonly Binding[]>([]);
let made = new Map<string, Bound>();

/** The bindings of the terminal reader beside those of the table; a later one takes the keys of an earlier one. */
export const bindings = {
  /** The bindings there are. */
  get: own.get,
  /** Takes the place of all bindings there were. */
  set(next: readonly Binding[]): void {
    made = new Map();
    own.set(next);
  },
};

const applies = ({ views, frontEnds }: Command, place: Place, frontEnd: FrontEnd) =>
  (!views || views.includes(place)) && (!frontEnds || frontEnds.includes(frontEnd));

/** Whether two bindings cannot both be typed: they are the same, or one begins the other. */
const clash = (a: string, b: string) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

function bind(place: Place, frontEnd: FrontEnd): Bound {
  const here = commands.filter((command) => applies(command, place, frontEnd));
  if (frontEnd === 'web' || own.get().length === 0) return { commands: here, macros: new Map() };
  let keys = new Map<CommandId, readonly string[]>(here.map((command) => [command.id, command.keys]));
  const macros = new Map<string, Macro>();
  for (const binding of own.get()) {
    const { command, macro } = binding;
    if (binding.places && !binding.places.includes(place)) continue;
    // A command that is not of this place leaves its keys to those that are.
    if (command !== undefined && !keys.has(command)) continue;
    keys = new Map([...keys].map(([id, all]) => [id, all.filter((each) => !clash(each, binding.keys))]));
    for (const each of macros.keys()) if (clash(each, binding.keys)) macros.delete(each);
    if (command !== undefined) keys.set(command, [binding.keys, ...keys.get(command)!]);
    if (macro !== undefined) macros.set(binding.keys, macro);
  }
  return { commands: here.map((command) => ({ ...command, keys: keys.get(command.id)! })), macros };
}

/** What the keys do at a place, with the person's own bindings. */
export function boundAt(place: Place, frontEnd: FrontEnd): Bound {
  const name = `${frontEnd} ${place}`;
  const bound = made.get(name) ?? bind(place, frontEnd);
  made.set(name, bound);
  return bound;
}
