/** What stands before the names of those who wrote a story, by language; each may be followed by a colon. */
const BEFORE: Record<string, string> = {
  en: '(?:(?:written|posted|published|reported|authored|contributed|created|submitted|compiled|researched|words|text|story|article|report|reporting|review|analysis|opinion|essay|column|comment|guide|recipe|interview|guest post|post|blog|photography|photos|photographs|pictures|produced|developed)\\s+(?:(?:and|&)\\s+\\p{L}+\\s+)?)?by|post author|authors?|contributors?|about the author|from our correspondent',
  de: 'vo[nm]|autor(?:in(?:nen)?|en)?|verfasser(?:in)?|(?:ein (?:artikel|beitrag|gastbeitrag|kommentar|interview) |text |geschrieben |verfasst |gepostet |veröffentlicht |erstellt |eingestellt )von|text(?: und \\p{L}+)?|interview',
  fr: 'par|auteurs?|auteure?s?|autrices?|(?:écrit|rédigé|publié|posté|propos recueillis) par|article de|texte',
  es: 'por|autor(?:a|es|as)?|(?:escrito|redactado|publicado|texto) por|texto',
  pt: 'por|autor(?:a|es)?|(?:escrito|publicado|postado|texto|reportagem) por|da redação',
  it: 'di|a cura di|autor[ei]|(?:scritto|pubblicato) da',
  nl: 'door|auteur|tekst|(?:geschreven|geplaatst|gepubliceerd) door',
  sv: 'av|text|skrivet av|reporter',
  da: 'af|tekst|skrevet af',
  nb: 'skrevet av|tekst',
  fi: 'teksti|kirjoittaja|kirjoittanut',
  pl: 'autor(?:ka|zy)?|tekst|opracowa(?:ł|ła|nie)|napisał[a]?|przez|oprac\\.',
  cs: 'autor(?:ka|ři)?|napsal[a]?|text|od',
  sk: 'autor(?:ka)?|napísal[a]?|text',
  hr: 'piše|napisa(?:o|la)|autor(?:ica)?',
  sl: 'piše|avtor(?:ica)?|besedilo',
  sr: 'пише|аутор',
  lt: 'autorius|autorė|parengė',
  lv: 'autors|autore',
  et: 'autor|tekst|kirjutas',
  hu: 'írta|szerző|szöveg',
  ro: 'de|autor|scris de',
  tr: 'yazan|yazar|haber',
  el: 'του|της|γράφει (?:ο|η)|συντάκτης|από',
  ru: 'автор(?:ы)?|текст|подготовил[аи]?|автор статьи',
  uk: 'автор(?:и|ка)?|текст|підготувал[аи]',
  ar: 'بقلم|كتب|كتبت|الكاتب|الكاتبة|تحرير|إعداد|المؤلف',
  fa: 'نویسنده|نوشته|به قلم',
  he: 'מאת|כתבה?|כותבת?',
  bn: 'লেখক|প্রতিবেদক',
  ur: 'تحریر',
  hi: 'द्वारा|लेखक|लेखिका|रिपोर्ट',
  ja: '文|取材・文|取材|執筆|著者|筆者|記者|ライター|文・写真|構成',
  zh: '记者|記者|作者|文|撰文|撰稿|编辑|編輯|本报记者|新华社记者|来源作者',
  ko: '글|기자|작성자|저자',
  th: 'โดย|ผู้เขียน|เรื่องโดย|เขียนโดย',
  vi: 'tác giả|bài viết của|theo|bài',
  id: 'oleh|penulis|laporan|reporter',
};

/** Scripts that set no space between such a word and the name. */
const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]$/u;

const words = Object.values(BEFORE).flatMap((list) => list.split(/\|(?![^(]*\))/));
const unspaced = words.filter((word) => UNSPACED.test(word)).sort((a, b) => b.length - a.length);
const spaced = words.filter((word) => !UNSPACED.test(word)).sort((a, b) => b.length - a.length);

/** A line's beginning that says that names follow. */
export const BY_WORDS = new RegExp(
  `^[\\s|•·–—-]*(?:(?:${spaced.join('|')})(?:\\s*[:：]\\s*|\\s+(?!and\\b))|(?:written |posted |post author)\\s*by(?=\\s*\\p{L})|(?:${unspaced.join('|')})\\s*[:：/／|｜・]?\\s*)`,
  'iu',
);

