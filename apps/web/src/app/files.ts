/** Lets a person choose a file; undefined where none was chosen. */
export function openFile(): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file)
        file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject);
      else resolve(undefined);
    });
    input.click();
  });
}

/** Downloads a text as a file; the browser itself shows where. */
export async function saveFile(name: string, text: string): Promise<undefined> {
  const url = URL.createObjectURL(new Blob([text], { type: name.endsWith('.opml') ? 'text/x-opml' : 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads it after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return undefined;
}
