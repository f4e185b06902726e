import { affiliation, listMessages, useVoices } from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';
import { When } from '../parts/when.js';

const SHOWN = 7;

/** Beside the news: who spoke last. */
export function VoicesRail() {
  const { items } = useVoices();
  if (items.length === 0) return <div className="voices-rail" />;
  return (
    <aside className="voices-rail" aria-labelledby="voices-rail">
      <h2 className="rail-title" id="voices-rail">
        {listMessages.whoSpeaks}
      </h2>
      <ul>
        {items.slice(0, SHOWN).map((voice) => (
          <li key={voice.id}>
            <ViewLink view={{ name: 'voice', id: voice.id }}>{voice.name}</ViewLink>
            <p>{affiliation(voice)}</p>
            <p className="rail-when">
              <When at={voice.latest} />
            </p>
          </li>
        ))}
      </ul>
      <ViewLink className="rail-more" view={{ name: 'voices' }}>
        {listMessages.allVoices}
      </ViewLink>
    </aside>
  );
}
