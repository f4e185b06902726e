/** Ids of the fields on the page that some questions are typed into, instead of a dialog. */
export const fieldIds = {
  search: 'search',
  'find-voice': 'find-voice',
  'find-document': 'find-document',
  'find-passage': 'find-passage',
} as const;

/** What keeps the keys that are typed into it. */
export const FIELDS = 'input, textarea, select, [contenteditable], dialog';

interface Left {
  focus: Element | null;
  href: string;
  y: number;
  /** Where the page stood when the field had come into view. */
  atField: number;
}

/** Where a person was when a key led them into a field of the page. */
let left: Left | undefined;

/** Gives a field the keyboard. The field of the masthead comes to where the page is; for others the page scrolls. */
export function enterField(field: HTMLElement): void {
  const { activeElement } = document;
  if (activeElement === field) return;
  const from = { focus: activeElement, href: location.href, y: scrollY };
  field.focus({ preventScroll: field.id === fieldIds.search });
  left = { ...from, atField: scrollY };
}

/** Takes the keyboard from a field. Whoever looked for nothing is where they were before it. */
export function leaveField(field: HTMLElement): void {
  field.blur();
  const from = left;
  left = undefined;
  if (from?.href !== location.href) return;
  if (from.focus instanceof HTMLElement) from.focus.focus({ preventScroll: true });
  if (scrollY === from.atField) scrollTo(0, from.y);
}
