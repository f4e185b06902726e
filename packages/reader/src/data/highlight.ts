import type { Span } from '@dateline/core';
import { loadedArticle } from './cache.js';
import type { ActionContext } from './context.js';
import { keys } from './keys.js';

function covers(outer: Span, inner: Span): boolean {
  return outer.at === inner.at && outer.part === inner.part && outer.start <= inner.start && outer.end >= inner.end;
}

export function createHighlighting({ library, client, notices, report }: ActionContext) {
  /** Changes the highlights of an article, then asks for it again. @returns whether it was changed */
  async function change(article: string, run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
    } catch (error) {
      report(error);
      return false;
    }
    await client.invalidateQueries({ queryKey: keys.article(article) });
    return true;
  }

  return {
    /** Highlights the words, or takes the highlight away that they are part of. */
    async toggleHighlight(article: string, span: Span): Promise<void> {
      const present = loadedArticle(client, article)?.highlights.find((one) => one.span && covers(one.span, span));
      if (present) {
        if (!(await change(article, () => library.removeHighlight(present.id)))) return;
        const again = () => library.highlight(article, present.span ?? span, present.note);
        notices.keep({ text: 'Highlight removed', undo: () => change(article, again) });
        return;
      }
      let id = '';
      const add = async () => {
        id = (await library.highlight(article, span)).id;
      };
      if (!(await change(article, add))) return;
      notices.keep({ text: 'Highlighted', undo: () => change(article, () => library.removeHighlight(id)) });
    },
  };
}
