import type { ProblemSentences } from '../problems.js';

/** Why a host cannot be read, by the code of the system or the HTTP status that is given as the reason. */
const REASONS: Record<string, string> = {
  ENOTFOUND: 'Es gibt keinen Server namens {host}; prüfen Sie die Adresse.',
  EAI_AGAIN: 'Der Name {host} lässt sich nicht nachschlagen; prüfen Sie die Netzverbindung.',
  ECONNREFUSED: '{host} antwortet unter dieser Adresse nicht.',
  ECONNRESET: '{host} hat die Verbindung abgebrochen.',
  EPIPE: '{host} hat die Verbindung abgebrochen.',
  UND_ERR_SOCKET: '{host} hat die Verbindung abgebrochen.',
  EHOSTUNREACH: '{host} ist nicht erreichbar.',
  ENETUNREACH: '{host} ist nicht erreichbar; prüfen Sie die Netzverbindung.',
  EADDRNOTAVAIL: '{host} ist nicht erreichbar.',
  ETIMEDOUT: '{host} antwortet nicht.',
  UND_ERR_CONNECT_TIMEOUT: '{host} antwortet nicht.',
  CERT_HAS_EXPIRED: 'Das Zertifikat von {host} ist abgelaufen.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Das Zertifikat von {host} gilt für einen anderen Server.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Das Zertifikat von {host} ist von ihm selbst unterschrieben.',
  401: '{host} verlangt für diesen Feed einen Namen und ein Passwort (401).',
  403: '{host} lässt Dateline das nicht lesen (403).',
  404: 'Unter dieser Adresse ist nichts mehr (404 von {host}).',
  429: '{host} bittet, seltener abgefragt zu werden (429).',
};

