import type { readingMessages } from '../en/reading.js';

export const reading: typeof readingMessages = {
  passages: 'die Stellen',
  progress: 'Wie viel gelesen ist',
  goOn: (percent) => `Weiter bei ${percent} %`,
  aloud: 'Vorlesen',
  sentence: (at, of) => `Satz ${at} von ${of}`,
  pause: 'Anhalten',
  resume: 'Weiter',
  skip: 'Nächster Satz',
  stop: 'Beenden',
  noVoice:
    'Dieser Browser hat keine Stimme für die Sprache des Artikels; die Einstellungen des Systems können eine hinzufügen.',
  mail: 'Per E-Mail senden',
  copiedMarkdown: 'Als Markdown kopiert',
  copiedQuote: 'Mit Quelle kopiert',
  copiedToShare: 'Kopiert, zum Teilen',
  sent: 'Kopiert, falls das Terminal es erlaubt',
  refused: 'In die Zwischenablage kann hier nicht geschrieben werden.',
  sending: 'Wird gesendet',
  delivered: 'Gesendet',
  chooseWords: 'Wählen Sie erst Wörter des Artikels aus, oder mit ] eine Aussage.',
  chooseStatement: 'Wählen Sie erst eine Aussage: ] geht zur nächsten.',
};
