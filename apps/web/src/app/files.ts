/** Lets a person choose a text file; undefined where none was chosen. */
export function openFile(): Promise<{ name: string; text: string } | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.opml,.xml,.txt,.json,.ndjson,text/*';
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) file.text().then((text) => resolve({ name: file.name, text }), reject);
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
