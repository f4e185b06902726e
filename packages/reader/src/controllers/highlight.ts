import type { Span } from '@dateline/core';
import { loadedArticle } from '../data/cache.js';
import { keys } from '../data/keys.js';
import { noticeMessages } from '../messages/en/notices.js';
import type { ReaderContext } from './controller.js';

function covers(outer: Span, inner: Span): boolean {
  return outer.at === inner.at && outer.part === inner.part && outer.start <= inner.start && outer.end >= inner.end;
}

/** Changes the highlights, then asks for the article again. @returns whether they were changed */
export async function change(
  { client, actions }: ReaderContext,
  article: string,
  run: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await run();
  } catch (error) {
    actions.report(error);
    return false;
  }
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.article(article) }),
    client.invalidateQueries({ queryKey: keys.passages }),
  ]);
  return true;
}

export const highlightAt = ({ client }: ReaderContext, article: string, span: Span) =>
  loadedArticle(client, article)?.highlights.find((one) => one.span && covers(one.span, span));

/** Highlights the words, or takes the highlight away that they are part of; both can be undone. */
export async function toggleHighlight(context: ReaderContext, article: string, span: Span): Promise<void> {
  const { library, notices } = context;
  const present = highlightAt(context, article, span);
  if (present) {
    if (!(await change(context, article, () => library.removeHighlight(present.id)))) return;
    const again = () => library.highlight(article, present.span ?? span, present.note);
    notices.keep({ text: noticeMessages.highlightRemoved, undo: () => change(context, article, again) });
    return;
  }
  let id = '';
  const add = async () => {
    id = (await library.highlight(article, span)).id;
  };
  if (await change(context, article, add))
    notices.keep({
      text: noticeMessages.highlighted,
      undo: () => change(context, article, () => library.removeHighlight(id)),
    });
}
