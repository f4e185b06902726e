import { checkPlug } from './check-plug.js';
import type { LanguagePlug } from './language-plug.js';

/** The plugs as languages that a text can be told to be in. @throws DatelineError `bad-plug` */
export function pluggable(plugs: readonly LanguagePlug[]) {
  return plugs.map((plug) => {
    checkPlug(plug);
    return { plug, tag: plug.tag, small: plug.small, telling: plug.telling ? [plug.telling] : [] };
  });
}
