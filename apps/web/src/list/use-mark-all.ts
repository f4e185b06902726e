import { useActions } from '@dateline/reader';

/** Marks a list read up to its newest story on the screen; asks where that cannot be taken back. */
export function useMarkAll(query: string, newest: string | undefined): () => Promise<void> {
  const actions = useActions();
  return async () => {
    if (newest === undefined) return;
    const many = await actions.markAllRead(query, newest);
    if (many === undefined) return;
    const sentence = `Mark ${many.toLocaleString('en')} stories read? So many cannot be taken back.`;
    if (window.confirm(sentence)) await actions.markAllRead(query, newest, true);
  };
}
