import { refusalMessages } from '../messages/en/refusals.js';
import { addQuestion } from './add.js';
import type { ReaderContext } from './controller.js';

const ADDRESS = /^(?:(?:https?|feed):\/\/|www\.)\S+$/i;

/** Takes what was pasted where nothing is typed: an address is offered to be added, nothing else does anything. */
export function takePaste(context: ReaderContext, text: string): void {
  const pasted = text.trim();
  if (pasted === '') return;
  if (ADDRESS.test(pasted)) context.shell.ask(addQuestion(context, pasted));
  else context.say(refusalMessages.pasted);
}