export const problems: ProblemSentences = {
  'bad-usage': 'So wird der Befehl nicht aufgerufen.',
  'bad-request': 'Die Anfrage hat nicht die verlangte Form.',
  'bad-address': '{address} ist keine Webadresse; eine solche beginnt mit https:// oder http://.',
  'bad-limit': 'Eine Liste hat 1 bis {most} Einträge; {limit} ist keine solche Zahl.',
  'bad-edition': 'Eine Ausgabe ist von einem Tag wie 2024-03-15, today oder yesterday, nicht von {day}.',
  'bad-cursor': 'Diese Liste lässt sich von dort nicht fortsetzen; beginnen Sie von vorn.',
  'bad-day': '{day} ist kein Tag; schreiben Sie 2026-12-01, 2026-12 oder 2026, oder today, tomorrow oder yesterday.',
  'bad-query': 'Die Suche ist ab dem {character}. Zeichen nicht zu verstehen.',
  'bad-person': 'Der Name einer Person hat 1 bis 100 Buchstaben und keine Steuerzeichen.',
  'bad-tag': 'Ein Schlagwort hat 1 bis 100 Buchstaben und keine Anführungszeichen.',
  'bad-name': 'Ein Name hat 1 bis 100 Buchstaben und keine Steuerzeichen.',
  'bad-rule': 'So lässt sich diese Regel nicht behalten.',
  'bad-webhook': 'An {host} wird nicht unverschlüsselt gesendet; schreiben Sie eine Adresse, die mit https:// beginnt.',
  'bad-retention': '{value} ist hier keine gültige Zahl; sie geht von 1 bis {most}, und 0 setzt keine Grenze.',
  'bad-port': '{port} ist kein Port; Ports gehen von 0 bis 65535.',
  'bad-host': 'Der Server kann auf {host} nicht lauschen.',
  'ambiguous-feed': 'Mehrere Feeds heißen {name}; nennen Sie einen mit seiner Nummer: {feeds}.',
  'ambiguous-id': 'Die Kennung mehrerer Artikel beginnt mit {id}; schreiben Sie mehr davon.',
  'empty-article': 'Der Artikel {id} hat weder Überschrift noch Text noch Adresse.',
  'empty-highlight': 'An dieser Stelle des Artikels stehen keine Worte, die sich markieren lassen.',
  'empty-passage': 'An dieser Stelle des Artikels stehen keine Worte.',
  'no-file': 'Es gibt keine Datei {path}.',
  'not-found': 'Unter {path} gibt es nichts.',
  'unknown-article': 'Es gibt keinen Artikel mit der Kennung {id}.',
  'unknown-feed': 'Es gibt keinen Feed mit der Nummer {id}.',
  'unknown-highlight': 'Die Markierung {id} gibt es nicht.',
  'unknown-media': 'Der Artikel {id} hat unter dieser Adresse nichts.',
  'not-a-recording': 'Was {host} sendet, ist weder Ton noch Film.',
  'not-a-picture': 'Unter dieser Adresse ist kein Bild, das gezeigt werden kann.',
  'unknown-rule': 'Die Regel {id} gibt es nicht.',
  'unknown-search': 'Die gespeicherte Suche {id} gibt es nicht.',
  'unknown-story': 'Es gibt kein Thema mit der Kennung {id}.',
  'unknown-document': 'Es gibt kein Dokument mit der Kennung {id}.',
  'unknown-tag': 'Kein Artikel hat das Schlagwort {tag}.',
  'unknown-version': 'Der Artikel {id} hat keine Fassung {hash}.',
  'unknown-voice': 'Es gibt keine Stimme mit der Kennung {id}.',
  'no-webhook':
    'Es ist keine Adresse zum Senden eingestellt: in den Einstellungen im Browser, oder mit dateline config --webhook ADRESSE.',
  'secrets-refused':
    'Geheimnisse von Feeds werden nicht über eine Verbindung herausgegeben; exportieren Sie sie dort, wo die Bibliothek ist.',
  'backup-refused': 'Eine Bibliothek wird dort kopiert, wo sie liegt: mit dateline backup DATEI auf jenem Rechner.',
  'not-a-backup':
    '{path} ist schon da und keine Kopie einer Bibliothek; nennen Sie eine andere Datei, oder überschreiben Sie sie mit --force.',
  'name-taken': 'Eine gespeicherte Suche namens {name} gibt es schon; wählen Sie einen anderen Namen.',
  'foreign-origin': 'Seiten anderer Adressen dürfen diese Bibliothek nicht benutzen.',
  'method-not-allowed': '{method} ist hier nicht erlaubt; erlaubt sind {allowed}.',
  'not-json': 'Was an diesen Server geschickt wird, muss JSON sein (Content-Type: application/json).',
  'not-a-file':
    'Eine Datei, die importiert werden soll, muss selbst der Inhalt sein (Content-Type: application/octet-stream).',
  'private-address':
    '{host} liegt auf diesem Rechner oder in einem privaten Netz; das fragt Dateline nur, wenn es darf: --allow-private={host}.',
  'too-large-request': 'Eine Anfrage an diese Adresse hat höchstens {limit}.',
  'too-large-to-send': 'Der Artikel ist größer als {limit}; mehr wird nicht gesendet. Senden Sie eine Stelle daraus.',
  'unknown-host': 'Dieser Server hört nicht auf den Namen {host}.',
  binary: 'Das ist {kind}; Dateline liest Text, Feeds und Webseiten.',
  'broken-export': '{name} ist ein Export, der abgeschnitten oder beschädigt wurde.',
  'broken-import':
    '{name} sieht nach {format} aus, ist aber beschädigt oder anders aufgebaut; weiter wurde daraus nichts übernommen.',
  'broken-gzip': 'Das ist gzip, lässt sich aber nicht entpacken: Es ist beschädigt oder abgeschnitten.',
  empty: 'In diesem Dokument steht nichts.',
  'feeds-alone': 'OPML ist eine Liste von Feeds, die keine Suche begrenzt; lassen Sie die Suche weg.',
  'feed-entities':
    'Dieser Feed erklärt Entities, die sich wie bei einem Angriff maßlos ausdehnen; er wurde nicht gelesen. Bitten Sie den Herausgeber um einen Feed ohne DOCTYPE.',
  'feed-too-deep':
    'Dieser Feed verschachtelt seine Elemente mehr als {limit} tief, was kein Feed tut; er wurde nicht gelesen.',
  'feed-too-large':
    'Dieser Feed hat mehr als {limit}; er wurde nicht gelesen. Bitten Sie den Herausgeber um einen kürzeren.',
  'import-too-large':
    '{name} ist größer als {limit}; mehr liest Dateline von diesem Format nicht auf einmal. Exportieren Sie es in Teilen.',
  'newer-export': '{name} wurde von einem neueren Dateline geschrieben; aktualisieren Sie Dateline, um es zu lesen.',
  'newer-schema':
    'Dieser Artikel hat die Schemafassung {version}; dieses Programm kennt Fassungen bis {known}. Aktualisieren Sie es.',
  'not-a-feed': 'In diesem Dokument ist kein Feed.',
  'not-an-article': 'Das ist kein Artikel.',
  'not-opml': 'Das ist keine Liste von Feeds: Sie hat kein Element <opml>.',
  'nothing-to-add': 'Unter {address} ist weder ein Feed noch ein Artikel.',
  'nothing-to-import': '{name} enthält nichts, was sich importieren lässt; Dateline importiert {formats}.',
  opml: 'Das ist eine Liste von Feeds (OPML), kein Artikel; importieren Sie sie, statt sie zu lesen.',
  'too-large': 'Dieses Dokument ist größer, als ein Feed oder Artikel es ist.',
  'unknown-format': 'Dieses Format liest Dateline nicht; es liest Agenturtexte, Feeds, Webseiten und Artikel als JSON.',
  'unknown-input':
    'readDocument nimmt eine Zeichenkette, Bytes (Uint8Array oder ArrayBuffer), einen Blob, eine Response oder einen ReadableStream.',
  'unreadable-feed': 'Der Feed ist nicht lesbar.',
  'broken-answer': ({ reason }) =>
    reason === 'cut-off' ? 'Die Antwort von {host} brach auf halbem Weg ab.' : 'Die Antwort von {host} ist beschädigt.',
  'feed-ended': 'Der Herausgeber hat diesen Feed beendet (410); er wird nicht mehr abgefragt.',
  refused: ({ status }) =>
    status === undefined
      ? '{host} gibt dieses Dokument nicht heraus.'
      : '{host} antwortet mit {status}; dort ist kein Dokument.',
  stopped: 'Die Aktualisierung wurde abgebrochen.',
  timeout: '{host} braucht zu lange, um zu antworten.',
  'too-many-redirects': '{address} verweist ohne Ende auf andere Adressen.',
  'webhook-refused': '{host} hat es nicht angenommen: Die Antwort ist {status}.',
  unreachable: ({ reason }) =>
    reason === undefined
      ? '{host} ist nicht zu erreichen.'
      : (REASONS[reason] ?? '{host} ist nicht lesbar ({reason}).'),
  'disk-full': 'Das Laufwerk mit der Bibliothek {path} ist voll; schaffen Sie Platz und versuchen Sie es noch einmal.',
  'library-broken':
    'Die Bibliothek {path} ist beschädigt; spielen Sie eine Kopie zurück, oder legen Sie sie weg, um eine neue zu beginnen.',
  'library-busy': 'Ein anderes Programm hält die Bibliothek {path} zu lange besetzt; versuchen Sie es noch einmal.',
  'library-closed': 'Die Bibliothek ist geschlossen.',
  'library-disk': 'Das Laufwerk versagte, während die Bibliothek {path} gelesen oder geschrieben wurde.',
  'not-written': '{path} lässt sich nicht schreiben ({reason}).',
  'library-read-only':
    'Die Bibliothek {path} lässt sich nicht schreiben; prüfen Sie die Rechte der Datei und ihres Ordners.',
  'library-unreachable': 'Die Bibliothek {path} lässt sich nicht öffnen; prüfen Sie, ob es ihren Ordner gibt.',
  'newer-library':
    'Die Bibliothek {path} wurde von einem neueren Dateline geschrieben (Fassung {version}, dieses kennt {known}); aktualisieren Sie Dateline.',
  'not-a-library': '{path} ist keine Bibliothek von Dateline; nennen Sie eine andere Datei, oder legen Sie diese weg.',
  'not-dateline': 'Was dort antwortet, ist kein Dateline-Server (Status {status}).',
  'port-forbidden': 'Dieses Konto darf den Port {port} nicht benutzen; wählen Sie mit --port einen über 1023.',
  'port-taken': 'Den Port {port} benutzt ein anderes Programm; wählen Sie mit --port einen anderen.',
  'server-unreachable': ({ where = '' }) =>
    `Der Dateline-Server${String(where).replace(' at ', ' unter ')} antwortet nicht; läuft er noch?`,
  internal: 'Daran ist das Programm gescheitert; seine eigene Ausgabe sagt, warum.',
};
