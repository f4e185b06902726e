import {
  frameMessages,
  helpMessages,
  type Overlay,
  type Question,
  settingsMessages,
  useReader,
  type ViewName,
} from '@dateline/reader';
import { asked } from '../app/shell.js';
import { Dialog } from './dialog.js';
import { FindBar } from './find-bar.js';
import { Help } from './help.js';
import { type Menu, menu } from './menu.js';
import { MenuList } from './menu-list.js';
import { Palette } from './palette.js';
import { QuestionForm } from './question-form.js';
import { SettingsForm } from './settings-form.js';
import { useBackCloses } from './use-back-closes.js';

interface OverlaysProps {
  overlay: Overlay | undefined;
  question: Question | undefined;
  menu: Menu | undefined;
  view: ViewName;
}

/** What lies over the view. */
export function Overlays({ overlay, question, menu: open, view }: OverlaysProps) {
  const { change } = useReader();
  const close = () => change({ type: 'overlay', overlay: undefined });
  const closeQuestion = () => asked.set(undefined);
  useBackCloses(true, question ? closeQuestion : open ? () => menu.set(undefined) : close);
  if (question?.id === 'find-in-list') return <FindBar onDone={closeQuestion} />;
  if (question) {
    return (
      <Dialog title={question.title} onClose={closeQuestion}>
        <QuestionForm question={question} onDone={closeQuestion} />
      </Dialog>
    );
  }
  if (open) return <MenuList open={open} />;
  if (overlay === 'palette') {
    return (
      <Dialog title={frameMessages.findAnything} onClose={close}>
        <Palette />
      </Dialog>
    );
  }
  if (overlay === 'help') {
    return (
      <Dialog title={helpMessages.title} wide onClose={close} closeKey="?">
        <Help view={view} />
      </Dialog>
    );
  }
  if (overlay === 'settings') {
    return (
      <Dialog title={settingsMessages.title} onClose={close}>
        <SettingsForm />
      </Dialog>
    );
  }
  return null;
}
