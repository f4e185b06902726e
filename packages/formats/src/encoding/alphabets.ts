/** The letters above ASCII that a language uses much, in lower case, and the encodings it was written in before UTF-8. */
export interface Alphabet {
  letters: string;
  encodings: string[];
  /** A script of its own: its letters do not stand beside Latin ones in a word. */
  own?: true;
  /** One sign a word or syllable: only this part of running text is in `letters`. */
  share?: number;
}

const RUSSIAN = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];

/** The first of two that fit equally well is taken. */
export const ALPHABETS: readonly Alphabet[] = [
  { letters: 'éèàçêâîôûùëïœ', encodings: ['windows-1252', 'macintosh', 'iso-8859-15'] },
  { letters: 'äöüß', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'óíáéñúü¿¡ºª', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'ãçáéêóíõúâàô', encodings: ['windows-1252'] },
  { letters: 'èàùòéì', encodings: ['windows-1252'] },
  { letters: 'åäöøæé', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'áðéíóúýþæö', encodings: ['windows-1252'] },
  { letters: 'ąćęłńóśźż', encodings: CENTRAL },
  { letters: 'áíéěšřžčýůúňťďóľĺôä', encodings: CENTRAL },
  { letters: 'áéíóöőúüű', encodings: CENTRAL },
  { letters: 'ăâîşţ', encodings: CENTRAL },
  { letters: 'čšžćđ', encodings: CENTRAL },
  { letters: 'ışğçöüâ', encodings: ['windows-1254'] },
  { letters: 'āīēšņļūčžķģąęėįųõäöü', encodings: ['windows-1257'] },
  { letters: RUSSIAN, encodings: CYRILLIC, own: true },
  { letters: 'оаинвіетрслкдумпзяьбгйчхцюїжєщшґф', encodings: ['windows-1251', 'koi8-u'], own: true },
  { letters: 'αοιετσνηυρπκμλςδωγχθφβξζψάέήίόύώϊ', encodings: ['windows-1253', 'iso-8859-7'], own: true },
  { letters: 'יוהלאתרבמשנדחקעפטסזגצךםןףץכ', encodings: ['windows-1255'], own: true },
  { letters: 'ايلمونرتبدعسفهكةقحجأشصطخضىذثزغئءإؤظآ', encodings: ['windows-1256'], own: true },
  { letters: 'านรกเองมทลวดตสยคปบพหชจขแผโไใซถธณภศฟษิีึืุู่้็์ัำะา', encodings: ['windows-874'], own: true },
  {
    letters:
      'の、。にはをたがでといるしてっかなれらもすりきこんまあスンーくトルさラリイアどうけそだみめえおせやわよつちばじげずごべぐびろ日年本大人国会学出中者時行的地生東京分後自新場社間前',
    encodings: ['shift_jis', 'euc-jp'],
    share: 0.75,
  },
  {
    letters:
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力与长机十民第公此已工使情明性全三关点正业外将两高间由问最重并物政美相新制加西月合回特代内信表化世位度市，。、',
    encodings: ['gb18030'],
    share: 0.5,
  },
  {
    letters:
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力與長機十民第公此已工使情明性全三關點正業外將兩高間由問最重並物政美相新制加西月合回特代內信表化世位度市，。、',
    encodings: ['big5'],
    share: 0.5,
  },
  {
    letters:
      '이다는을의에가하고로은를지도사기한어그아자리대인서나시수일정해전들있었과보장부원으안라구상주여동제경적만국회오신위조선비성공당면무관연스년마미세우계유문분게소야교실생발용행임민중물간모설영내방개반재되할것',
    encodings: ['euc-kr'],
    share: 0.75,
  },
];
