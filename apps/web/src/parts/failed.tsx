import { allNews, awayMessages, frameMessages, isAway, type Problem, sectionMessages } from '@dateline/reader';
import { ViewLink } from './view-link.js';

/** Why something cannot be shown, and what to do next. */
export function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  // That the server does not answer is said once for all views; each is asked for again when it does.
  if (isAway(problem)) return <p className="state">{awayMessages.place}</p>;
  // A query that is not understood is not understood a second time either: it is shown with carets beneath the part.
  const pointer = problem.details?.pointer;
  return (
    <div className="state" role="alert">
      <p>{problem.message}</p>
      {problem.code.startsWith('unknown-') ? (
        <ViewLink className="button" view={allNews}>
          {sectionMessages.all}
        </ViewLink>
      ) : pointer === undefined ? (
        <button type="button" className="button" onClick={retry}>
          {frameMessages.tryAgain}
        </button>
      ) : (
        <pre className="query-pointer">{pointer}</pre>
      )}
    </div>
  );
}
