import { useInfo } from '@dateline/reader';
import { choose, type Size, sizes, themeNames, themes, useSettings } from '../app/settings.js';

const sizeNames: Record<Size, string> = { smaller: 'Smaller', normal: 'Normal', larger: 'Larger', largest: 'Largest' };

interface ChoiceProps<T extends string> {
  legend: string;
  name: string;
  options: readonly T[];
  names: Record<T, string>;
  value: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, name, options, names, value, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChoose(option)}
            />
            <span>{names[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function SettingsForm() {
  const { theme, size, keys, pictures } = useSettings();
  const { data: info } = useInfo();
  return (
    <div className="settings">
      <Choice
        legend="Colours"
        name="theme"
        options={themes}
        names={themeNames}
        value={theme}
        onChoose={(chosen) => choose({ theme: chosen })}
      />
      <Choice
        legend="Text"
        name="size"
        options={sizes}
        names={sizeNames}
        value={size}
        onChoose={(chosen) => choose({ size: chosen })}
      />
      <label className="switch">
        <input type="checkbox" checked={pictures} onChange={({ target }) => choose({ pictures: target.checked })} />
        <span>
          Show pictures without asking
          <span className="help-more">This server fetches them; other hosts learn nothing of your browser.</span>
        </span>
      </label>
      <label className="switch">
        <input type="checkbox" checked={keys} onChange={({ target }) => choose({ keys: target.checked })} />
        <span>
          Single keys give commands
          <span className="help-more">Turn this off if you speak or dictate to your browser.</span>
        </span>
      </label>
      {info && (
        <p className="library-facts">
          {info.articles.toLocaleString('en')} stories and {info.feeds.toLocaleString('en')} feeds, kept in{' '}
          <code>{info.path}</code>
        </p>
      )}
    </div>
  );
}
