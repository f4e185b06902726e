import { parseQuery } from '@dateline/core';

/** What of a search was not understood. */
export function QueryProblems({ query }: { query: string }) {
  return parseQuery(query).problems.map((sentence) => (
    <p key={sentence} className="problem" role="status">
      {sentence}
    </p>
  ));
}
