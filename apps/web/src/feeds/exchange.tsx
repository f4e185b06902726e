import { problemOf, useActions, useLibrary, useSay } from '@dateline/reader';
import { useRef } from 'react';

/** Hands the browser a text to keep as a file. */
function keepAs(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads it after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Reads a file of feeds in, writes one out. */
export function useExchange() {
  const actions = useActions();
  const library = useLibrary();
  const say = useSay();
  const file = useRef<HTMLInputElement>(null);
  const tell = (error: unknown) => say(problemOf(error).message, 'problem');
  const field = (
    <input
      ref={file}
      className="quiet"
      type="file"
      tabIndex={-1}
      aria-label="File to import"
      accept=".opml,.xml,.txt,.json,.ndjson,text/*"
      onChange={async ({ currentTarget }) => {
        const [chosen] = currentTarget.files ?? [];
        currentTarget.value = '';
        if (!chosen) return;
        await chosen
          .text()
          .then((text) => actions.importText(text, chosen.name))
          .catch(tell);
      }}
    />
  );
  return {
    field,
    importFile: () => file.current?.click(),
    exportFile: () =>
      void library.exportText('opml').then((text) => keepAs('dateline.opml', text, 'text/x-opml'), tell),
  };
}
