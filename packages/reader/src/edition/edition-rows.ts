import type { EditionPassage, EditionStory } from '@dateline/core/library';
import { statementPosition } from '../article/pointers.js';
import type { View } from '../view/view.js';

/** What can be selected on a front page: a Story, or what somebody says in it. */
export interface EditionRow {
  id: string;
  story: EditionStory;
  isStatement: boolean;
  /** Where it leads. */
  view: View;
}

/** The row of the statement of that number in a Story. */
export const statementRow = ({ article }: EditionStory, index: number): string => `${article.id} ${index}`;

/** The place of a passage in its article, and the day of the edition that has it. */
export const passageView = ({ article, content }: EditionPassage, day?: string): View => ({
  name: 'article',
  id: article,
  at: statementPosition({ content }),
  ...(day !== undefined && { edition: day }),
});

/** The Stories of an edition, each with its statements after it. */
export const editionRows = (stories: readonly EditionStory[], day = ''): EditionRow[] =>
  stories.flatMap((story) => [
    {
      id: story.article.id,
      story,
      isStatement: false,
      view: { name: 'article' as const, id: story.article.id, edition: day },
    },
    ...story.statements.map((statement, index) => ({
      id: statementRow(story, index),
      story,
      isStatement: true,
      view: passageView(statement, day),
    })),
  ]);
