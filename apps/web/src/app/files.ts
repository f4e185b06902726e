/** Lets a person choose a file; undefined where none was chosen. The browser reads it as it is sent. */
export function openFile(): Promise<{ name: string; content: File } | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      resolve(file && { name: file.name, content: file });
    });
    input.click();
  });
}

/** Downloads what comes in pieces as a file; the browser itself keeps them, on its disk where they are many, and shows where. */
export async function saveFile(name: string, pieces: AsyncIterable<Uint8Array>): Promise<undefined> {
  const iterator = pieces[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const type = name.endsWith('.opml') ? 'text/x-opml' : 'application/octet-stream';
  const file = await new Response(stream, { headers: { 'content-type': type } }).blob();
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads it after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return undefined;
}
