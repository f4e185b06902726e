/**
 * What pages call their areas in classes, ids, roles and names of elements. Words are told apart at hyphens, underscores
 * and capitals; a group is known by a part of a word, so that `relatedposts` and `related-posts` count the same.
 */
export const AREAS = {
  body: /article-?_?(?:body|content|text|copy|inner)|(?:story|post|entry|main|page|content|body|news|blog|text|rich)-?_?-?(?:body|content|text|copy|inner|main|paragraph)|articlebody|bodytext|wysiwyg|rich-?text|e-content|instapaper_body|prose|markdown/i,
  content: /content|article|story|post|entry|body|text|main|hentry/i,
  comment: /comment|disqus|respond|discussion|replies|kommentar|livefyre|coral-|conversation/i,
  related:
    /relat|recommend|more-?(?:from|stor|news|on|in|art|info)|read-?(?:more|next|also)|also-?(?:like|read)|next-?(?:up|art|stor|post)|trend|popular|most-?(?:read|view|pop|shared)|recirc|outbrain|taboola|zergnet|similar|suggest|latest|promo|teaser|upnext|you-?may|further|see-?also|recent|explore|rail|river|feed|card|headlines|inline-?link/i,
  share:
    /share|sharing|social|follow|facebook|twitter-?(?:share|follow)|addthis|sharedaddy|jp-relatedposts|tools|toolbar|actions|print|e?mail-/i,
  nav: /(?:^|[\s_-])nav|menu|breadcrumb|crumb|pagination|pager|paging|toc|skip-?link|masthead|topbar|site-?header|tabs|search|global/i,
  footer: /footer|foot(?:$|[\s_-])|bottom|colophon|copyright|legal|disclaim|disclosure|terms/i,
  side: /sidebar|side-?(?:bar|col|rail)|aside|rail|widget|module|secondary|complementary|column-?right|right-?col/i,
  promo:
    /newsletter|subscri|sign-?up|signup|promo|banner|(?:^|[\s_-])ads?(?:$|[\s_-])|advert|sponsor|affiliate|offer|cta|callout|donat|membership|paywall|register|app-?(?:promo|download)|dfp|commercial|marketing|widget/i,
  author:
    /author|byline|by-line|bio(?:$|[\s_-])|biography|contributor|writer|profile|about-?the|credit|reporter|vcard/i,
  meta: /meta|date|time|publish|tags?(?:$|[\s_-])|tag-?(?:list|cloud)|categor|topic|kicker|eyebrow|section-?(?:name|label)|label|keyword|info(?:$|[\s_-])|posted|source|dateline|stat(?:$|s)|rating|views/i,
  media:
    /caption|gallery|slide|image|photo|picture|figure|video|player|media|credit|carousel|thumb|embed|wp-block-image/i,
  headline:
    /headline|(?:^|[\s_-])title|heading|subtitle|subhead|standfirst|deck|dek(?:$|[\s_-])|summary|excerpt|lede|lead(?:$|[\s_-])|intro|description|abstract|highlights|key-?points|bullets|tldr/i,
  overlay:
    /modal|popup|pop-?up|overlay|cookie|consent|gdpr|login|sign-?in|lightbox|toast|alert|notif|dialog|tooltip|hidden|visually|sr-only|screen-?reader|error|message/i,
  quote: /quote|tweet|twitter|instagram|social-?(?:embed|media)|embed|pull/i,
  box: /box|infobox|factbox|panel|callout|note|correction|update|faq|accordion|table|chart|map|list|recipe|product|review|score|ingredient/i,
  answer: /post-?(?:body|content|text|message)|message|reply|replies|thread|topic|answer|question|forum|bbp|discuss/i,
} as const;

export type Area = keyof typeof AREAS;
export const AREA_NAMES = Object.keys(AREAS) as Area[];
/** In the order of AREA_NAMES. */
export const AREA_PATTERNS: readonly RegExp[] = Object.values(AREAS);

