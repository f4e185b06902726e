import type { terminalMessages } from '../en/terminal.js';
import { number } from '../intl.js';

export const terminal: typeof terminalMessages = {
  reminder: (title) => title.split(/[,.:]| oder /)[0]!,
  title: (title) => title,
  times: 'Zeilen oder Male: nun eine Taste, die bewegt, G für die Zeile dieser Nummer',
  scroll: 'blättern',
  close: 'schließen',
  choose: 'wählen',
  pageDown: 'Seite weiter',
  picked: (count) => `${number(count)} ausgewählt`,
  letGo: 'loslassen',
  undo: 'rückgängig',
  unreadOnly: 'nur ungelesene',
  oldestFirst: 'älteste zuerst',
  asking: 'fragt die Feeds ab',
  asked: (done, total) => `${number(done)} von ${number(total)} abgefragt`,
  unread: (count) => `${number(count)} ungelesen`,
  fresh: (count, key) => `${number(count)} neu: ${key}`,
  troubled: (count, key) => `${number(count)} gestört: ${key}`,
  changed: (key) => `Geändert, seit Sie ihn gelesen haben: ${key} zeigt es.`,
  changedWhileOpen: (key) => `Dieser Artikel wurde geändert, während er offen war: ${key} zeigt es.`,
  percent: (value) => `${number(value)} %`,
  noShell: 'Hier ist keine Shell, die den Leser fortsetzen könnte; er wurde nicht angehalten.',
  linear:
    'Eine Nummer öffnet die Zeile; eine Taste oder ein Befehl tut, was sie sonst tun; Enter geht weiter; ? nennt die Tasten; q beendet.',
  linearAnswer: (given: string) =>
    given === '' ? 'Ein Punkt allein bricht ab.' : `Enter behält ${given}. Ein Punkt allein bricht ab.`,
  linearConfirm: 'y für ja, n für nein',
  linearUndo: (key: string) => `${key} nimmt es zurück.`,
  linearUnread: (row: string) => `ungelesen: ${row}`,
  linearNoRow: (row: number) => `Eine Zeile ${number(row)} gibt es hier nicht.`,
  pictures: {
    shown: 'Bilder werden gezeigt',
    hidden: 'Bilder werden nicht gezeigt',
    impossible: 'Dieses Terminal zeigt keine Bilder',
  },
  pictureNotFetched: (reason) => `Das Bild war nicht zu bekommen: ${reason}`,
  pictureNotDecoded:
    'Das Bild lässt sich hier nicht zeigen: Es ist kein JPEG, PNG, WebP oder AVIF, oder es ist beschädigt.',
  noChoice: (typed, choices) => (typed === '' ? `Es ist eines von ${choices}.` : `${typed} ist keines von ${choices}.`),
  importFile: 'Diese Datei importieren:',
  exportFile: 'In diese Datei exportieren:',
  fileExists: (name) => `${name} gibt es schon; es wurde nichts geschrieben.`,
  wrote: (path) => `Geschrieben: ${path}`,
};
