import type { linkMessages } from '../en/links.js';
import { counted, number } from '../intl.js';

export const links: typeof linkMessages = {
  title: 'Wohin er führt',
  which: (count) => (count === 1 ? 'Link öffnen (1)' : `Link öffnen (1 bis ${number(count)}, oder Wörter daraus)`),
  open: 'Öffnen',
  noLinks: 'Der Artikel hat keine Links.',
  noSuchLink: (count) => `Der Artikel hat ${counted(count, 'Link', 'Links')}.`,
  noLinkCalled: (typed) => `Kein Link hier hat ${typed}.`,
  severalLinks: (count) => `${number(count)} Links haben diese Wörter: mehr davon eingeben, oder die Nummer.`,
  pipe: 'Den Artikel an einen Befehl geben',
  pipePrompt: (pager) => `Geben an (leer: ${pager})`,
  run: 'Ausführen',
  ended: (program, code) => `${program} endete mit ${code}.`,
  notStarted: (program) => `${program} lässt sich nicht starten.`,
  goOn: 'Weiter mit Enter',
};
