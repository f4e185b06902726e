import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of a kind of files of the person, as the platform has it. */
function folder(kind: 'CONFIG' | 'STATE', env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = env.HOME || homedir();
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming');
  const named = env[`XDG_${kind}_HOME`];
  if (named) return named;
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return join(home, ...(kind === 'CONFIG' ? ['.config'] : ['.local', 'state']));
}

/** The settings that a person writes for the terminal reader: `$DATELINE_CONFIG`, else in the folder of the platform. */
export function configPath(env = process.env, platform = process.platform): string {
  return env.DATELINE_CONFIG || join(folder('CONFIG', env, platform), 'dateline', 'terminal.toml');
}

/** What the terminal reader itself remembers (XDG: state). */
export function memoryPath(env = process.env, platform = process.platform): string {
  return join(folder('STATE', env, platform), 'dateline', 'terminal.json');
}
