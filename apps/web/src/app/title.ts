import { useEffect } from 'react';

/** The title of the page; what is read aloud when a view changes. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · Dateline` : 'Dateline';
  }, [title]);
}
