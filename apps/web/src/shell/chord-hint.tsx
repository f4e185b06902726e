import { commandMessages, continuations, useChord, type ViewName } from '@dateline/reader';
import { useLate } from '../parts/late.js';

/** After the first key of a chord: what the next can be. */
export function ChordHint({ view }: { view: ViewName }) {
  const chord = useChord();
  const late = useLate(chord.keys.length > 0, 350);
  if (!late) return null;
  return (
    <div className="chord" role="status">
      {continuations(chord, view, 'web').map(({ key, command }) => (
        <span key={command.id}>
          <kbd>{key}</kbd> {commandMessages[command.id]}
        </span>
      ))}
    </div>
  );
}
