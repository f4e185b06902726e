import { empty } from './device.js';
import { dropAllPictures } from './pictures.js';
import { tellState } from './state.js';

/** Removes what is kept here; with `all` what waits to be sent as well. */
export async function forget(how?: { all: boolean }): Promise<void> {
  await empty(how);
  await dropAllPictures();
  await tellState();
}
