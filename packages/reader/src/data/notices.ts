import { undoMessages } from '../messages/en/undo.js';
import { createStore, type Store } from './store.js';

/** A message in passing: what was done, or what failed. */
export interface Notice {
  id: number;
  text: string;
  tone: 'done' | 'problem';
  /** Whether `undo` would take back just this. */
  undoable: boolean;
}

/** Something that was done and can be taken back. */
export interface Done {
  text: string;
  /** @returns whether it was taken back; the failure of one that was not is a notice already */
  undo: () => Promise<boolean>;
}

/** How many of the last actions can be taken back. */
const DEPTH = 50;

/** What is told to a person, and how the last acts are taken back. */
export interface Notices {
  store: Store<Notice | undefined>;
  /** Shows a notice in the place of the last one. */
  say(text: string, tone?: Notice['tone']): void;
  /** Shows what was done and keeps how to undo it; the returned function forgets it, where it failed after all. */
  keep(done: Done): () => void;
  /** Keeps how to undo it without a notice; one that is shown no longer offers to undo what was done before. */
  keepQuietly(done: Done): () => void;
  /** Takes back what was done last. */
  undo(): Promise<void>;
  /** Puts a notice away, where it is still shown. */
  dismiss(id: number): void;
}

export function createNotices(): Notices {
  const store = createStore<Notice | undefined>(undefined);
  const history: Done[] = [];
  let id = 0;
  const show = (text: string, tone: Notice['tone'], undoable: boolean) => store.set({ id: ++id, text, tone, undoable });
  const say: Notices['say'] = (text, tone = 'done') => show(text, tone, false);
  const remember = (done: Done) => {
    history.push(done);
    if (history.length > DEPTH) history.shift();
    return () => {
      const at = history.indexOf(done);
      if (at >= 0) history.splice(at, 1);
    };
  };
  return {
    store,
    say,
    keep(done) {
      show(done.text, 'done', true);
      return remember(done);
    },
    keepQuietly(done) {
      store.set((notice) => notice && { ...notice, undoable: false });
      return remember(done);
    },
    async undo() {
      const last = history.pop();
      if (!last) return say(undoMessages.nothing);
      if (await last.undo()) say(undoMessages.undone(last.text));
    },
    dismiss: (gone) => store.set((notice) => (notice?.id === gone ? undefined : notice)),
  };
}
