/**
 * To be run in a page: what can be pressed and takes less than so many pixels of a finger, in width or height. What takes it is
 * tried from the middle of each outwards, so that padding and what lies over it count.
 */
export function small({ least, within }: { least: number; within: string }): string[] {
  const found: string[] = [];
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role=button]';
  const modal = [...document.querySelectorAll('dialog')].find((one) => one.open);
  for (const control of (modal ?? document.querySelector(within)!).querySelectorAll<HTMLElement>(selector)) {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (control.closest('.skip, .quiet')) continue;
    // A link within a sentence is as high as its line.
    if (control.matches('p a, .text a') && !control.matches('.story-outlets, .button, .following a')) continue;
    control.scrollIntoView({ block: 'center', inline: 'center' });
    const box = control.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const label = control.closest('label');
    const isHit = (dx: number, dy: number) => {
      const at = document.elementFromPoint(x + dx, y + dy);
      return at !== null && (control.contains(at) || (label?.contains(at) ?? false));
    };
    const reach = (dx: number, dy: number) => {
      let n = 0;
      while (n < 60 && isHit(dx * (n + 1), dy * (n + 1))) n++;
      return n;
    };
    const width = reach(-1, 0) + reach(1, 0) + 1;
    const height = reach(0, -1) + reach(0, 1) + 1;
    const name = control.textContent?.trim() || control.getAttribute('aria-label');
    if (Math.min(width, height) < least) found.push(`${control.className} ${name}: ${width} x ${height}`);
  }
  return found;
}
