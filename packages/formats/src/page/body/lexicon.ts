import { WordFinder } from '../word-finder.js';

/**
 * Parts of the names that pages give their areas in classes and ids; WordFinder says how they are written. A part is enough,
 * so that `relatedposts` and `related-posts` count the same.
 */
export const AREAS = {
  body: `article~(body,content,text,copy,inner) (story,post,entry,main,page,content,body,news,blog,text,rich)~(body,content,text,copy,inner,main,paragraph)
    wysiwyg e-content instapaper prose markdown`,
  content: 'content article story post entry body text main',
  comment: 'comment disqus respond discussion replies kommentar livefyre coral- conversation',
  related: `relat recommend more~(from,stor,news,on,in,art,info) read~(more,next,also) also~(like,read) next~(up,art,stor,post) trend popular
    most~(read,view,pop,shared) recirc outbrain taboola zergnet similar suggest latest promo teaser you~may further see~also recent explore rail
    river feed card headlines inline~link`,
  share: `share sharing social follow facebook twitter~(share,follow) add~this jp-related tools tool~bar actions print email- e-mail-`,
  nav: '|nav menu crumb pagination pager paging toc skip~link mast~head top~bar site~header tabs search global',
  footer: 'footer foot| bottom colophon copyright legal disclaim disclosure terms',
  side: 'side~(bar,col,rail) aside rail widget module secondary complementary column~right right~col',
  promo: `news~letter subscri sign~up promo banner |ads| |ad| advert sponsor affiliate offer cta call~out donat membership paywall register
    app~download dfp commercial marketing widget`,
  author: 'author by~line bio| biography contributor writer profile about~the credit reporter vcard',
  meta: `meta date time publish tag| tags| tag~(list,cloud) categor topic kicker eyebrow section~(name,label) label keyword info| posted source
    stat| stats| rating views`,
  media: 'caption gallery slide image photo picture figure video player media credit carousel thumb embed',
  headline: `headline |title heading sub~title sub~head stand~first deck dek| summary excerpt lede lead| intro description abstract highlights
    key~points bullets tldr`,
  overlay: `modal pop~up overlay cookie consent gdpr login sign~in light~box toast alert notif dialog tool~tip hidden visually sr-only screen~reader
    error message`,
  quote: 'quote tweet twitter instagram social~(embed,media) embed pull',
  box: 'box panel call~out note correction update faq accordion table chart map list recipe product review score ingredient',
  answer: 'post~(body,content,text,message) message reply replies thread topic answer question forum bbp discuss',
} as const;

export type Area = keyof typeof AREAS;
export const AREA_NAMES = Object.keys(AREAS) as Area[];

let finder: WordFinder | undefined;

/** The areas that a class or id names: a bit each, in the order of AREA_NAMES. */
export function areasIn(name: string): number {
  finder ??= new WordFinder(Object.values(AREAS));
  return finder.find(name);
}

/** The bits of some areas. */
export const areaBits = (...areas: Area[]): number =>
  areas.reduce((bits, area) => bits | (1 << AREA_NAMES.indexOf(area)), 0);

/** What lines of a page say that belong to no story, in the languages of many pages. */
export const PHRASES = {
  more: /^\W*(?:read|see|also|more|related|watch|recommended|click|continue|next|previous|up next|don.t miss|check out|trending|popular|you (?:may|might)|must.?read|in case you|further reading|lire|à lire|voir aussi|lees|lesen sie|mehr|weiterlesen|auch interessant|das könnte|leia|veja|lee|ver |te puede|más|leggi|approfondisci|czytaj|zobacz|baca|lihat|läs|les også|lue|читайте|смотрите|также|по теме|اقرأ|関連|続き|相关|阅读|관련)/i,
  subscribe:
    /subscri|newsletter|sign up|signing up|inbox|email address|e-mail address|follow (?:us|me|him|her|@|on)|like us|join us|join our|download (?:the|our) app|our app|whatsapp|telegram|donate|support (?:us|our)|abonn|anmelden|inscri|suscr|assine|iscriv|подпис|订阅|關注|구독|登録|フォロー/i,
  legal:
    /©|\(c\)|copyright|all rights reserved|terms of|privacy|cookie|may not be (?:published|reproduced|redistributed)|without permission|affiliate|commission|disclosure|disclaimer|advertis|sponsored|partner content|editorial (?:team|staff|independence)|alle rechte|tous droits|reservados|riservata|все права|版权|著作権|무단/i,
  credit:
    /\b(?:photo|image|picture|video|graphic|illustration|credit|source|getty|reuters|afp|ap photo|shutterstock|istock|epa|foto|bild|quelle|crédit|fuente|fonte|фото|источник)\b\s*(?:[:/|)]|by\b|via\b|credit|courtesy)|getty images|\((?:ap|reuters|afp)\b|撮影|图片|사진/i,
  comment:
    /comment|reply|replies|log ?in|sign ?in|register|report abuse|kommentar|commentaire|comentario|commenti|комментар|评论|コメント|댓글/i,
  note: /^\W*(?:correction|editor.s note|note|update|clarification|disclosure|this (?:story|article|post) (?:has been|was|is)|originally published|first published|source|sources|with (?:reporting|files) |reporting by|additional reporting|—|\*)/i,
  date: /^\W*(?:\w+,?\s+)?(?:\d{1,2}[./\s-]\s*(?:\d{1,2}|\p{L}+)\.?[./\s,-]\s*(?:19|20)\d\d|\p{L}{3,}\.?\s+\d{1,2},?\s+(?:19|20)\d\d|(?:19|20)\d\d[-/年.]\s*\d{1,2})/iu,
} as const;
