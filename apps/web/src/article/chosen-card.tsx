import type { StoredArticle } from '@dateline/core/library';
import type { Reading } from '@dateline/core/reading';
import {
  type ArticleReading,
  actLabel,
  affiliation,
  aroundMessages,
  articleMessages,
  type Focus,
  type Note,
  readingOf,
  sameFocus,
  speakerNames,
  speakersOf,
} from '@dateline/reader';
import { Icon } from '../parts/icon.js';

/** What is chosen, in words: who, when, or which document. */
function wordsFor(focus: Focus, notes: Note[], reading: Reading, read: ArticleReading) {
  if (focus.kind === 'voice' || focus.kind === 'statement') {
    const at = focus.kind === 'statement' ? read.statements.findIndex(({ index }) => index === focus.index) : -1;
    const statement = focus.kind === 'statement' ? reading.statements[focus.index] : undefined;
    const chosen = focus.kind === 'voice' ? reading.voices.filter(({ id }) => id === focus.id) : [];
    const voices = statement ? speakersOf(reading, statement) : chosen;
    const name = speakerNames(voices) || articleMessages.nobodyNamed;
    const act = statement ? ` ${actLabel(statement.act)}` : '';
    const position = at >= 0 ? aroundMessages.statement(at + 1, read.statements.length) : undefined;
    return { label: `${name}${act}`, detail: (voices.length === 1 ? affiliation(voices[0]!) : undefined) ?? position };
  }
  if (focus.kind === 'event') {
    const row = read.timeline.find(({ index }) => index === focus.index);
    return row && { label: row.when, detail: row.text };
  }
  const note = notes.find((one) => sameFocus(one.focus, focus));
  if (note) return { label: note.label, detail: note.detail };
  const row = focus.kind === 'document' ? read.documents.find(({ index }) => index === focus.index) : undefined;
  return row && { label: row.document.name, detail: row.detail };
}

interface ChosenCardProps {
  focus: Focus | undefined;
  stored: StoredArticle;
  onClose: () => void;
}

/** The note of what is chosen, where there is no margin for it; a screen reader hears it everywhere. */
export function ChosenCard({ focus, stored, onClose }: ChosenCardProps) {
  const { reading } = stored;
  const read = readingOf(stored);
  const words = focus && reading && wordsFor(focus, [...read.notes.values()].flat(), reading, read);
  return (
    <div className={words ? 'chosen-card is-shown' : 'chosen-card'} role="status">
      {words && (
        <>
          <p>
            <span className="note-label">{words.label}</span>
            {words.detail && <span className="note-detail">{words.detail}</span>}
          </p>
          <button type="button" className="tool" onClick={onClose}>
            <Icon name="close" />
            <span className="quiet">{aroundMessages.close}</span>
          </button>
        </>
      )}
    </div>
  );
}
