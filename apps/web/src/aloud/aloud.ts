import { createStore } from '@dateline/reader';
import { type SpokenSentence, sentencesOf } from './sentences.js';

/** The name of what marks the sentence that is said (CSS Custom Highlight API). */
const MARK = 'spoken';
/** Milliseconds in which a browser says which voices it has. */
const PATIENCE = 1_000;

export interface Aloud {
  /** The sentence that is said, counted from 0, and how many there are. */
  at: number;
  of: number;
  paused: boolean;
}

/** What is read aloud; nothing while it is quiet. */
export const aloud = createStore<Aloud | undefined>(undefined);

let sentences: SpokenSentence[] = [];
let voice: SpeechSynthesisVoice | undefined;
let language = '';

/** The voices of the browser, which may take a moment to be known. */
async function voices(): Promise<SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, PATIENCE);
  });
  return speechSynthesis.getVoices();
}

const isOf = (tag: string) => (each: SpeechSynthesisVoice) =>
  each.lang.toLowerCase().replace('_', '-').split('-')[0] === tag.toLowerCase().split('-')[0];

/** Begins to read the article that is shown; ends it where it is read already. */
export async function readAloudOrStop(): Promise<'begun' | 'silent' | 'no-voice'> {
  if (aloud.get()) {
    stopAloud();
    return 'silent';
  }
  return (await readAloud()) ? 'begun' : 'no-voice';
}

/**
 * Begins to read the article that is shown.
 * @returns whether there is a voice for its language
 */
async function readAloud(): Promise<boolean> {
  const article = document.querySelector<HTMLElement>('article.text');
  if (!article || !('speechSynthesis' in window)) return false;
  language = article.lang || document.documentElement.lang || 'en';
  const all = await voices();
  const own = all.filter(isOf(language));
  // One that is on this machine sends the text nowhere.
  voice = own.find(({ localService }) => localService) ?? own[0];
  if (!voice) return false;
  sentences = sentencesOf(article, language);
  if (sentences.length === 0) return false;
  speechSynthesis.cancel();
  say(0);
  return true;
}

function say(at: number): void {
  const sentence = sentences[at];
  if (!sentence) {
    stopAloud();
    return;
  }
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  utterance.lang = language;
  if (voice) utterance.voice = voice;
  // A sentence that was broken off by another one is not followed by the next.
  const isCurrent = () => aloud.get()?.at === at && sentences[at] === sentence;
  utterance.onend = () => isCurrent() && say(at + 1);
  utterance.onerror = ({ error }) => isCurrent() && error !== 'interrupted' && error !== 'canceled' && stopAloud();
  aloud.set({ at, of: sentences.length, paused: false });
  CSS.highlights.set(MARK, new Highlight(sentence.range));
  showRange(sentence.range);
  speechSynthesis.speak(utterance);
}

/** Scrolls to a sentence that is not in the window. */
function showRange(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
}

export function pauseAloud(): void {
  const now = aloud.get();
  if (!now) return;
  if (now.paused) speechSynthesis.resume();
  else speechSynthesis.pause();
  aloud.set({ ...now, paused: !now.paused });
}

export function skipSentence(): void {
  const now = aloud.get();
  if (!now) return;
  aloud.set({ ...now, at: -1 });
  speechSynthesis.cancel();
  say(now.at + 1);
}

export function stopAloud(): void {
  if (!aloud.get()) return;
  aloud.set(undefined);
  sentences = [];
  CSS.highlights.delete(MARK);
  speechSynthesis.cancel();
}
