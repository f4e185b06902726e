import { createStore } from '@dateline/reader';
import type { DeviceState, ToWorker } from './messages.js';

/** What this device keeps, and what waits to be sent; undefined where it keeps nothing. */
export const deviceState = createStore<DeviceState | undefined>(undefined);

/** Whether a page may keep anything: only one that came over HTTPS, or from this machine. */
export const canKeep = (): boolean => isSecureContext && 'serviceWorker' in navigator;

/** Tells the worker that is in charge of this page something. */
export async function tellWorker(message: ToWorker): Promise<void> {
  if (!canKeep()) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(message);
}

/** Removes all that is kept on this device, and what waits to be sent: for a person who signs out. */
export const forgetDevice = (): Promise<void> => tellWorker({ kind: 'forget' });
