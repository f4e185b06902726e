import { commandsAt, helpGroups, keyCaps, type Place } from '@dateline/reader';
import { Fragment } from 'react';

/** The key map, drawn from the table that the keyboard itself follows; what does nothing here is paler. */
export function Help({ place }: { place: Place }) {
  const here = commandsAt(place, 'web');
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
                    {command.keys.slice(0, 2).map((way, index) => (
                      <Fragment key={way}>
                        {index > 0 && <span className="or"> or </span>}
                        {keyCaps(way).map((cap) => (
                          <kbd key={cap}>{cap}</kbd>
                        ))}
                      </Fragment>
                    ))}
                  </dt>
                  <dd>
                    {command.title}
                    {command.description && <span className="help-more">{command.description}</span>}
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
