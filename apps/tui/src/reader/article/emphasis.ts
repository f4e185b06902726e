import { type Focus, isChosen, type Pointer } from '@dateline/reader';
import type { Emphasis } from '../../set/page-line.js';

/** How the words that something points at look: what was chosen stands out, highlights always do. */
export function emphasisOf(focus: Focus | undefined): Emphasis<Pointer> {
  return (pointer) => {
    if (pointer.kind === 'found-here') return { inverse: true, bold: true };
    if (pointer.kind === 'found') return { bold: true, underline: true, ink: 'accent' };
    if (pointer.kind === 'highlight') return { inverse: true };
    if (!isChosen(pointer, focus)) return undefined;
    if (pointer.kind === 'source' || pointer.kind === 'cue') return { bold: true };
    return { ink: 'accent', underline: true };
  };
}
