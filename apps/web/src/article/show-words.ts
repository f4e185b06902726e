/** How much of the window above and below the chosen words stays free, in parts of its height. */
const EDGE = 0.2;

/** Brings the words of a choice to where they can be read; does nothing where they are already there. */
export function showWords(root: ParentNode): void {
  const words = root.querySelector('.is-chosen, [class*="is-chosen-"]');
  if (!words) return;
  const { top, bottom } = words.getBoundingClientRect();
  if (top > innerHeight * EDGE && bottom < innerHeight * (1 - EDGE)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: scrollY + top - innerHeight * 0.33, behavior: calm ? 'auto' : 'smooth' });
}
