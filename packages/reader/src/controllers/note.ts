import type { Span } from '@dateline/core';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import { noticeMessages } from '../messages/en/notices.js';
import { questionMessages } from '../messages/en/questions.js';
import type { ReaderContext } from './controller.js';
import { change, highlightAt } from './highlight.js';
import type { Question } from './shell.js';

/** Asks what a person notes at a highlight, which is made where the words have none; an empty note takes it away. */
export function noteQuestion(context: ReaderContext, article: string, span: Span): Question {
  const { client, library, notices } = context;
  const present = highlightAt(context, article, span);
  const before = present?.note ?? '';
  return {
    id: 'note',
    title: questionMessages.note,
    action: questionMessages.keep,
    fields: [{ name: 'note', label: questionMessages.whatYouNote, prompt: questionMessages.note, initial: before }],
    async submit({ note = '' }) {
      let id = present?.id ?? '';
      try {
        if (present) await library.editHighlight(id, note);
        else id = (await library.highlight(article, span, note.trim())).id;
      } catch (error) {
        return problemOf(error).message;
      }
      await client.invalidateQueries({ queryKey: keys.article(article) });
      const undo = () =>
        change(context, article, () => (present ? library.editHighlight(id, before) : library.removeHighlight(id)));
      notices.keep({ text: note.trim() ? noticeMessages.noteKept : noticeMessages.noteRemoved, undo });
      return undefined;
    },
  };
}
