import {
  pauseRule,
  removeRule,
  ruleQuestion,
  ruleRowId,
  ruleSentence,
  triageMessages,
  useReader,
  useRules,
} from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';

interface RuleRowsProps {
  /** The id of the row that is selected. */
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** What is done with stories that arrive. */
export function RuleRows({ selected, onSelect }: RuleRowsProps) {
  const reader = useReader();
  const { data: rules = [] } = useRules();
  return (
    <section className="feed-folder" aria-label={triageMessages.rules}>
      <div className="rules-head">
        <h2 className="day">{triageMessages.rules}</h2>
        <button
          type="button"
          className="button button-quiet"
          title={`${triageMessages.newRule} (n)`}
          onClick={() => reader.shell.ask(ruleQuestion(reader))}
        >
          {triageMessages.newRule}
        </button>
      </div>
      {rules.length === 0 && <p className="feed-facts">{triageMessages.noRules}</p>}
      <ul>
        {rules.map((rule) => {
          const { id, name, query, enabled } = rule;
          const row = ruleRowId(id);
          const title = name ?? query;
          return (
            <li key={id} className={selected === row ? 'feed-row is-selected' : 'feed-row'}>
              <div className="feed-name">
                <h3>
                  <ViewLink
                    className="row-link"
                    view={{ name: 'list', query }}
                    data-row={row}
                    onFocus={() => onSelect(row)}
                  >
                    {title}
                  </ViewLink>
                </h3>
                <p className="feed-facts">
                  <span>{ruleSentence(rule)}</span>
                </p>
              </div>
              <div className="feed-tools">
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => reader.shell.ask(ruleQuestion(reader, rule))}
                >
                  {triageMessages.edit}
                  <span className="quiet"> {title}</span>
                </button>
                <button type="button" className="button button-quiet" onClick={() => void pauseRule(reader, rule)}>
                  {enabled ? triageMessages.pause : triageMessages.goOn}
                  <span className="quiet"> {title}</span>
                </button>
                <button type="button" className="button button-quiet" onClick={() => void removeRule(reader, rule)}>
                  {triageMessages.remove}
                  <span className="quiet"> {title}</span>
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
