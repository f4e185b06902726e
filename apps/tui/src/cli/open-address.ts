import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const onPath = (name: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** The program that opens an address in a browser here, and its arguments; undefined where there is none. */
function opener(address: string): [string, string[]] | undefined {
  const chosen = process.env.BROWSER;
  if (chosen) return onPath(chosen) || chosen.includes('/') ? [chosen, [address]] : undefined;
  if (process.platform === 'darwin') return ['open', [address]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  // Without a display there is nothing that a browser could show itself on.
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return onPath('xdg-open') ? ['xdg-open', [address]] : undefined;
}

/** Opens a web address in the browser where there is one. @returns whether there is */
export function openAddress(address: string): boolean {
  // What is handed to another program is a web address and nothing else.
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return false;
  const found = opener(new URL(address).href);
  if (!found) return false;
  const child = spawn(found[0], found[1], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
  return true;
}
