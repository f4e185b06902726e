// What is pasted and dropped once the text is there, and before what looks at it has come. This runs before the text is on the
// screen, and is as short as can be.

/** What was pasted or dropped; the address is the first of them. It can be read only while the browser tells of it. */
export type Given = [file: File | undefined, address: string, html: string, text: string];

/** What was given, in its order. */
export const earlyGiven: Given[] = [];

export const given = (data: DataTransfer): Given => [
  data.files[0],
  data.getData('url'),
  data.getData('text/html'),
  data.getData('text'),
];

const keep = (event: Event): void => {
  // What is typed in is left alone.
  if ((event.target as Element).closest?.(':read-write,dialog')) return;
  // Else the browser would leave for what is dropped.
  event.preventDefault();
  if (event.type !== 'dragover')
    earlyGiven.push(given(((event as ClipboardEvent).clipboardData ?? (event as DragEvent).dataTransfer)!));
};

// What listens later takes them away.
document.onpaste = document.ondragover = document.ondrop = keep;
