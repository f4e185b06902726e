import type { ComparingWords } from '../../sentences/comparing-words.js';

const same = new Map<string, string>();
/** Forms, and words that news uses for one thing; the first stands for all. Without accents. */
const alike = (words: string) => {
  const [first, ...others] = words.split(' ');
  for (const word of others) same.set(word, first!);
};
alike('tot tote toten toter todesopfer starb starben gestorben getotet umgekommen ums');
alike('verletz verletzt verletzte verletzten verletzter verletzungen');
alike('steig stieg stiegen gestiegen steigt steigen anstieg zunahme');
alike('fall fiel fielen gefallen fallt sank sanken gesunken ruckgang');
alike('kauf kaufte kaufen gekauft kauft erwarb erworben ubernahme');
alike('schliess geschlossen schloss schlossen schliessung');
alike('beginn begann begannen begonnen beginnt');
alike('brand brande feuer');
alike('kind kinder kindern');

/** By which German sentences of several articles are compared. */
export const germanComparing: ComparingWords = {
  small: new Set(
    (
      'sagte sagten sagt teilte mit erklarte hiess laut so nach noch auch aber oder wenn als wie was wer wo dort hier menschen ' +
      'mehr viele alle alles dies diese dieser dieses jede jeder seine ihre ihr ihm ihnen wir uns ich du war waren wird werden ' +
      'worden sei seien habe hatte hatten kann konnte sollen soll uber unter vor seit bis zwischen gegen durch um jahr jahre ' +
      'jahren tag tage tagen woche wochen monat monate uhr heute gestern morgen neue neuen erste ersten'
    ).split(' '),
  ),
  endings: ['ungen', 'ung', 'en', 'er', 'es', 'em', 'e', 's', 'n'],
  same,
  turns:
    'abgelehn lehn zugestimm stimm zurucktre zuruckgetre ruckt verhaft festgenomm freigesproch verurteil verschob abgesag tot verletz eingestell gescheiter gerett'.split(
      ' ',
    ),
  reactions:
    'reagier begruss kritisi verurteil lehn fordert ruft warn bedauer dementier weist lob protest entsetz trauer'.split(
      ' ',
    ),
};
