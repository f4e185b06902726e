import { fromBase } from '../app/base-path.js';
import { canKeep } from './device.js';

/** Has the browser keep the reader on this device; undefined where it cannot, as without HTTPS. */
export async function register(): Promise<ServiceWorkerRegistration | undefined> {
  if (!canKeep()) return undefined;
  // Asked for anew each time: an update must not wait in a cache.
  return navigator.serviceWorker.register(fromBase('/sw.js'), { updateViaCache: 'none' });
}
