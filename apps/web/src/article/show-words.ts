/** The part of the window's height that stays free above and below the chosen words. */
const EDGE = 0.2;

/** How much of the window is left over a sheet at its foot. */
function freeHeight(): number {
  const sheets = [...document.querySelectorAll('.panel, .chosen-card.is-shown')];
  const tops = sheets.flatMap((sheet) => {
    const { top, height } = sheet.getBoundingClientRect();
    return height > 1 && getComputedStyle(sheet).position === 'fixed' ? [top] : [];
  });
  return Math.min(innerHeight, ...tops);
}

/** Brings the words of a choice to where they can be read; does nothing where they are already there. */
export function showWords(root: ParentNode): void {
  const words = root.querySelector('.is-chosen, [class*="is-chosen-"]');
  if (!words) return;
  const { top, bottom } = words.getBoundingClientRect();
  const free = freeHeight();
  if (top > free * EDGE && bottom < free * (1 - EDGE)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: scrollY + top - free * 0.33, behavior: calm ? 'auto' : 'smooth' });
}
