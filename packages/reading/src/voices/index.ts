export { findVoices } from './find-voices.js';
export type { VoiceWords } from './words.js';
