import { createLateReader, ReaderProvider } from '@dateline/reader';
import { connect } from '@dateline/server/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { speak } from './app/language.js';
import { shell } from './app/shell.js';
import { trustOwnScripts } from './app/trusted-types.js';
import { listenTogether } from './events/listen-together.js';
import './styles/index.css';

trustOwnScripts();

const reader = createLateReader({ library: connect('', '', listenTogether), shell, frontEnd: 'web' }, (base) =>
  import('./app/acts.js').then(({ actsOf }) => actsOf(base)),
);

const root = createRoot(document.getElementById('root')!);

// Nothing is drawn in one language and then in another; where the messages cannot be had, English is.
const draw = () =>
  root.render(
    <StrictMode>
      <ReaderProvider reader={reader}>
        <App />
      </ReaderProvider>
    </StrictMode>,
  );
void speak().then(draw, draw);
