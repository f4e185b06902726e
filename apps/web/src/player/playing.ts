import { createStore, type Recording } from '@dateline/reader';

export interface Playing {
  /** The id of the article that has the recording. */
  article: string;
  title: string;
  recording: Recording;
}

/** What the player has; nothing until something is played. */
export const playing = createStore<Playing | undefined>(undefined);

/** The element that plays, while the player is there. */
export const player: { current: HTMLMediaElement | null } = { current: null };

/** Goes on, or pauses. */
export function toggle(): void {
  const element = player.current;
  if (element?.paused) void element.play().catch(() => {});
  else element?.pause();
}
