import process from 'node:process';
import type { Screen } from './screen.js';

/** Milliseconds in which a signal that stops the program has done so. */
const SOON = 100;

interface Suspension {
  /** Stops the program for the shell that started it. */
  suspend(): void;
  /** Another program has the terminal: whatever stops that stops this one too. */
  hold(): void;
  listen(): void;
  end(): void;
}

/**
 * Stops the program and gives the terminal back to the shell (Ctrl-Z) until it is continued (fg). The whole process group stops, so
 * that a program that started this one stops too. Where no shell could continue it, the system drops the signal (POSIX: orphaned
 * process groups), which SIGSTOP does not: then the screen comes back at once.
 * @param unstopped says that there is no shell to stop for
 */
export function createSuspension(screen: Screen, unstopped: () => void): Suspension {
  let isAway = false;
  let isStopped = false;
  const back = () => {
    isAway = false;
    process.on('SIGTSTP', suspend);
    screen.enter();
  };
  const continued = () => {
    isStopped = true;
    // Whatever the shell did meanwhile, also where something else stopped the program.
    if (!isAway && screen.isEntered) {
      screen.leave();
      screen.enter();
    }
  };
  function suspend(): void {
    if (isAway || process.platform === 'win32') return;
    isAway = true;
    isStopped = false;
    screen.leave();
    // Without a listener the signal does what it does by itself.
    process.off('SIGTSTP', suspend);
    process.kill(0, 'SIGTSTP');
    setTimeout(() => {
      back();
      if (!isStopped) unstopped();
    }, SOON);
  }
  process.on('SIGTSTP', suspend);
  process.on('SIGCONT', continued);
  return {
    suspend,
    hold: () => void process.off('SIGTSTP', suspend),
    listen: () => void process.on('SIGTSTP', suspend),
    end() {
      process.off('SIGTSTP', suspend);
      process.off('SIGCONT', continued);
    },
  };
}
