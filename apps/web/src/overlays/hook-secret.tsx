import type { NewHook } from '@dateline/core/library';
import { hookMessages, useReader } from '@dateline/reader';
import { useId, useState } from 'react';

/** What signs the messages of a hook that was just made, to be taken along. */
export function HookSecret({ hook }: { hook: NewHook }) {
  const { shell } = useReader();
  const [copied, setCopied] = useState(false);
  const id = useId();
  return (
    <div className="hook-secret" role="status">
      <p id={`${id}-about`}>{hookMessages.secret(hook.address)}</p>
      <label className="quiet" htmlFor={id}>
        {hookMessages.secretLabel}
      </label>
      <input
        id={id}
        readOnly
        value={hook.secret}
        aria-describedby={`${id}-about`}
        // What was asked is gone, and with it where the keyboard was.
        ref={(field) => field?.focus()}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button
        type="button"
        className="button button-quiet"
        onClick={() => void shell.copy(hook.secret).then((result) => setCopied(result !== 'refused'))}
      >
        {copied ? hookMessages.copied : hookMessages.copy}
      </button>
    </div>
  );
}
