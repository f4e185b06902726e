import {
  type LanguageChoice,
  languages,
  offeredLanguages,
  rowSwipes,
  settingsMessages,
  themeMessages,
  touchMessages,
  triageMessages,
  useInfo,
  useLibrarySettings,
  useReader,
} from '@dateline/reader';
import { speak } from '../app/language.js';
import { hasFingers } from '../app/panes.js';
import { choose, densities, sizes, themes, useSettings } from '../app/settings.js';
import { OfflineSettings } from '../offline/offline-settings.js';
import { SignOut } from '../sign-in/sign-out.js';
import { Bookmarklet } from '../taking/bookmarklet.js';
import { HooksSettings } from './hooks-settings.js';
import { WebhookField } from './webhook-field.js';

const choices: readonly LanguageChoice[] = ['system', ...offeredLanguages];

const languageNames = () => ({
  system: settingsMessages.asSystem,
  en: languages.en.name,
  de: languages.de.name,
  'ar-XB': languages['ar-XB'].name,
});

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
  const { theme, size, density, language, keys, pictures, swipeRight, swipeLeft } = useSettings();
  const { actions } = useReader();
  const library = useLibrarySettings();
  const { data: info } = useInfo();
  return (
    <div className="settings">
      <Choice
        legend={settingsMessages.colours}
        name="theme"
        options={themes}
        names={themeMessages}
        value={theme}
        onChoose={(chosen) => choose({ theme: chosen })}
      />
      <Choice
        legend={settingsMessages.text}
        name="size"
        options={sizes}
        names={settingsMessages.sizes}
        value={size}
        onChoose={(chosen) => choose({ size: chosen })}
      />
      <Choice
        legend={settingsMessages.language}
        name="language"
        options={choices}
        names={languageNames()}
        value={language}
        onChoose={(chosen) => {
          choose({ language: chosen });
          void speak();
        }}
      />
      <Choice
        legend={triageMessages.density}
        name="density"
        options={densities}
        names={triageMessages.densities}
        value={density}
        onChoose={(chosen) => choose({ density: chosen })}
      />
      {hasFingers() &&
        (
          [
            ['swipeRight', touchMessages.swipeRight, swipeRight],
            ['swipeLeft', touchMessages.swipeLeft, swipeLeft],
          ] as const
        ).map(([name, legend, value]) => (
          <Choice
            key={name}
            legend={legend}
            name={name}
            options={rowSwipes}
            names={touchMessages.swipes}
            value={value}
            onChoose={(chosen) => choose({ [name]: chosen })}
          />
        ))}
      <label className="switch">
        <input
          type="checkbox"
          checked={library?.readOnScroll ?? false}
          disabled={library === undefined}
          onChange={({ target }) => void actions.setSettings({ readOnScroll: target.checked })}
        />
        <span>
          {triageMessages.readOnScroll}
          <span className="help-more">{triageMessages.readOnScrollMore}</span>
        </span>
      </label>
      <label className="switch">
        <input type="checkbox" checked={pictures} onChange={({ target }) => choose({ pictures: target.checked })} />
        <span>
          {settingsMessages.pictures}
          <span className="help-more">{settingsMessages.picturesMore}</span>
        </span>
      </label>
      <label className="switch">
        <input type="checkbox" checked={keys} onChange={({ target }) => choose({ keys: target.checked })} />
        <span>
          {settingsMessages.keys}
          <span className="help-more">{settingsMessages.keysMore}</span>
        </span>
      </label>
      <OfflineSettings />
      <WebhookField />
      <HooksSettings />
      <Bookmarklet />
      <SignOut />
      {info && (
        <p className="library-facts">
          {settingsMessages.library(info.articles, info.feeds)} <code>{info.path}</code>
        </p>
      )}
    </div>
  );
}
