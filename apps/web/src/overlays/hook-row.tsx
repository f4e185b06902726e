import type { Hook } from '@dateline/core/library';
import { type HookAnswer, hookFares, hookHears, hookMessages, pingHook, removeHook, useReader } from '@dateline/reader';
import { useState } from 'react';

interface HookRowProps {
  hook: Hook;
  /** Told what came of removing it. */
  onRemoved: (answer: HookAnswer | undefined) => void;
}

/** One address, with what it hears, how it fares and what was just done to it. */
export function HookRow({ hook, onRemoved }: HookRowProps) {
  const reader = useReader();
  const [answer, setAnswer] = useState<HookAnswer>();
  const [busy, setBusy] = useState(false);
  const ping = async () => {
    setBusy(true);
    setAnswer(await pingHook(reader, hook));
    setBusy(false);
  };
  return (
    <li className="hook">
      <p className="hook-address">{hook.address}</p>
      <p className="help-more">{hookHears(hook)}</p>
      <p className={hook.problem || hook.ended ? 'problem' : 'help-more'}>{hookFares(hook)}</p>
      <p className={answer?.isProblem ? 'problem' : 'help-more'} role="status">
        {answer?.sentence}
      </p>
      <div className="hook-tools">
        <button type="button" className="button button-quiet" disabled={busy} onClick={() => void ping()}>
          {busy ? hookMessages.pinging : hookMessages.ping}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => void removeHook(reader, hook).then(onRemoved)}
        >
          {hookMessages.remove}
        </button>
      </div>
    </li>
  );
}
