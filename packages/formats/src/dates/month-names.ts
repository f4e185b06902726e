/**
 * Names of the months as languages write them (Unicode CLDR, with the abbreviations of newspapers added), folded as
 * `folded` does; a word that several languages share stands with the first. January to December, forms apart by commas.
 */
const MONTHS: Record<string, string> = {
  en: 'january,jan|february,feb|march,mar|april,apr|may|june,jun|july,jul|august,aug|september,sep,sept|october,oct|november,nov|december,dec',
  de: 'januar,janner,jaenner|februar,feber|marz,maerz,mrz||mai|juni|juli|||oktober,okt||dezember,dez',
  fr: 'janvier,janv|fevrier,fevr,fev|mars|avril,avr||juin|juillet,juil|aout|septembre|octobre|novembre|decembre',
  es: 'enero,ene|febrero|marzo|abril,abr|mayo|junio|julio|agosto,ago|septiembre,setiembre,set|octubre|noviembre|diciembre,dic',
  it: 'gennaio,gen,genn|febbraio||aprile|maggio,mag|giugno,giu|luglio,lug||settembre|ottobre,ott||dicembre',
  pt: 'janeiro|fevereiro|marco||maio|junho|julho||setembro|outubro,out|novembro|dezembro',
  nl: 'januari|februari|maart,mrt||mei|||augustus||||',
  ru: 'январь,января,янв|февраль,февраля,февр,фев|март,марта,мар|апрель,апреля,апр|маи,мая|июнь,июня,июн|июль,июля,июл|август,августа,авг|сентябрь,сентября,сент,сен|октябрь,октября,окт|ноябрь,ноября,нояб,ноя|декабрь,декабря,дек',
  pl: 'styczen,stycznia,sty|luty,lutego,lut|marzec,marca|kwiecien,kwietnia,kwi|maj,maja|czerwiec,czerwca,cze|lipiec,lipca,lip|sierpien,sierpnia,sie|wrzesien,wrzesnia,wrz|pazdziernik,pazdziernika,paz|listopad,listopada,lis|grudzien,grudnia,gru',
  cs: 'leden,ledna,led|unor,unora,uno|brezen,brezna,bre|duben,dubna,dub|kveten,kvetna,kve|cerven,cervna,cvn,cer|cervenec,cervence,cvc|srpen,srpna,srp|zari,zar|rijen,rijna,rij|listopadu|prosinec,prosince,pro',
  sv: '|||||||augusti||||',
  da: '||marts|||||||||',
  nb: '|||||||||||desember,des',
  fi: 'tammikuu,tammikuuta,tammi|helmikuu,helmikuuta,helmi|maaliskuu,maaliskuuta,maalis|huhtikuu,huhtikuuta,huhti|toukokuu,toukokuuta,touko|kesakuu,kesakuuta,kesa|heinakuu,heinakuuta,heina|elokuu,elokuuta,elo|syyskuu,syyskuuta,syys|lokakuu,lokakuuta,loka|marraskuu,marraskuuta,marras|joulukuu,joulukuuta,joulu',
  hu: '|febr|marcius,marc|aprilis|majus,maujus|junius|julius|augusztus|szeptember,szept,szep|||',
  ro: 'ianuarie,ian|februarie|martie|aprilie||iunie,iun|iulie,iul||septembrie|octombrie|noiembrie,noi|decembrie',
  el: 'ιανουαριου,ιαν|φεβρουαριου,φεβ|μαρτιου,μαρ,μαω|απριλιου,απρ|μαιου,μαι|ιουνιου,ιουν,ιον|ιουλιου,ιουλ,ιολ|αυγουστου,αυγ|σεπτεμβριου,σεπ,σεπτ|οκτωβριου,οκτ|νοεμβριου,νοε|δεκεμβριου,δεκ',
  tr: 'ocak,oca|subat,sub|mart|nisan,nis|mayis|haziran,haz|temmuz,tem|agustos,agu|eylul,eyl|ekim,eki|kasim,kas|aralik,ara',
  uk: 'січень,січня,січ|лютии,лютого,лют|березень,березня,бер|квітень,квітня,квіт|травень,травня,трав|червень,червня,черв|липень,липня,лип|серпень,серпня,серп|вересень,вересня,вер|жовтень,жовтня,жовт|листопад,листопада,лист|грудень,грудня,груд',
  bg: 'януари|февруари||април||юни|юли||септември|октомври|ноември|декември',
  sk: 'januara|februara|marec|aprila||juna|jula|augusta|septembra|oktobra|novembra|decembra',
  hr: 'sijecanj,sijecnja,sij|veljaca,veljace,velj|ozujak,ozujka,ozu|travanj,travnja,tra|svibanj,svibnja,svi|lipanj,lipnja|srpanj,srpnja|kolovoz,kolovoza,kol|rujan,rujna,ruj||studeni,studenoga,stu|prosinac,prosinca',
  sr: 'јануар,јан|фебруар,феб|||мај|јун|јул||септембар,сеп|октобар|новембар,нов|децембар,дец',
  sl: '|||||junij|julij|avgust,avg||||',
  lt: 'sausis,sausio|vasaris,vasario|kovas,kovo|balandis,balandzio|geguze,geguzes|birzelis,birzelio|liepa,liepos|rugpjutis,rugpjucio|rugsejis,rugsejo|spalis,spalio|lapkritis,lapkricio|gruodis,gruodzio',
  lv: 'janvaris|februaris|||maijs,maija|junijs|julijs|augusts|septembris|oktobris|novembris|decembris',
  et: 'jaanuar,jaan|veebruar,veebr||aprill||juuni|juuli|||oktoober||detsember,dets',
  is: '|||||||agust||||',
  ga: 'eanair,ean|feabhra,feabh|marta|aibrean,aib|bealtaine,beal|meitheamh,meith|iuil|lunasa,lun|mean fomhair,mfomh|deireadh fomhair,dfomh|samhain,samh|nollaig,noll',
  cy: 'ionawr,ion|chwefror,chwef,chw|mawrth,maw|ebrill,ebr||mehefin,meh|gorffennaf,gorff,gor|awst|medi|hydref,hyd|tachwedd,tach|rhagfyr,rhag',
  eu: 'urtarrila,urt|otsaila,ots|martxoa|apirila,api|maiatza|ekaina,eka|uztaila,uzt|abuztua,abu|iraila,ira|urria,urr|azaroa,aza|abendua,abe',
  ca: 'gener,de gener,de gen|febrer,de febrer,de febr|de marc|dabril,dabr|maig,de maig|juny,de juny|juliol,de juliol,de jul|agost,dagost,dag,ag|setembre,de setembre,de set|doctubre,doct|de novembre,de nov|desembre,de desembre,de des',
  gl: 'xaneiro,xan|febreiro||||xuno|xullo,xul|||||decembro',
  af: 'januarie|||||junie|julie|||||',
  sq: 'janar|shkurt,shk||prill,pri||qershor,qer|korrik,korr|gusht,gush|shtator,sht|tetor,tet|nentor,nen|dhjetor,dhj',
  mk: 'јануари|||||јуни|јули||||ное|',
  be: 'студзень,студзеня,сту|люты,лютага|сакавік,сакавіка,сак|красавік,красавіка,кра||чэрвень,чэрвеня,чэр|ліпень,ліпеня,ліп|жнівень,жніуня,жні|верасень,верасня|кастрычнік,кастрычніка,кас|лістапад,лістапада,ліс|снежань,снежня,сне',
  kk: 'қаңтар,қаң|ақпан,ақп|наурыз,нау|сәуір,сәу|мамыр,мам|маусым,мау|шілде,шіл|тамыз,там|қыркүиек,қыр|қазан,қаз|қараша,қар|желтоқсан,жел',
  az: 'yanvar,yan|fevral||aprel||iyun,iyn|iyul,iyl|avqust,avq|sentyabr,sen|oktyabr|noyabr,noy|dekabr,dek',
  ka: 'იანვარი,იან|თებერვალი,თებ|მარტი,მარ|აპრილი,აპრ|მაისი,მაი|ივნისი,ივნ|ივლისი,ივლ|აგვისტო,აგვ|სექტემბერი,სექ|ოქტომბერი,ოქტ|ნოემბერი,ნოე|დეკემბერი,დეკ',
  hy: 'հունվար,հունվարի,հնվ|փետրվար,փետրվարի,փտվ|մարտ,մարտի,մրտ|ապրիլ,ապրիլի,ապր|մայիս,մայիսի,մյս|հունիս,հունիսի,հնս|հուլիս,հուլիսի,հլս|օգոստոս,օգոստոսի,օգս|սեպտեմբեր,սեպտեմբերի,սեպ|հոկտեմբեր,հոկտեմբերի,հոկ|նոյեմբեր,նոյեմբերի,նոյ|դեկտեմբեր,դեկտեմբերի,դեկ',
  id: '||maret|||||agustus||||',
  ms: '||mac||||julai|ogos,ogo||||disember,dis',
  fil: '|pebrero,peb|marso|||hunyo,hun|hulyo,hul||setyembre|oktubre|nobyembre,nob|disyembre',
  sw: '||machi|aprili||||agosti|septemba|oktoba|novemba|desemba',
  he: 'ינואר,ינו|פברואר,פבר|מרץ|אפריל,אפר|מאי|יוני|יולי|אוגוסט,אוג|ספטמבר,ספט|אוקטובר,אוק|נובמבר,נוב|דצמבר,דצמ',
  ar: 'يناير,كانون الثاني|فبراير,شباط|مارس,اذار|ابريل,نيسان|مايو,ايار|يونيو,حزيران|يوليو,تموز|اغسطس,اب|سبتمبر,ايلول|اكتوبر,تشرين الاول|نوفمبر,تشرين الثاني|ديسمبر,كانون الاول',
  fa: 'ژانویه|فوریه||اوریل|مه|ژوين|ژويیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
  ur: 'جنوری|فروری|مارچ|اپریل|ميی|جون|جولايی|اگست|ستمبر|اکتوبر|نومبر|دسمبر',
  hi: 'जनवरी,जन|फ़रवरी,फर,फरवरी|मार्च|अप्रैल|मई|जून|जुलाई,जुल|अगस्त,अग|सितंबर,सित,सितम्बर|अक्टूबर,अक्टू,अक्तूबर|नवंबर,नव,नवम्बर|दिसंबर,दिस,दिसम्बर',
  bn: 'জানুয়ারি,জানু|ফেব্রুয়ারি,ফেব|মার্চ|এপ্রিল,এপ্রি|মে|জুন|জুলাই,জুল|আগস্ট,আগ|সেপ্টেম্বর,সেপ,সেপ্ট|অক্টোবর,অক্টো|নভেম্বর,নভে|ডিসেম্বর,ডিসে',
  ta: 'ஜனவரி,ஜன|பிப்ரவரி,பிப்|மார்ச்,மார்|ஏப்ரல்,ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்,ஆக|செப்டம்பர்,செப்|அக்டோபர்,அக்|நவம்பர்,நவ|டிசம்பர்,டிச',
  te: 'జనవరి,జన|ఫిబ్రవరి,ఫిబ్ర|మార్చి|ఏప్రిల్,ఏప్రి|మే|జూన్|జులై|ఆగస్టు,ఆగ|సెప్టెంబర్,సెప్టెం|అక్టోబర్,అక్టో|నవంబర్,నవం|డిసెంబర్,డిసెం',
  th: 'มกราคม,มค|กุมภาพันธ์,กพ|มีนาคม,มีค|เมษายน,เมย|พฤษภาคม,พค|มิถุนายน,มิย|กรกฎาคม,กค|สิงหาคม,สค|กันยายน,กย|ตุลาคม,ตค|พฤศจิกายน,พย|ธันวาคม,ธค',
  mr: 'जानेवारी,जाने|फेब्रुवारी,फेब्रु||एप्रिल,एप्रि|मे||जुलै|ऑगस्ट,ऑग|सप्टेंबर,सप्टें|ऑक्टोबर,ऑक्टो|नोव्हेंबर,नोव्हें|डिसेंबर,डिसें',
  gu: 'જાન્યુઆરી,જાન્યુ|ફેબ્રુઆરી,ફેબ્રુ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર,સપ્ટે|ઑક્ટોબર,ઑક્ટો|નવેમ્બર,નવે|ડિસેમ્બર,ડિસે',
  kn: 'ಜನವರಿ,ಜನ|ಫೆಬ್ರವರಿ,ಫೆಬ್ರ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್,ಏಪ್ರಿ|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್,ಆಗ|ಸೆಪ್ಟೆಂಬರ್,ಸೆಪ್ಟೆಂ|ಅಕ್ಟೋಬರ್,ಅಕ್ಟೋ|ನವೆಂಬರ್,ನವೆಂ|ಡಿಸೆಂಬರ್,ಡಿಸೆಂ',
  ml: 'ജനുവരി,ജനു|ഫെബ്രുവരി,ഫെബ്രു|മാർച്ച്,മാർ|ഏപ്രിൽ,ഏപ്രി|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്,ഓഗ|സെപ്റ്റംബർ,സെപ്റ്റം|ഒക്‌ടോബർ,ഒക്ടോ|നവംബർ,നവം|ഡിസംബർ,ഡിസം',
  pa: 'ਜਨਵਰੀ,ਜਨ|ਫਰਵਰੀ,ਫਰ|ਮਾਰਚ|ਅਪ੍ਰੈਲ,ਅਪ੍ਰੈ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ,ਜੁਲਾ|ਅਗਸਤ,ਅਗ|ਸਤੰਬਰ,ਸਤੰ|ਅਕਤੂਬਰ,ਅਕਤੂ|ਨਵੰਬਰ,ਨਵੰ|ਦਸੰਬਰ,ਦਸੰ',
  ne: '|फेब्रुअरी||अप्रिल|मे|जुन||अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर',
  or: 'ଜାନୁଆରୀ|ଫେବୃଆରୀ|ମାର୍ଚ୍ଚ|ଅପ୍ରେଲ|ମଇ|ଜୁନ|ଜୁଲାଇ|ଅଗଷ୍ଟ|ସେପ୍ଟେମ୍ବର|ଅକ୍ଟୋବର|ନଭେମ୍ବର|ଡିସେମ୍ବର',
  as: 'জানুৱাৰী|ফেব্ৰুৱাৰী,ফেব্ৰু|মাৰ্চ|এপ্ৰিল||||আগষ্ট|ছেপ্তেম্বৰ,ছেপ্তে|অক্টোবৰ|নৱেম্বৰ,নৱে|ডিচেম্বৰ,ডিচে',
  my: 'ဇန်နဝါရီ,ဇန်|ဖေဖော်ဝါရီ,ဖေ|မတ်|ဧပြီ,ဧ|မေ|ဇွန်|ဇူလိုင်,ဇူ|ဩဂုတ်,ဩ|စက်တင်ဘာ,စက်|အောက်တိုဘာ,အောက်|နိုဝင်ဘာ,နို|ဒီဇင်ဘာ,ဒီ',
  km: 'មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ',
  lo: 'ມັງກອນ,ມກ|ກຸມພາ,ກພ|ມີນາ,ມນ|ເມສາ,ມສ|ພຶດສະພາ,ພພ|ມິຖຸນາ,ມິຖ|ກໍລະກົດ,ກລ|ສິງຫາ,ສຫ|ກັນຍາ,ກຍ|ຕຸລາ,ຕລ|ພະຈິກ,ພຈ|ທັນວາ,ທວ',
  ug: 'يانۋار|فېۋرال|مارت|ياپرېل|ماي|يىيۇن|يىيۇل|ياۋغۇست|سېنتەبىر|يۆكتەبىر|نويابىر|دېكابىر',
  sd: 'جنوري|فيبروري||اپريل|ميي||جولاء|اگسٽ|سيپٽمبر|اڪٽوبر||ڊسمبر',
  ps: 'جنوري|فېبروري,فبروري|||مۍ||جولای|اګست|سپتمبر,سېپتمبر|||',
  tg: 'январ|феврал||апрел|||||сентябр|октябр|ноябр|декабр',
  uz: '||||||||sentabr|oktabr||',
  ckb: 'کانوونی دووەم|شوبات|يازار|نیسان|يایار|حوزەیران|تەمووز|ياب|يەیلوول|تشرینی یەکەم|تشرینی دووەم|کانونی یەکەم',
  maghreb: 'جانفي|فيفري||افريل|ماي|جوان|جويلية,يوليوز|اوت,غشت|شتنبر||نونبر|دجنبر',
  si: 'ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල්,අප්රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්',
  latin:
    'jannaayo,janaayo,janairu,jannar|febraayo,faburairu,frar,fewral|maarso,maris,marzu|abriil,afirilu,abrell|maayo,mayu,mejju|juun,yuni,gunju|luulyo,yuli,lulju|ogosto,agusta,awwissu,awgust|sebteembar,sebtembar,satumba,settembru,septembar|oktoobar,ottubru,oktobar|noofeembar,nuwamba,novembru,novembar|diseembar,disamba,dicembru,decembar',
};

