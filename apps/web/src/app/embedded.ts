import type { ReaderBase } from '@dateline/reader';

/** What a server has already asked the library for, written into the page behind the text that it shows. */
export interface Embedded {
  /** The number of the newest change that is in it. */
  changes: number;
  answers: [key: readonly unknown[], answer: unknown][];
}

/** The id of the element that holds it. */
export const EMBEDDED = 'answers';

type Client = ReaderBase['client'];

/** What came with this page; undefined where it came without. */
export function embedded(): Embedded | undefined {
  const text = document.getElementById(EMBEDDED)?.textContent;
  return text ? (JSON.parse(text) as Embedded) : undefined;
}

/** An answer of several pages: in JSON, the cursor of the first one, which has none, is null. */
interface Paged {
  pages: unknown[];
  pageParams: unknown[];
}

const isPaged = (answer: unknown): answer is Paged =>
  typeof answer === 'object' && answer !== null && 'pageParams' in answer;

/** Puts the answers where the views look for them, so that nothing is asked twice. */
export function takeAnswers(client: Client, { answers }: Embedded): void {
  for (const [key, answer] of answers)
    client.setQueryData(
      key,
      isPaged(answer) ? { ...answer, pageParams: answer.pageParams.map((param) => param ?? undefined) } : answer,
    );
}
