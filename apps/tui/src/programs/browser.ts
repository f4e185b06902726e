import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { wordsOf } from './words.js';

/** A program with what it is given; `takesTerminal` where it draws on the terminal it is started from. */
export interface Program {
  file: string;
  args: string[];
  takesTerminal: boolean;
}

/** Browsers that draw text in a terminal. */
const TEXT_BROWSERS = ['w3m', 'lynx', 'links', 'links2', 'elinks', 'cha', 'browsh', 'carbonyl', 'www-browser'];

/** Whether a program is there. @param path the folders in which one without a folder is looked for */
export function isProgram(file: string, path: string): boolean {
  const places = file.includes('/') ? [file] : path.split(delimiter).map((folder) => join(folder, file));
  return places.some((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const takesTerminal = (file: string) => TEXT_BROWSERS.includes(basename(file));

/** One command of `$BROWSER`, in which `%s` is the address and `%%` a per cent sign; without `%s` the address comes last. */
function chosenBrowser(command: string, address: string): Program | undefined {
  const [file, ...words] = wordsOf(command);
  if (file === undefined) return undefined;
  const given = words.map((word) => word.replace(/%[s%]/g, (sign) => (sign === '%s' ? address : '%')));
  const args = words.some((word) => /(?:^|[^%])(?:%%)*%s/.test(word)) ? given : [...given, address];
  return { file, args, takesTerminal: takesTerminal(file) };
}

/**
 * The program that opens an address here; undefined where there is none. `$BROWSER` names some, apart by colons, of which the
 * first one that is there is taken.
 */
export function browserFor(
  address: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Program | undefined {
  const { BROWSER, PATH = '', DISPLAY, WAYLAND_DISPLAY } = env;
  if (BROWSER) {
    // The address of a program may have a colon, as on Windows.
    const commands = platform === 'win32' ? [BROWSER] : BROWSER.split(':');
    const all = commands.map((command) => chosenBrowser(command, address)).filter((one) => one !== undefined);
    return all.find(({ file }) => isProgram(file, PATH));
  }
  if (platform === 'darwin') return { file: 'open', args: [address], takesTerminal: false };
  if (platform === 'win32')
    return { file: 'rundll32', args: ['url.dll,FileProtocolHandler', address], takesTerminal: false };
  // Without a display a browser that needs one could not show itself.
  if ((DISPLAY || WAYLAND_DISPLAY) && isProgram('xdg-open', PATH))
    return { file: 'xdg-open', args: [address], takesTerminal: false };
  const file = TEXT_BROWSERS.find((name) => isProgram(name, PATH));
  return file === undefined ? undefined : { file, args: [address], takesTerminal: true };
}
