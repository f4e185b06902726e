import { documentId } from '@dateline/core';
import type { StoredArticle } from '@dateline/core/library';
import type { DocumentReference } from '@dateline/core/reading';
import {
  type ArticleReading,
  actLabel,
  affiliation,
  aroundMessages,
  dayOfValue,
  emptyPanelSentence,
  type Focus,
  type Panel as PanelName,
  panels,
  readingOf,
  sameFocus,
} from '@dateline/reader';
import { useEffect, useRef } from 'react';
import { useBeside } from '../app/panes.js';
import { useBackCloses } from '../overlays/use-back-closes.js';
import { Icon } from '../parts/icon.js';
import { ViewLink } from '../parts/view-link.js';

interface PanelProps {
  stored: StoredArticle;
  panel: PanelName | undefined;
  focus: Focus | undefined;
  /** What is chosen, and what with it. */
  chosen: readonly Focus[];
  /** Whether it stands beside the text, where it shows its first part by itself. */
  beside: boolean;
  onPanel: (panel: PanelName) => void;
  onChoose: (focus: Focus) => void;
}

type Part = Pick<PanelProps, 'focus' | 'chosen' | 'onChoose'> & { reading: ArticleReading };

function Voices({ reading, focus, onChoose }: Part) {
  return (
    <ul className="panel-list">
      {reading.voices.map(({ voice, statements }) => {
        const chosen =
          sameFocus(focus, { kind: 'voice', id: voice.id }) ||
          (focus?.kind === 'statement' && statements.some(({ index }) => index === focus.index));
        return (
          <li key={voice.id} className="panel-voice">
            <button
              type="button"
              className="panel-item"
              aria-expanded={chosen}
              aria-pressed={sameFocus(focus, { kind: 'voice', id: voice.id })}
              onClick={() => onChoose({ kind: 'voice', id: voice.id })}
            >
              <span className="panel-name">{voice.name}</span>
              <span className="panel-count">
                {statements.length}
                <span className="quiet"> {statements.length === 1 ? 'statement' : 'statements'}</span>
              </span>
              {affiliation(voice) && <span className="panel-detail">{affiliation(voice)}</span>}
            </button>
            {chosen && (
              <ol className="panel-statements">
                {statements.map(({ index, statement, text }) => (
                  <li key={index}>
                    <button
                      type="button"
                      aria-pressed={sameFocus(focus, { kind: 'statement', index })}
                      onClick={() => onChoose({ kind: 'statement', index })}
                    >
                      <span className="panel-act">{actLabel(statement.act)}</span> {text}
                    </button>
                  </li>
                ))}
              </ol>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Timeline({ reading, chosen, onChoose }: Part) {
  return (
    <ol className="panel-list timeline">
      {reading.timeline.map(({ index, event, when, text, ahead }) => (
        <li key={index} className={ahead ? 'is-ahead' : undefined}>
          <button
            type="button"
            className="panel-item"
            aria-pressed={chosen.some((focus) => sameFocus(focus, { kind: 'event', index }))}
            onClick={() => onChoose({ kind: 'event', index })}
          >
            <span className="panel-when">{when}</span>
            <span className="panel-clause">{text}</span>
          </button>
          {chosen.some((focus) => sameFocus(focus, { kind: 'event', index })) && dayOfValue(event.value) && (
            <ViewLink className="day-link" view={{ name: 'diary', from: dayOfValue(event.value)! }}>
              {aroundMessages.inDiary}
            </ViewLink>
          )}
        </li>
      ))}
    </ol>
  );
}

function Documents({ reading, focus, onChoose }: Part) {
  return (
    <ul className="panel-list">
      {reading.documents.map(({ index, document, detail }) => (
        <li key={index}>
          <button
            type="button"
            className="panel-item"
            aria-pressed={sameFocus(focus, { kind: 'document', index })}
            onClick={() => onChoose({ kind: 'document', index })}
          >
            <span className="panel-name">{document.name}</span>
            {detail && <span className="panel-detail">{detail}</span>}
          </button>
          <DocumentLink document={document} />
        </li>
      ))}
    </ul>
  );
}

/** Leads to all stories that lean on a document, where it can be told from others. */
function DocumentLink({ document }: { document: DocumentReference }) {
  const id = documentId(document);
  if (id === undefined) return null;
  return (
    <ViewLink className="panel-more" view={{ name: 'document', id }} title={`${aroundMessages.storiesOnDocument} (D)`}>
      {aroundMessages.allStories}
    </ViewLink>
  );
}

/** Scrolls the panel, and nothing else, to what is chosen in it. */
function bringIntoView(panel: HTMLElement): void {
  const item = [...panel.querySelectorAll('.panel-part [aria-pressed="true"]')].at(-1);
  const part = panel.querySelector('.panel-part');
  if (!item || !part) return;
  const box = part.scrollHeight > part.clientHeight ? part : panel;
  const [own, frame] = [item.getBoundingClientRect(), box.getBoundingClientRect()];
  if (own.top < frame.top || own.bottom > frame.bottom) box.scrollTop += own.top - frame.top - frame.height / 3;
}

const parts = { voices: Voices, timeline: Timeline, documents: Documents };

/** What the story says: beside the text where there is room, else in a sheet at the foot of the window. */
export function Panel({ stored, panel, focus, chosen, beside, onPanel, onChoose }: PanelProps) {
  const reading = readingOf(stored);
  const element = useRef<HTMLElement>(null);
  const isSheet = !useBeside();
  useBackCloses(isSheet && panel !== undefined, () => panel && onPanel(panel));
  useEffect(() => {
    if (focus && element.current) bringIntoView(element.current);
  }, [focus]);
  // A panel that stays open from the story before says when it has nothing for this one.
  const tabs = panels.filter((name) => reading[name].length > 0 || name === panel);
  const [first] = tabs;
  if (!first) return <div className="panel" />;
  const shown = panel ?? first;
  const Part = parts[shown];
  const open = panel !== undefined;
  return (
    <aside ref={element} className={open ? 'panel is-open' : 'panel'} aria-label={aroundMessages.panels}>
      <div className="panel-tabs">
        {tabs.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={name === shown && (open || beside)}
            aria-controls="panel-part"
            onClick={() => {
              if (name !== shown || !open) onPanel(name);
            }}
          >
            {aroundMessages.panelTitles[name]} <span className="count">{reading[name].length}</span>
          </button>
        ))}
        {open && (
          <button type="button" className="tool panel-close" onClick={() => onPanel(shown)}>
            <Icon name="close" />
            <span className="quiet">{aroundMessages.close}</span>
          </button>
        )}
      </div>
      <div className="panel-part" id="panel-part">
        {reading[shown].length > 0 ? (
          <Part reading={reading} focus={focus} chosen={chosen} onChoose={onChoose} />
        ) : (
          <p className="panel-empty">{emptyPanelSentence(shown, stored.reading)}</p>
        )}
      </div>
    </aside>
  );
}
