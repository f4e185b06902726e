import process from 'node:process';
import { useApp } from 'ink';
import { useEffect, useRef } from 'react';

/**
 * Stops the program and returns the terminal to the shell (Ctrl-Z) until it is continued (fg): the screen is restored
 * first, and drawn again after. The whole process group stops, so that a program that started this one stops too.
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
