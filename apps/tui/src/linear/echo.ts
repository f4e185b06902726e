import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Whether the terminal shows what is typed. */
export interface Echo {
  set(shows: boolean): void;
  /** Has it shown again, whatever was asked. */
  end(): void;
}

/**
 * Tells the terminal whether to show what is typed. It goes on taking whole lines, with their corrections and Ctrl-C, which the raw
 * mode of Node would take from it. Where there is no `stty`, as on Windows, everything is shown.
 */
export function createEcho(): Echo {
  let shown = true;
  const set = (shows: boolean) => {
    if (shows === shown || !process.stdin.isTTY) return;
    shown = shows;
    // The end of the line is shown all the same.
    const modes = shows ? ['echo', '-echonl'] : ['-echo', 'echonl'];
    spawnSync('stty', modes, { stdio: ['inherit', 'ignore', 'ignore'] });
  };
  const end = () => set(true);
  process.once('exit', end);
  return {
    set,
    end() {
      end();
      process.off('exit', end);
    },
  };
}
