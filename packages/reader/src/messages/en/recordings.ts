import { area } from '../area.js';

/** Sound and film: the player, and what stands for a recording in a text. */
export const recordingMessages = area('recordings', {
  player: 'Player',
  play: 'Play',
  playing: (title: string) => `Playing: ${title}`,
  paused: (title: string) => `Paused: ${title}`,
  nothing: 'There is nothing to play here.',
  back: (seconds: number) => `Back ${seconds} seconds`,
  ahead: (seconds: number) => `Ahead ${seconds} seconds`,
  speed: 'Speed',
  close: 'Close the player',
  chapters: 'Chapters',
  transcript: 'Transcript',
  noTranscript: 'The transcript could not be fetched.',
  failed: 'This recording cannot be played here.',
  original: 'Open it where it is',
});
