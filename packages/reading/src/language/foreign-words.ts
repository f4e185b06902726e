const set = (words: string) => new Set(words.split(' '));

/**
 * Small words of languages, by BCP 47, that tell a text in them from one in another language, where a text is short. Words
 * that are also words of another language here, or stand in names, are left out.
 */
export const foreignWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set(
    'der die das und ist nicht ein eine einen einem einer mit von dem den des auf für im zu sich auch wird nach bei sagte sprach haben wurde wie aus dass über vom zum zur noch nur sind ich wir hat',
  ),
  fr: set(
    'les des une est dans pour qui que sur pas par avec au aux du ce cette ses sont il elle nous vous été selon mais ont a-t-il plus leur',
  ),
  es: set(
    'los las una por con para del es que en se su como más pero sus este esta fue dijo según también entre sobre ha han año',
  ),
  it: set('il gli che di è per una con non sono della del dei nel alla ha più anche si lo dal nella ma detto secondo'),
  pt: set(
    'os uma para com não que em do da dos das é por mais como foi ao pelo pela são disse ele ela segundo também seu sua',
  ),
  nl: set('het een van en niet dat met voor zijn op aan ook werd naar bij uit wordt heeft hij zij volgens maar nog'),
  sv: set('och att det som på är av för med inte en ett till den har om från han hon säger efter men vid'),
  da: set('og at det som på er af for med ikke en et til den har om fra han hun siger efter men ved blev'),
  nb: set('og at det som på er av for med ikke en et til den har om fra han hun sier etter men ved ble'),
  fi: set('ja on ei että oli se hän mutta myös kun sekä ovat mukaan sanoi kuin joka'),
  pl: set('się nie na jest że z do w i jak od po za przez dla jego są był oraz także powiedział'),
  cs: set('se na je že v z do o s ale pro jak jako po jeho řekl podle které byl'),
  ro: set('și este în nu că pe cu din pentru care mai fost sunt după spus'),
  hu: set('és hogy nem egy az meg volt is mint már csak után szerint'),
  tr: set('ve bir bu için ile olarak da olan çok daha dedi sonra göre'),
  id: set('yang dan di dengan untuk dari ini itu pada dalam tidak akan telah kata oleh'),
  ru: set('и в не на что с по это как из за от для его был сказал'),
  uk: set('і в не на що з це як до та за від для його був'),
  vi: set('và của là không có được cho những các một này với người'),
};
