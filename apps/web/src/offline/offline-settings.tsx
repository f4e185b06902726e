import { settingsMessages, useReader, useStore } from '@dateline/reader';
import { useEffect, useState } from 'react';
import { settings } from '../app/settings.js';
import { canKeep, deviceState, tellWorker } from './device.js';

const MEGA = 1_000_000;
/** Megabytes that may be kept. */
const SIZES = [0, 50, 200, 1000];

const setLimit = async (megabytes: number) => {
  await tellWorker({ kind: 'limit', bytes: megabytes * MEGA });
  await tellWorker({ kind: 'fill', pictures: settings().pictures });
};

/** How much is kept on this device to be read without the server. */
export function OfflineSettings() {
  const device = useStore(deviceState);
  const { shell } = useReader();
  // What a person chose is shown until the worker tells of it, whatever else it tells meanwhile.
  const [chosen, setChosen] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker tells of another limit
  useEffect(() => setChosen(undefined), [device?.limit]);
  if (!isSecureContext) return <p className="help-more">{settingsMessages.offlineInsecure}</p>;
  if (!canKeep()) return <p className="help-more">{settingsMessages.offlineNone}</p>;
  if (!device) return null;
  const { limit, stories, bytes, waiting, isFull } = device;
  const choose = (size: number) => {
    setChosen(size * MEGA);
    setLimit(size).catch(() => setChosen(undefined));
  };
  const remove = async () => {
    if (waiting > 0 && !(await shell.confirm(settingsMessages.offlineLoses(waiting)))) return;
    await tellWorker({ kind: 'forget' });
    await tellWorker({ kind: 'limit', bytes: 0 });
  };
  return (
    <fieldset className="choice">
      <legend>{settingsMessages.offline}</legend>
      <div className="choice-options">
        {SIZES.map((size) => (
          <label key={size}>
            <input
              type="radio"
              name="offline"
              value={size}
              checked={size * MEGA === (chosen ?? limit)}
              onChange={() => choose(size)}
            />
            <span>{settingsMessages.offlineSizes(size)}</span>
          </label>
        ))}
      </div>
      <p className="help-more">{settingsMessages.offlineMore}</p>
      {isFull && <p className="help-more">{settingsMessages.offlineFull}</p>}
      {(stories > 0 || waiting > 0) && (
        <p className="offline-kept">
          <span>{settingsMessages.offlineKept(stories, bytes / MEGA)}</span>
          <button type="button" className="button button-quiet" onClick={() => void remove()}>
            {settingsMessages.offlineRemove}
          </button>
        </p>
      )}
    </fieldset>
  );
}