/** Lower case without accents and points, so that Fév., fev and FEV are one. */
export function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u05f3\u064b-\u065f\u093c\u09bc\u0a3c\u0970.\u2019']/g, '')
    .replace(/\u0142/g, 'l')
    .replace(/\u0131/g, 'i')
    .normalize('NFC')
    .trim();
}

let months: Map<string, number> | undefined;

function table(): Map<string, number> {
  if (!months) {
    months = new Map();
    for (const line of Object.values(MONTHS))
      for (const [index, forms] of line.split('|').entries())
        for (const form of forms.split(',')) if (form) months.set(form, index + 1);
  }
  return months;
}

/** Names that Croatian gives to other months than Polish and Czech. */
const CROATIAN: Record<string, number> = { lip: 6, srp: 7, lis: 10, listopad: 10, listopada: 10 };

/** The number of a month by its name or abbreviation in any of the languages. */
export function monthOf(word: string, language?: string): number | undefined {
  if (language && /^hr(?:-|$)/i.test(language) && CROATIAN[folded(word)]) return CROATIAN[folded(word)];
  const known = table().get(word.toLowerCase());
  if (known !== undefined) return known;
  const key = folded(word);
  // Hebrew writes its "in" as one with the name.
  return table().get(key) ?? (key.startsWith('ב') ? table().get(key.slice(1)) : undefined);
}

/** The number of a month whose name begins like a word of three letters or more, or that the word adds an ending to. */
export function monthLike(word: string): number | undefined {
  const key = folded(word);
  if (key.length < 3) return undefined;
  const found = new Set<number>();
  for (const [name, month] of table()) {
    if (name.startsWith(key) || (name.length >= 5 && key.startsWith(name))) found.add(month);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** Which half of the day a word means, as am, p.m., μ.μ., 오후 and 下午 do. */
export function halfOfDay(word: string): 'am' | 'pm' | undefined {
  const key = folded(word);
  if (/^(pm|p|μμ|오후|下午|午後|午后|晚上|du|م|ب\.?ظ)$/u.test(key)) return 'pm';
  return /^(am|a|πμ|오전|上午|午前|早上|凌晨|de|ص)$/u.test(key) ? 'am' : undefined;
}
