import { commandsAt, descriptions, helpGroups, keyCaps, type ViewName } from '@dateline/reader';
import { Fragment } from 'react';

/** The key bindings, drawn from the command table; those of other views are paler. */
export function Help({ view }: { view: ViewName }) {
  const here = commandsAt(view, 'web');
  return (
    <>
      <div className="help">
        {helpGroups('web').map(({ title, commands }) => (
          <section key={title}>
            <h3 className="rail-title">{title}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id} className={here.includes(command) ? undefined : 'is-elsewhere'}>
                  <dt>
                    {command.keys.slice(0, 2).map((keys, index) => (
                      <Fragment key={keys}>
                        {index > 0 && <span className="or"> or </span>}
                        {keyCaps(keys).map((cap) => (
                          <kbd key={cap}>{cap}</kbd>
                        ))}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>
                    {command.title}
                    {descriptions[command.id] && <span className="help-more">{descriptions[command.id]}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="help-end">Paler keys belong to other pages. Settings can turn single keys off.</p>
    </>
  );
}
