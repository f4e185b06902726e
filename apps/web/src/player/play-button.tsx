import { type Recording, recordingMessages } from '@dateline/reader';
import { Icon } from '../parts/icon.js';
import { playing } from './playing.js';

/** Plays a recording of an article at the foot of the page. */
export function PlayButton({ article, title, recording }: { article: string; title: string; recording: Recording }) {
  return (
    <button type="button" className="button button-quiet" onClick={() => playing.set({ article, title, recording })}>
      <Icon name="play" /> {recordingMessages.play}
    </button>
  );
}
