import process from 'node:process';
import { useApp } from 'ink';
import { useEffect, useRef } from 'react';

/**
 * Gives the terminal back to the shell until the program is called back (Ctrl-Z, fg): the screen is put away first, and
 * drawn again after. The whole group stops, so that what started this program is stopped with it.
 */
export function useSuspend(): () => void {
  const { suspendTerminal } = useApp();
  const away = useRef(false);
  const suspend = () => {
    if (away.current || process.platform === 'win32') return;
    away.current = true;
    void suspendTerminal(async () => {
      const back = new Promise<void>((resolve) => process.once('SIGCONT', () => resolve()));
      process.kill(0, 'SIGSTOP');
      await back;
    }).finally(() => {
      away.current = false;
    });
  };
  const ref = useRef(suspend);
  useEffect(() => {
    const listen = () => ref.current();
    process.on('SIGTSTP', listen);
    return () => void process.off('SIGTSTP', listen);
  }, []);
  return suspend;
}
