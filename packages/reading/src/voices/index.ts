export { findVoices, voiceSteps } from './find-voices.js';
export type { VoiceWords } from './voice-words.js';
