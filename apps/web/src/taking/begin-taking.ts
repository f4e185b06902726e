import { firstView, foundMessages, type Reader, takeFile, takeShared, takeText } from '@dateline/reader';
import { earlyGiven, type Given, given } from '../app/early-given.js';
import { FIELDS } from '../app/field-focus.js';
import { show } from '../app/navigation.js';
import { isShared } from '../app/routes.js';

/** Whether something is typed where it happens: it is for the field, and for no one else. */
const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null;

/** What a person pasted or dropped: a file, an address, or words as they are set. @returns whether it is anything */
function take(reader: Reader, [file, address, html, words]: Given): boolean {
  const text = words.trim();
  if (file) void takeFile(reader, file);
  else if (address) void takeText(reader, address);
  // One word may be an address, whatever a browser makes of it in HTML.
  else if (html && /\s/.test(text)) void takeText(reader, html);
  else if (text) void takeText(reader, text);
  else return false;
  return true;
}

/** Says that what is dragged over the page can be dropped. */
function listenToDrops(reader: Reader): void {
  let note: HTMLElement | undefined;
  /** What is dragged from the page itself, such as a link to a story, is not to be added to it. */
  let isOwn = false;
  const end = () => {
    note?.remove();
    note = undefined;
  };
  const isForUs = (event: DragEvent) => !isOwn && !isField(event.target) && !document.querySelector('dialog[open]');
  document.addEventListener('dragstart', () => {
    isOwn = true;
  });
  document.addEventListener('dragend', () => {
    isOwn = false;
  });
  document.addEventListener('dragover', (event) => {
    if (!isForUs(event)) return end();
    event.preventDefault();
    if (note) return;
    note = document.createElement('p');
    note.className = 'drop-note';
    note.textContent = foundMessages.drop;
    document.body.append(note);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) end();
  });
  document.addEventListener('drop', (event) => {
    end();
    if (!isForUs(event) || !event.dataTransfer) return;
    // Else the browser would leave for it.
    event.preventDefault();
    take(reader, given(event.dataTransfer));
  });
}

/** Takes what is shared with the page, pasted into it and dropped on it; all of it is shown before anything is added. */
export function beginTaking(reader: Reader): void {
  if (isShared(location.pathname)) {
    const shared = new URLSearchParams(location.search);
    show(firstView, { replace: true });
    void takeShared(reader, { url: shared.get('url'), text: shared.get('text'), title: shared.get('title') });
  }
  document.addEventListener('paste', (event) => {
    if (event.defaultPrevented || isField(event.target) || !event.clipboardData) return;
    if (take(reader, given(event.clipboardData))) event.preventDefault();
  });
  listenToDrops(reader);
  document.onpaste = document.ondragover = document.ondrop = null;
  for (const each of earlyGiven.splice(0)) take(reader, each);
}
