/** A time of the day, in the zone of the machine. */
export interface TimeOfDay {
  hours: number;
  minutes: number;
}

/** Milliseconds after which the clock is looked at again: it may be set, and a machine may sleep. */
const LOOK = 30_000;

/** The next moment after `now` at which the clock shows a time. */
export function nextAt({ hours, minutes }: TimeOfDay, now: Date): Date {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hours, minutes);
  return next > now ? next : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hours, minutes);
}

/**
 * Does something every day at a time of the day, once, also where the machine slept through it.
 * @param clock tells what time it is
 */
export function daily(
  time: TimeOfDay,
  work: () => Promise<void>,
  clock: () => Date = () => new Date(),
  look = LOOK,
): { stop(): void } {
  let next = nextAt(time, clock());
  let running = false;
  const timer = setInterval(async () => {
    if (running || clock() < next) return;
    next = nextAt(time, clock());
    running = true;
    await work().finally(() => {
      running = false;
    });
  }, look);
  return { stop: () => clearInterval(timer) };
}
