import type { Traits } from '../screen/traits.js';

/** How a terminal is given a picture. */
export const protocols = ['kitty', 'iterm', 'sixel', 'blocks'] as const;
export type Protocol = (typeof protocols)[number];

/** What a person chose in the file of settings. */
export const pictureChoices = ['auto', ...protocols, 'off'] as const;
export type PictureChoice = (typeof pictureChoices)[number];

/** Bits of a colour that half blocks take at least: with sixteen colours nothing is recognised. */
const LEAST_DEPTH = 8;

interface Given {
  choice: PictureChoice;
  /** Undefined until the terminal has answered. */
  traits: Traits | undefined;
  env: NodeJS.ProcessEnv;
  /** Bits of a colour that the terminal has. */
  depth: number;
}

/** Whether it is a terminal that takes the inline images of iTerm2: by its name (XTVERSION), else by what it put into the environment. */
function takesInlineImages(version: string | undefined, env: NodeJS.ProcessEnv): boolean {
  if (version !== undefined) return /^(?:iTerm2|WezTerm)\b/.test(version);
  return /^(?:iTerm\.app|WezTerm)$/.test(env.TERM_PROGRAM ?? '');
}

/** How pictures are drawn here: the finest way that the terminal says it has. Undefined where there are none, or none yet. */
export function protocolOf({ choice, traits, env, depth }: Given): Protocol | undefined {
  if (choice === 'off' || !traits) return undefined;
  if (choice !== 'auto') return choice;
  // iTerm2 has its own protocol longer than that of kitty.
  if (traits.kitty && !traits.version?.startsWith('iTerm2')) return 'kitty';
  if (takesInlineImages(traits.version, env)) return 'iterm';
  // A sixel is a pixel of the terminal: without the size of a cell nobody knows where a picture would end.
  if (traits.sixel && traits.cell) return 'sixel';
  return depth >= LEAST_DEPTH && !env.NO_COLOR ? 'blocks' : undefined;
}
