import type { recordingMessages } from '../en/recordings.js';

export const recordings: typeof recordingMessages = {
  player: 'Wiedergabe',
  play: 'Abspielen',
  playing: (title) => `Läuft: ${title}`,
  paused: (title) => `Angehalten: ${title}`,
  nothing: 'Hier gibt es nichts abzuspielen.',
  back: (seconds) => `${seconds} Sekunden zurück`,
  ahead: (seconds) => `${seconds} Sekunden vor`,
  speed: 'Geschwindigkeit',
  close: 'Wiedergabe schließen',
  chapters: 'Kapitel',
  transcript: 'Abschrift',
  noTranscript: 'Die Abschrift konnte nicht geholt werden.',
  failed: 'Diese Aufnahme lässt sich hier nicht abspielen.',
  original: 'Am Ursprung öffnen',
};
