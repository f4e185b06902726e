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
import { QueryRow } from './query-row.js';

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
        {rules.map((rule) => (
          <QueryRow
            key={rule.id}
            row={ruleRowId(rule.id)}
            title={rule.name ?? rule.query}
            query={rule.query}
            selected={selected}
            onSelect={onSelect}
            tools={[
              { label: triageMessages.edit, run: () => reader.shell.ask(ruleQuestion(reader, rule)) },
              {
                label: rule.enabled ? triageMessages.pause : triageMessages.goOn,
                run: () => void pauseRule(reader, rule),
              },
              { label: triageMessages.remove, run: () => void removeRule(reader, rule) },
            ]}
          >
            <span>{ruleSentence(rule)}</span>
          </QueryRow>
        ))}
      </ul>
    </section>
  );
}
