import type { CommandId } from '@dateline/reader';
import { useEffect, useLayoutEffect, useRef } from 'react';

/** What a mounted part of the reader does for a command. */
export type Handlers = Partial<Record<CommandId, () => unknown>>;

const mounted: { current: Handlers }[] = [];

/** Carries commands out while the component is mounted and `active`. */
export function useCommands(handlers: Handlers, active = true): void {
  const ref = useRef<Handlers>(handlers);
  useLayoutEffect(() => {
    ref.current = handlers;
  });
  useEffect(() => {
    if (!active) return;
    mounted.push(ref);
    return () => void mounted.splice(mounted.indexOf(ref), 1);
  }, [active]);
}

/** Carries a command out: what was mounted last comes first. */
export function perform(command: CommandId): boolean {
  for (const { current } of mounted.toReversed()) {
    const handler = current[command];
    if (handler) {
      handler();
      return true;
    }
  }
  return false;
}
