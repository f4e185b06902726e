import type { PlaceNames } from '../../gazetteer/gazetteer.js';

const countries = `DE Deutschland|AT Österreich|CH Schweiz|FR Frankreich|IT Italien|ES Spanien|PT Portugal|NL Niederlande,Holland|BE Belgien|LU Luxemburg|GB
Großbritannien,Vereinigtes Königreich|IE Irland|DK Dänemark|NO Norwegen|SE Schweden|FI Finnland|IS Island|PL Polen|CZ Tschechien|SK Slowakei|HU Ungarn|
RO Rumänien|BG Bulgarien|GR Griechenland|TR Türkei|RU Russland,Rußland|UA Ukraine|BY Belarus,Weißrussland|EE Estland|LV Lettland|LT Litauen|HR Kroatien|SI Slowenien|
RS Serbien|BA Bosnien|ME Montenegro|MK Nordmazedonien|AL Albanien|XK Kosovo|MD Moldau|GE Georgien|AM Armenien|AZ Aserbaidschan|US USA,Vereinigte Staaten,Amerika|CA Kanada|
MX Mexiko|BR Brasilien|AR Argentinien|CL Chile|CO Kolumbien|VE Venezuela|CU Kuba|PE Peru|CN China|JP Japan|KR Südkorea|KP Nordkorea|IN Indien|PK Pakistan|
AF Afghanistan|IR Iran|IQ Irak|SY Syrien|LB Libanon|IL Israel|JO Jordanien|SA Saudi-Arabien|YE Jemen|AE Emirate|QA Katar|EG Ägypten|LY Libyen|TN Tunesien|DZ Algerien|
MA Marokko|ZA Südafrika|NG Nigeria|KE Kenia|ET Äthiopien|SD Sudan|SO Somalia|ML Mali|NE Niger|CD Kongo|RW Ruanda|AU Australien|NZ Neuseeland|ID Indonesien|
PH Philippinen|TH Thailand|VN Vietnam|MM Myanmar|MY Malaysia|SG Singapur|TW Taiwan|BD Bangladesch|NP Nepal|MN Mongolei|KZ Kasachstan|UZ Usbekistan|CY Zypern|MT Malta`;

const regions = `DE01 Baden-Württemberg|DE02 Bayern|DE16 Berlin|DE11 Brandenburg|DE03 Bremen|DE04 Hamburg|DE05 Hessen|DE06 Niedersachsen|DE07 Nordrhein-Westfalen,NRW|DE08
Rheinland-Pfalz|DE09 Saarland|DE10 Schleswig-Holstein|DE12 Mecklenburg-Vorpommern|DE13 Sachsen|DE14 Sachsen-Anhalt|DE15 Thüringen|GBENG England|GBSCT Schottland|GBWLS Wales|GBNIR
Nordirland|USCA Kalifornien|USTX Texas|USFL Florida|ES56 Katalonien|IT15 Sizilien|UA11 Krim`;

const table = (text: string) =>
  Object.fromEntries(
    text
      .replace(/\n/g, ' ')
      .split('|')
      .map((entry) => {
        const [code = '', ...names] = entry.trim().split(/\s+/);
        return [code, names.join(' ').split(',')];
      }),
  );

/** What German copy calls countries and regions. Cities that have another name in German than in their country are in `exonyms`. */
export const germanPlaces: PlaceNames = {
  countryNames: table(countries),
  regions: table(regions),
  continents: [
    ['Europa', 48.7, 9.1],
    ['Asien', 29.8, 89.3],
    ['Afrika', 7.2, 21.1],
    ['Nordamerika', 46.1, -100.5],
    ['Südamerika', -14.6, -57.7],
  ],
  exonyms: Object.fromEntries(
    `München Munich|Nürnberg Nuremberg|Hannover Hanover|Wien Vienna|Zürich Zurich|Genf Geneva|Moskau Moscow|Warschau Warsaw|Prag Prague|Rom Rome|Mailand Milan|
    Venedig Venice|Neapel Naples|Florenz Florence|Turin Turin|Athen Athens|Brüssel Brussels|Lissabon Lisbon|Kopenhagen Copenhagen|Peking Beijing|Tokio Tokyo|Kairo Cairo|Jerusalem
    Jerusalem|Damaskus Damascus|Bagdad Baghdad|Teheran Tehran|Kiew Kyiv|Bukarest Bucharest|Belgrad Belgrade|Havanna Havana|Neu-Delhi New Delhi|Singapur Singapore|Den Haag The Hague|
    Straßburg Strasbourg|Nizza Nice|Danzig Gdańsk|Breslau Wrocław|Krakau Kraków|Göteborg Göteborg|Braunschweig Braunschweig`
      .replace(/\n/g, ' ')
      .split('|')
      .map((pair) => {
        const [own = '', ...other] = pair.trim().split(/\s+/);
        return [own.toLowerCase(), other.join(' ')];
      }),
  ),
};
