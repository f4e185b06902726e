import { type Language, language } from '../messages/language.js';
import { useStore } from './use-store.js';

/** The language of the interface. What reads messages is drawn again when it changes. */
export const useLanguage = (): Language => useStore(language);
