/** Keys that write no character, as the command table and the terminal's decoder call them. */
const NAMED = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Insert',
  'Delete',
  'Enter',
  'Tab',
  'Backspace',
  'Escape',
  'Space',
];

const byName = new Map(NAMED.map((name) => [name.toLowerCase(), name]));
for (const arrow of ['Up', 'Down', 'Left', 'Right']) byName.set(arrow.toLowerCase(), `Arrow${arrow}`);
byName.set('esc', 'Escape');

/** The name of one key as the terminal's decoder gives it; undefined where there is none of that name. */
function keyName(typed: string): string | undefined {
  const [, held = '', key = ''] = /^((?:ctrl\+|alt\+|shift\+)?)(.+)$/is.exec(typed) ?? [];
  const before = held.toLowerCase();
  const name = byName.get(key.toLowerCase()) ?? ([...key].length === 1 && key > ' ' ? key : undefined);
  if (name === undefined) return undefined;
  if (before === 'shift+') return name === 'Tab' ? 'shift+Tab' : undefined;
  if (before !== 'ctrl+') return before + name;
  // A terminal sends the same for Ctrl and these keys as for others.
  return /^[a-z]$/i.test(name)
    ? `ctrl+${name.toLowerCase()}`
    : /^Arrow|^Space$/.test(name)
      ? `ctrl+${name}`
      : undefined;
}

/** A key, or the keys of a chord apart by blanks, in the names of the command table; undefined where one is unknown. */
export function keysOf(typed: string): string | undefined {
  const keys = typed.trim().split(/\s+/).map(keyName);
  return keys.every((key) => key !== undefined) ? keys.join(' ') : undefined;
}
