import type { ReactNode } from 'react';
import { ViewLink } from '../parts/view-link.js';

interface QueryRowProps {
  /** The id of the row. */
  row: string;
  title: string;
  query: string;
  selected: string | undefined;
  onSelect: (id: string) => void;
  /** What is said of it under its name. */
  children: ReactNode;
  tools: readonly { label: string; run: () => void }[];
}

/** A query that is kept under a name, as a saved search or a rule: it leads to what it finds. */
export function QueryRow({ row, title, query, selected, onSelect, children, tools }: QueryRowProps) {
  return (
    <li className={selected === row ? 'feed-row is-selected' : 'feed-row'}>
      <div className="feed-name">
        <h3>
          <ViewLink className="row-link" view={{ name: 'list', query }} data-row={row} onFocus={() => onSelect(row)}>
            {title}
          </ViewLink>
        </h3>
        <p className="feed-facts">{children}</p>
      </div>
      <div className="feed-tools">
        {tools.map(({ label, run }) => (
          <button key={label} type="button" className="button button-quiet" onClick={run}>
            {label}
            <span className="quiet"> {title}</span>
          </button>
        ))}
      </div>
    </li>
  );
}
