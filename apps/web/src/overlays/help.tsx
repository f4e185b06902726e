import {
  commandMessages,
  commandsAt,
  describe,
  helpGroups,
  helpMessages,
  keyCaps,
  type ViewName,
} from '@dateline/reader';
import { Fragment } from 'react';

/** The key bindings, drawn from the command table; those of other views are paler. */
export function Help({ view }: { view: ViewName }) {
  const here = commandsAt(view, 'web');
  return (
    <>
      <div className="help">
        {helpGroups('web').map(({ group, commands }) => (
          <section key={group}>
            <h3 className="rail-title">{helpMessages.groups[group]}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id} className={here.includes(command) ? undefined : 'is-elsewhere'}>
                  <dt>
                    {command.keys.slice(0, 2).map((keys, index) => (
                      <Fragment key={keys}>
                        {index > 0 && <span className="or"> {helpMessages.or} </span>}
                        {keyCaps(keys).map((cap) => (
                          <kbd key={cap}>{cap}</kbd>
                        ))}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>
                    {commandMessages[command.id]}
                    {describe(command.id) && <span className="help-more">{describe(command.id)}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="help-end">{helpMessages.end}</p>
    </>
  );
}
