// What stands around the text of a story: one file, loaded beside the text and shown when it is there.
import { readingOf } from '@dateline/reader';
import { textSelection } from '../app/shell.js';
import { selectedSpan } from './selection.js';

textSelection.current = selectedSpan;

export { AloudBar } from '../aloud/aloud-bar.js';
export { StoryOf } from '../story/story-of.js';
export { ChangedNote } from './changed-note.js';
export { ChosenCard } from './chosen-card.js';
export { Following } from './following.js';
export { Footer } from './footer.js';
export { Margin } from './margin.js';
export { onWords } from './on-words.js';
export { Panel } from './panel.js';
export { Progress } from './progress.js';
export { showWords } from './show-words.js';
export { TakeAlong } from './take-along.js';
export { Toolbar } from './toolbar.js';
export { readingOf };
