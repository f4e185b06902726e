import { useEffect } from 'react';

export const titleOf = (title: string | undefined): string => (title ? `${title} · Dateline` : 'Dateline');

/** The title of the page; what is read aloud when a view changes. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = titleOf(title);
  }, [title]);
}
