import { type Chord, type CommandId, noChord, type Place, press } from '@dateline/reader';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { settings } from './settings.js';

/** What a mounted component does for a command; `false` leaves the key to the browser. */
export type Handlers = Partial<Record<CommandId, (key: string) => unknown>>;

const mounted: { current: Handlers }[] = [];

/** Carries commands out while the component is mounted. */
export function useCommands(handlers: Handlers): void {
  const ref = useRef(handlers);
  useLayoutEffect(() => {
    ref.current = handlers;
  });
  useEffect(() => {
    mounted.push(ref);
    return () => void mounted.splice(mounted.indexOf(ref), 1);
  }, []);
}

/** Carries a command out; false where nothing does, or where it is left to the browser. */
export function perform(command: CommandId, key = ''): boolean {
  for (const { current } of mounted) {
    const handler = current[command];
    if (handler) return handler(key) !== false;
  }
  return false;
}

/** The name the key map has for a key, or undefined for one that is not the reader's to take. */
function keyName(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('input, textarea, select, [contenteditable], dialog')) return undefined;
  if (target?.closest('button, summary, a') && (event.key === ' ' || event.key === 'Enter')) return undefined;
  if (event.key === ' ') return event.shiftKey ? undefined : 'Space';
  // Escape and the keys of a page work for everyone; single letters only where a person wants them.
  if (event.key.length === 1 && !settings().keys) return undefined;
  return latin(event);
}

/** On a keyboard that writes another script, the Latin letter that stands on the same key. */
function latin({ key, code, shiftKey }: KeyboardEvent): string {
  const letter = key.length === 1 && key > '\u007f' ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  if (!letter) return key;
  return shiftKey ? letter : letter.toLowerCase();
}

/** Listens to the keyboard for as long as it is mounted; returns the chord in waiting. */
export function useKeyboard(place: Place): Chord {
  const [chord, setChord] = useState(noChord);
  const waiting = useRef(noChord);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = keyName(event);
      if (key === undefined || ['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return;
      const result = press(waiting.current, key, place, 'web', event.timeStamp);
      waiting.current = result.chord;
      setChord(result.chord);
      if (result.command ? perform(result.command, key) : result.taken) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [place]);
  return chord;
}
