import { frameMessages, touchMessages, useReader, useRefresh } from '@dateline/reader';
import { useEffect, useState } from 'react';
import { Icon } from '../parts/icon.js';
import { listen, type Shown } from './listen.js';
import './touch-layer.css';

const sideName = { [-1]: 'is-right', [1]: 'is-left' } as const;

/** What a swipe does, under the row or beside the text that it moves; a screen reader hears the command instead. */
function Under({ shown }: { shown: Exclude<Shown, { kind: 'pull' }> }) {
  const { side, isPast } = shown;
  const classes = `swipe-${shown.kind} ${sideName[side]}${isPast ? ' is-past' : ''}`;
  if (shown.kind === 'story')
    return (
      <div className={classes} aria-hidden="true">
        <Icon name={shown.isNext ? 'next' : 'back'} />
        {shown.isNext ? touchMessages.next : touchMessages.previous}
      </div>
    );
  const label = shown.row.labels[side];
  if (!label) return null;
  const { state, word } = label;
  const icon = { read: 'unread', saved: 'saved', later: 'later', hidden: 'hidden' } as const;
  return (
    <div className={classes} style={{ top: shown.top, height: shown.height }} aria-hidden="true">
      <Icon name={icon[state]} />
      {word}
    </div>
  );
}

/** How far a list is pulled down, and then how far the feeds are asked. */
function Pulled({ shown }: { shown: (Shown & { kind: 'pull' }) | undefined }) {
  const { running, progress } = useRefresh();
  const [isAsked, ask] = useState(false);
  const isLetGo = shown === undefined;
  useEffect(() => {
    if (shown?.isPast) ask(true);
    else if (shown) ask(false);
    else if (!running) {
      // The refresh begins a moment after the finger is lifted.
      const timer = setTimeout(() => ask(false), 300);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [shown, running]);
  if (isLetGo && !(isAsked && running)) return null;
  const said = progress ? frameMessages.refreshed(progress.done, progress.total, progress.added) : frameMessages.asking;
  return (
    <div
      className={isLetGo ? 'pull is-asking' : shown.isPast ? 'pull is-past' : 'pull'}
      style={isLetGo ? undefined : { translate: `0 ${shown.distance}px` }}
      aria-hidden="true"
    >
      <Icon name="refresh" />
      {isLetGo ? said : shown.isPast ? touchMessages.letGo : touchMessages.pull}
    </div>
  );
}

/** Takes what fingers do beyond pressing, and draws what they are doing. */
export function TouchLayer() {
  const reader = useReader();
  const [shown, show] = useState<Shown>();
  useEffect(() => listen(reader, show), [reader]);
  return (
    <>
      {shown && shown.kind !== 'pull' && <Under shown={shown} />}
      <Pulled shown={shown?.kind === 'pull' ? shown : undefined} />
    </>
  );
}
