import { empty, fact, setFact } from './device.js';
import { dropAllPictures } from './pictures.js';
import { libraryHere } from './server.js';
import { tellState } from './state.js';

/**
 * Has the device keep nothing but what belongs to whoever is served now: what is kept of somebody else is never shown, and
 * what somebody else did is sent in nobody's name.
 * @returns the number of the newest change @throws Refused; TypeError where the server does not answer
 */
export async function onlyOwn(): Promise<number> {
  const { owner, changes } = await libraryHere();
  const before = await fact('library');
  if (before !== undefined && before !== owner) {
    await empty({ all: true });
    await dropAllPictures();
  }
  if (before !== owner) {
    await setFact('library', owner);
    await tellState();
  }
  return changes;
}