/** What links to all that somebody wrote say around the name. */
export const ALL_BY =
  /^(?:(?:view|see|show|read|browse)\s+)?(?:all|more|other)\s+(?:posts?|articles?|stories|entries)\s+(?:by|from|of)\s+|^(?:zeige\s+)?(?:alle|weitere|mehr)\s+(?:beiträge|artikel|posts)\s+(?:von|dieses autors)\s*|^voir tous les (?:articles|billets|messages) (?:de|par)\s+|^ver (?:todas?|todos)\s+(?:las|los|as|os)\s+(?:entradas|artículos|posts|publicaciones|publicações|artigos)\s+(?:de|por)\s+|^(?:visualizza|vedi|leggi) tutti gli articoli di\s+|^(?:alle berichten|bekijk alle berichten) (?:van|door)\s+|^(?:zobacz|pokaż) wszystkie (?:wpisy|posty),? (?:których autorem jest|autora)\s+|^visa alla inlägg av\s+|^vis alle innlegg av\s+|^посмотреть все записи автора\s+|^просмотр всех записей\s+/iu;

/** Words behind a name that say what somebody is, in scripts where they are no words of their own. */
export const ROLE_BEHIND =
  /\s*(?:記者|记者|特約記者|特派員|編集委員|기자|특파원|선임기자|인턴기자|논설위원|編輯|编辑|संवाददाता|रिपोर्टर)$/u;

/** Such a word by itself, before an element with the name. */
export const BY_WORD_ALONE = new RegExp(`^[\\s|•·–—-]*(?:${[...spaced, ...unspaced].join('|')})\\s*[:：]?\\s*$`, 'iu');

/** "Posted on May 3, 2024 by Jane Doe": what says who wrote it behind a date. */
export const DATE_THEN_BY =
  /^\W*(?:(?:(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Uu]pdated|[Aa]dded|[Ss]ubmitted)\b.{0,40}?\d.{0,30}?|\S{0,12}\s?\d.{4,30}?)\s+by|(?:[Pp]ubli(?:é|cad[oa]|kováno|cat|cerad|ceret|sert)|[Mm]is en ligne|[Pp]ubblicat[oa]|[Vv]eröffentlicht|[Ee]rstellt|[Gg]eschrieben|[Gg]e(?:publiceerd|plaatst)|[Oo]publikowan[oy]|[Dd]odano|[Ee]scrito|[Pp]ostado)\s.{0,20}?\d.{0,30}?\s(?:par|por|von|di|da|door|av|af|przez))\s+(?=\p{Lu})/u;
const MAY_BE_DATE_THEN_BY = /\d.*\s(?:by|par|por|von|di|da|door|av|af|przez)\s/;

/** "홍길동 기자", "佐藤花子記者": a name with what somebody is behind it; "来源：灯塔报 作者：王小明": behind other facts. */
const NAME_AND_POST =
  /^(?:[가-힣]{2,4}\s+(?:기자|특파원|선임기자|인턴기자|논설위원)|[\u4e00-\u9fff]{2,5}(?:記者|记者|特派員|編集委員))$|(?:作者|撰文|记者|記者|著者|ライター)\s*[:：]\s*(?=[\u3040-\u9fff])/u;
/** What stands before a name on a line of other facts, in Chinese and Japanese. */
export const FACTS_THEN_BY = /^.{0,80}(?:作者|撰文|记者|記者|著者|ライター)\s*[:：]\s*(?=[\u3040-\u9fff])/u;

/** Begins all that BY_WORDS and BY_WORD_ALONE find; quicker, since it knows of no characters beyond 16 bits. */
const MAY_BE_BY_WORD = new RegExp(
  `^[\\s|•·–—-]*(?:${[...words, 'written by', 'posted by', 'post author'].join('|').replaceAll('\\p{L}', '\\S')})`,
  'i',
);

/** A character that stands in all that DATE_THEN_BY and NAME_AND_POST find; quick to look for. */
const DIGIT_OR_UNSPACED = /[\d\u3040-\u9fff\uac00-\ud7a3]/;

/** Whether a line may say who wrote a story: it begins with such a word and a name, or is such a word alone. */
export function mayNameAuthor(line: string): boolean {
  if (line.length > 120) return false;
  const mayBe = MAY_BE_BY_WORD.test(line);
  const before = mayBe ? BY_WORDS.exec(line) : null;
  if (!before) {
    if (mayBe && BY_WORD_ALONE.test(line)) return true;
    if (!DIGIT_OR_UNSPACED.test(line)) return false;
    return (MAY_BE_DATE_THEN_BY.test(line) && DATE_THEN_BY.test(line)) || NAME_AND_POST.test(line);
  }
  const rest = line.slice(before[0].length).trimStart();
  return rest === '' || /^["'“„]?(?:\p{Lu}|\p{Lo}|[a-z.]+[\d@_])/u.test(rest);
}
