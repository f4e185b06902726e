import type { Library } from '@dateline/core/library';
import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Actions } from '../data/actions.js';
import type { Reader } from '../reader.js';

const Context = createContext<Reader | undefined>(undefined);

/** Gives a reader to the hooks of both apps; follows the changes of its library while it is mounted. */
export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }) {
  useEffect(() => reader.watch(), [reader]);
  return (
    <QueryClientProvider client={reader.client}>
      <Context value={reader}>{children}</Context>
    </QueryClientProvider>
  );
}

/** The reader of the provider above. */
export function useReader(): Reader {
  const reader = useContext(Context);
  if (!reader) throw new Error('ReaderProvider is missing above this component.');
  return reader;
}

/** The library of the reader above. */
export function useLibrary(): Library {
  return useReader().library;
}

/** What a person can do to the library of the reader above. */
export function useActions(): Actions {
  return useReader().actions;
}
