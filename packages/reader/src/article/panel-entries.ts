import type { Focus, Panel } from '../view/state.js';
import type { ArticleReading } from './reading.js';

const makers: Record<Panel, (reading: ArticleReading) => Focus[]> = {
  voices: ({ voices }) => {
    // What several voices say together stands beneath each of them, and is stepped to once.
    const seen = new Set<number>();
    return voices.flatMap(({ voice, statements }): Focus[] => {
      const own = statements.filter(({ index }) => !seen.has(index) && seen.add(index));
      return [{ kind: 'voice', id: voice.id }, ...own.map(({ index }): Focus => ({ kind: 'statement', index }))];
    });
  },
  timeline: ({ timeline }) => timeline.map(({ index }) => ({ kind: 'event', index })),
  documents: ({ documents }) => documents.map(({ index }) => ({ kind: 'document', index })),
};

/** What each entry of a panel marks in the text, in the order in which the panel lists them. */
export function panelEntries(panel: Panel, reading: ArticleReading): Focus[] {
  return makers[panel](reading);
}
