import { LibraryProvider } from '@dateline/reader';
import { connect } from '@dateline/server/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import './styles/index.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LibraryProvider library={connect('')}>
      <App />
    </LibraryProvider>
  </StrictMode>,
);