/** What lines of a page say that belong to no story, in the languages of many pages. */
export const PHRASES = {
  more: /^\W*(?:read|see|also|more|related|watch|recommended|click|continue|next|previous|up next|don.t miss|check out|trending|popular|you (?:may|might)|must.?read|in case you|further reading|lire|à lire|voir aussi|lees|lesen sie|mehr|weiterlesen|auch interessant|das könnte|leia|veja|lee|ver |te puede|más|leggi|approfondisci|czytaj|zobacz|baca|lihat|läs|les også|lue|читайте|смотрите|также|по теме|اقرأ|関連|続き|相关|阅读|관련)/i,
  subscribe:
    /subscri|newsletter|sign up|signing up|inbox|email address|e-mail address|follow (?:us|me|him|her|@|on)|like us|join us|join our|download (?:the|our) app|our app|whatsapp|telegram|donate|support (?:us|our)|abonn|anmelden|inscri|suscr|assine|iscriv|подпис|订阅|關注|구독|登録|フォロー/i,
  legal:
    /©|\(c\)|copyright|all rights reserved|terms of|privacy|cookie|may not be (?:published|reproduced|redistributed)|without permission|affiliate|commission|disclosure|disclaimer|advertis|sponsored|partner content|editorial (?:team|staff|independence)|alle rechte|tous droits|reservados|riservata|все права|版权|著作権|무단/i,
  credit:
    /\b(?:photo|image|picture|video|graphic|illustration|credit|source|getty|reuters|afp|ap photo|shutterstock|istock|epa|foto|bild|quelle|crédit|fuente|fonte|фото|источник)\b\s*(?:[:/|)]|by\b|via\b|credit|courtesy)|getty images|\((?:ap|reuters|afp)\b|撮影|图片|사진/i,
  byline:
    /^\W*(?:by|von|par|por|di|door|av|af|oleh|written by|posted by|published|updated|last updated|posted|author|autor|auteur|автор|記者|记者|글)\b/i,
  author:
    /\b(?:writer|reporter|editor|journalist|correspondent|columnist|author|contributor|blogger|fellow|professor)\b|contributed (?:to|reporting)|can be reached|reach (?:him|her|them|me)|tweet(?:s|ing)? (?:at|@)|follow (?:him|her|me|them)|on twitter|@\w+ on|twitter:|e-?mail(?: him| her)?:|\S@\S+\.\w/i,
  comment:
    /comment|reply|replies|log ?in|sign ?in|register|report abuse|kommentar|commentaire|comentario|commenti|комментар|评论|コメント|댓글/i,
  share:
    /^\W*(?:share|tweet|print|e-?mail|save|facebook|twitter|linkedin|pinterest|reddit|whatsapp|copy link|flipboard|teilen|partager|compartir|compartilh|condividi|поделиться|分享|シェア|공유)\b/i,
  ad: /^\W*(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklam|реклама|広告|广告|광고|loading|story continues|article continues)/i,
  tags: /^\W*(?:tags?|topics?|filed under|categor|keywords|more on|in this article|sections?|schlagw|mots|etiquetas|теги|метки|标签|タグ|カテゴリ|태그)\b/i,
  note: /^\W*(?:correction|editor.s note|note|update|clarification|disclosure|this (?:story|article|post) (?:has been|was|is)|originally published|first published|source|sources|with (?:reporting|files) |reporting by|additional reporting|—|\*)/i,
  date: /^\W*(?:\w+,?\s+)?(?:\d{1,2}[./\s-]\s*(?:\d{1,2}|\p{L}+)\.?[./\s,-]\s*(?:19|20)\d\d|\p{L}{3,}\.?\s+\d{1,2},?\s+(?:19|20)\d\d|(?:19|20)\d\d[-/年.]\s*\d{1,2})/iu,
} as const;

export type Phrase = keyof typeof PHRASES;
export const PHRASE_NAMES = Object.keys(PHRASES) as Phrase[];
/** In the order of PHRASE_NAMES. */
export const PHRASE_PATTERNS: readonly RegExp[] = Object.values(PHRASES);

/** Which of at most 31 patterns match a text: a bit each, the first pattern's lowest. */
export function matching(patterns: readonly RegExp[], text: string): number {
  let bits = 0;
  for (let at = 0; at < patterns.length; at++) if (patterns[at]!.test(text)) bits |= 1 << at;
  return bits;
}
