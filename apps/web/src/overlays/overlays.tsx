import type { Overlay, Place } from '@dateline/reader';
import { useDispatch } from '../app/desk.js';
import { AddForm } from '../feeds/add-form.js';
import { Dialog } from './dialog.js';
import { Help } from './help.js';
import { SettingsForm } from './settings-form.js';

/** What lies over the view. */
export function Overlays({ overlay, place }: { overlay: Overlay; place: Place }) {
  const dispatch = useDispatch();
  const close = () => dispatch({ type: 'overlay', overlay: undefined });
  switch (overlay) {
    case 'help':
      return (
        <Dialog title="Keys" wide onClose={close} closeKey="?">
          <Help place={place} />
        </Dialog>
      );
    case 'add':
      return (
        <Dialog title="Add to the library" onClose={close}>
          <AddForm onDone={close} />
        </Dialog>
      );
    case 'settings':
      return (
        <Dialog title="Settings" onClose={close}>
          <SettingsForm />
        </Dialog>
      );
    default:
      return null;
  }
}
