import type { NewHook } from '@dateline/core/library';
import { type HookAnswer, hookMessages, hookQuestion, useHooks, useReader } from '@dateline/reader';
import { useState } from 'react';
import { HookRow } from './hook-row.js';
import { HookSecret } from './hook-secret.js';
import { QuestionForm } from './question-form.js';

/** Addresses that hear of changes by themselves; the secret of a new one stands here until the settings close. */
export function HooksSettings() {
  const reader = useReader();
  const { data: hooks } = useHooks();
  const [asks, setAsks] = useState(false);
  const [made, setMade] = useState<NewHook>();
  const [removed, setRemoved] = useState<HookAnswer>();
  if (!hooks) return null;
  const tell = (answer: HookAnswer | undefined) => {
    if (!answer) return;
    setRemoved(answer);
    if (!answer.isProblem) setMade(undefined);
  };
  return (
    <section className="hooks" aria-label={hookMessages.title}>
      <h3>{hookMessages.title}</h3>
      <p className="help-more">{hookMessages.more}</p>
      {hooks.length === 0 && <p className="hook-none">{hookMessages.none}</p>}
      <ul>
        {hooks.map((hook) => (
          <HookRow key={hook.id} hook={hook} onRemoved={tell} />
        ))}
      </ul>
      <p className={removed?.isProblem ? 'problem' : 'help-more'} role="status">
        {removed?.sentence}
      </p>
      {made && <HookSecret hook={made} />}
      {asks ? (
        <QuestionForm question={hookQuestion(reader, setMade)} onDone={() => setAsks(false)} />
      ) : (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            setAsks(true);
            setMade(undefined);
            setRemoved(undefined);
          }}
        >
          {hookMessages.add}
        </button>
      )}
    </section>
  );
}
