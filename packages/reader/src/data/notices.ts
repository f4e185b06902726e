import { createStore, type Store } from './store.js';

/** Something to tell a person in passing: what was done, or what failed. */
export interface Notice {
  id: number;
  text: string;
  tone: 'done' | 'problem';
  /** Whether `undo` would take back just this. */
  undoable: boolean;
}

interface Done {
  text: string;
  undo: () => Promise<void>;
}

/** How many deeds can be taken back. */
const DEPTH = 50;

export interface Notices {
  store: Store<Notice | undefined>;
  say(text: string, tone?: Notice['tone']): void;
  /** Keeps how to take a deed back and says that it can be; the returned function forgets it, where it failed after all. */
  did(done: Done): () => void;
  /** Takes the last deed back. */
  undo(): Promise<void>;
  dismiss(id: number): void;
}

export function createNotices(): Notices {
  const store = createStore<Notice | undefined>(undefined);
  const deeds: Done[] = [];
  let id = 0;
  const say = (text: string, tone: Notice['tone'] = 'done', undoable = false) =>
    store.set({ id: ++id, text, tone, undoable });
  return {
    store,
    say: (text, tone) => say(text, tone),
    did(done) {
      deeds.push(done);
      if (deeds.length > DEPTH) deeds.shift();
      say(done.text, 'done', true);
      return () => {
        const at = deeds.indexOf(done);
        if (at >= 0) deeds.splice(at, 1);
      };
    },
    async undo() {
      const last = deeds.pop();
      if (!last) return say('There is nothing to undo.');
      await last.undo();
      say(`Undone: ${last.text.charAt(0).toLowerCase()}${last.text.slice(1)}`);
    },
    dismiss: (gone) => store.set((notice) => (notice?.id === gone ? undefined : notice)),
  };
}
