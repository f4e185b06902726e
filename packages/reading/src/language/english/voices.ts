import { isRole } from '../../names/roles.js';
import type { VoiceWords } from '../../voices/voice-words.js';
import { mensNames, womensNames } from './given-names.js';
import { englishNames } from './names.js';
import { cueWords } from './statements/cue-words.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));
const all = (names: ReadonlySet<string>, words: string) => new Set([...names, ...set(words)]);

/** Beside the plain verbs of saying, those that take a clause as often as an object. */
const clauses = set(
  `claims claimed claim assured assures stated states alleges alleged insists insisted maintains maintained speculated
  estimates estimated told tells called calls calling says said say according put puts promised vowed pledged warns warned`,
);

const FINITE = set(
  `is are was were be been has have had will would can could may might must should does do did isn't aren't wasn't weren't
  hasn't haven't hadn't won't wouldn't can't couldn't shouldn't doesn't don't didn't n't 's 're 've 'll 'd rose fell kept spent began went
  became made took gave got won lost held led left met saw said says told came knew thought felt found grew hit paid put ran
  sold sent spoke stood wrote brought bought built caught chose cut drew fought let set shot broke wants needs plans makes
  takes gives goes comes gets runs shows means seems looks remains becomes says thinks believes knows wins loses owns holds`,
);

/** Verbs by which somebody wants something done, or tells of what will be done. */
const wanting = set(
  `urge urged urges urging ask asked asks asking demand demanded demands call called calls calling promise promised promises pledge pledged
  pledges vow vowed vows announce announced announces offer offered offers propose proposed proposes request requested requests recommend
  recommended recommends invite invited encourage encouraged encourages order ordered orders tell told tells threaten threatened threatens plan
  planned plans advise advised`,
);
const telling = set(
  'report reported reports reveal revealed reveals show showed shows cite cited cites citing disclose disclosed detail detailed',
);

const stanceOf = (cue: readonly string[]) =>
  cue.some((word) => telling.has(word)) ? 'finding' : cue.some((word) => wanting.has(word)) ? 'intention' : 'belief';

/** Of the offices and trades those that anybody may have or be. */
const personal = set(
  'friend brother sister father mother son daughter wife husband widow resident neighbor neighbour student worker driver witness survivor singer actor actress',
);

/** Participles of verbs of speech that in a passive are said of the subject by another one. */
const saidOf = set(
  `said alleged blamed called accused dubbed criticized criticised denounced named described praised mocked derided condemned labeled labelled
  attacked ridiculed pressed questioned charged indicted convicted posted written announced cited credited compared hailed lauded slammed
  thanked welcomed rebuked chided`,
);

const wanted = set('to not never whether if what why how when who where which that');

/** A verb that a clause can be built on. */
function isFiniteVerb(word: string): boolean {
  return FINITE.has(word) || (word.length > 4 && word.endsWith('ed') && !word.includes('-'));
}

const verbs = set(
  'is was were are has had have will would could can rose fell kept spent began went became made took gave',
);

/** Words by which the voices of English texts are told apart. */
export const englishVoices: VoiceWords = {
  female: all(
    womensNames,
    `businesswoman congresswoman aunt niece granddaughter grandmother stepmother stepdaughter bride
aisha alexandra alice alicia alison amanda amber amy ana andrea angela anita ann anna anne annette annie
audrey barbara beatrice benazir beth betty beverly brenda bridget carla carmen carole caroline carolyn carrie catherine cathy
cecilia charlene charlotte chelsea cheryl christina christine cindy claire clara claudia connie cristina cynthia daisy daniela
danielle dawn debbie deborah debra denise diana diane dianne dina donna dora doris dorothy eileen elaine eleanor elena elizabeth ella
ellen emily emma erica erika erin esther eva evelyn fatima felicia fiona florence frances francesca gina giulia gloria grace hannah
harriet heather heidi helen helena hillary hilary hope huma ines ingrid irene irina iris isabel isabella ivana ivanka jane janet janice jeanne jennifer
jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia julie juliet kamala karen karin kate katherine
kathleen kathryn kathy katie katrina kayleigh kellyanne kimberly kirsten kristin kristen latifa laura lauren leila lena lillian linda lindsay lisa
lois lori louise lucia lucy lydia madeleine margaret maria marie marilyn marina mariya marjorie marsha marta martha mary maureen megan melania melanie
melissa mercedes michelle miriam monica nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia
pamela patricia paula peggy penny phyllis rachel rebecca regina renata rhonda rita roberta rosa rose rosemary ruth
sabrina sally samantha sandra sara sarah shannon sharon sheila shirley silvia sofia sonia sophia sophie stacy stella stephanie
sue susan susana suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa tina toni tracy ursula valentina valeria
valerie vanessa vera veronica vicki victoria viola virginia vivian wanda wendy yasmin yoko yolanda yulia zara zoe
mrs ms miss lady dame queen princess duchess congresswoman spokeswoman chairwoman councilwoman madam madame frau mother
sister daughter wife widow actress`,
  ),
  male: all(
    mensNames,
    `businessman congressman uncle nephew grandson grandfather stepfather stepson widower groom
aaron abdel abdul abdullah abraham adam adrian ahmed ahmad akira alan albert alberto alejandro aleksandr
aleksei alessandro alexander alexei alfred ali allan allen amir anatoly andre andrei andreas andres andrew andrey andy angus anthony antoine
anton antonio arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan
brent brett brian bruce bruno bryan caleb calvin carl carlos chad charles charlie christopher chuck clarence claude clifford clinton
colin cory craig dale damian dan daniel danny darren dave david dean denis dennis derek diego dimitri dmitri dmitry dominic donald
doug douglas duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elliot emmanuel enrico enrique eric erik ernest ernesto
ethan eugene fabio faisal felipe felix fernando fidel francesco francisco francois frank franklin fred frederick gareth gary
gavin gene geoffrey george gerald gerard gerhard gilbert giorgio giovanni glen glenn gordon graham grant greg gregory guido guy
hamid hans harold harry harvey hassan hector helmut henri henry herbert herman hiroshi howard hugh hugo hussein ian ibrahim igor
ilya imran isaac ismail ivan jack jacob jacques jaime jake james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jim
jimmy joe joel johan johannes john johnny jon jonathan jorge jose josef joseph josh joshua juan justin karl keith ken kenneth kent kevin
khalid klaus kurt kyle larry laurence lawrence leo leon leonard leonid lewis lloyd lorenzo louis luc lucas luigi luis luke magnus
mahmoud malcolm manuel marc marcel marcelo marco marcus mario mark markus martin marvin matteo matthew matthias maurice max maxim
michael michel miguel mike mikhail mitch mitchell mitt mohamed mohammad mohammed mustafa narendra nathan neil nelson newt nicholas nick nicolas nigel nikolai
noah noel norman oleg oliver omar oscar osama otto owen pablo paolo patrick paul paulo pavel pedro peter petr philip phillip pierre
rafael rahul raj rajiv ralph ramon rand randy raul ray raymond reince ricardo richard rick robert roberto rodney roger roland roman ron ronald rory
ross roy ruben rudolf rudy rudolph rupert russell ryan saddam salman salvador sam samir samuel scott sean sebastian sergei sergey sergio
seth shaun shawn shimon shinzo sidney silvio simon stanislav stanley stefan stephen steve steven stewart stuart takeshi ted terrence terry
theodore thomas tim timothy toby todd tom tomas tommy tony travis trevor tyler umar uri valentin vasily vernon vicente victor
viktor vincent vitaly vladimir walter warren wayne wilfred wilhelm william winston wolfgang xavier yasser yitzhak yuri yves zachary
mr sir lord king prince duke congressman spokesman chairman councilman monsieur herr father brother son husband pope bishop archbishop
cardinal fr`,
  ),
  he: set('he him his himself'),
  she: set('she her hers herself'),
  they: set('they them their both'),
  pair: set('both'),
  strictGender: false,
  nounCapitals: false,
  subjects: set('he she'),
  it: set('it'),
  nobody: set('i we you us me our my this that one no nobody there your'),
  self: set('i my'),
  indefinite: set('a an another one some several many most few two three other'),
  prepositions: set('of for to by at with from about on in against'),
  openers: set('unlike like under after before during despite since as among until citing'),
  when: set(
    `yesterday today tonight tomorrow however meanwhile moreover though monday tuesday wednesday thursday friday saturday sunday`,
  ),
  nearness: set('last this next earlier late early'),
  periods: set(
    'week month year night morning afternoon evening weekend monday tuesday wednesday thursday friday saturday sunday',
  ),
  adverb: /[^ilm]ly$|ily$/,
  followings: set('campaign camp team office'),
  relaying: set(
    'quoted quotes quoting cited cites citing retweeted retweets retweeting reposted shared shares sharing',
  ),
  asSaying: set('as'),
  forThing: set('for'),
  replying: set('replied replies answered answers responded responds retorted'),
  answering: set('a answer'),
  addressing: set('to'),
  passives: set('was were is are be been being'),
  hearing: set('told asked informed warned urged advised ordered reminded'),
  authors: set('by from'),
  generations: set('elder older younger senior junior'),
  relatives: set('who that which'),
  toward: set('to at with'),
  objects: set('whom'),
  leads: set('by to from in for with ,'),
  pointing: set('the this that'),
  definite: set('the'),
  articles: set('the a an another'),
  itsOwn: set('its'),
  owners: set('his her its their our my'),
  possessives: set("'s '"),
  joints: set('and'),
  companions: set('along alongside'),
  clauseOpeners: set('and but when while after before because as if since although though where that'),
  isFiniteVerb,
  officeTitles: set(
    `sen rep gov gen lt col maj capt sgt cpl adm cmdr colonel general major captain admiral senator representative
    governor rev bishop archbishop cardinal pope pastor rabbi imam king queen prince princess duke emperor justice judge
    inspector detective constable prof professor`,
  ),
  isOffice: (noun) => isRole(noun, englishNames) && !personal.has(noun.replace(/s$/, '')),
  epithets: set(
    `president vice-president premier chancellor minister senator congressman congresswoman representative lawmaker legislator
    governor mayor candidate nominee contender hopeful front-runner frontrunner incumbent challenger leader politician
    democrat republican conservative billionaire millionaire businessman businesswoman entrepreneur mogul tycoon magnate
    financier investor king queen prince princess pope emir sultan general commander actor actress singer comedian musician
    novelist filmmaker speaker secretary ambassador envoy doctor physician surgeon activist dissident astronaut designer
    chairman chairwoman founder co-founder ceo executive boss coach captain player star veteran striker midfielder defender goalkeeper quarterback golfer boxer champion winger skipper`,
  ),
  standings: set(
    `candidate nominee contender hopeful front-runner frontrunner incumbent challenger leader politician democrat republican conservative
    billionaire millionaire businessman businesswoman entrepreneur mogul tycoon magnate financier investor activist dissident star champion
    player veteran`,
  ),
  callings: set(
    'candidate nominee contender hopeful front-runner frontrunner incumbent challenger billionaire millionaire tycoon',
  ),
  alike: set('fellow'),
  ranking: set('first second third only other next last same best strongest'),
  saying: set('say says said saying tell tells told telling add adds added adding according'),
  isCue: (word) => cueWords.has(word),
  tells: (word) => /^(?:speech|writing)$/.test(cueWords.get(word)?.act ?? ''),
  asking: set('ask asks asked asking wonders wondered questioned'),
  negations: set("not n't never declined declines declining refused refuses refusing without neither nor"),
  denials: set("not n't never"),
  toSomebody: set('tell tells told telling'),
  saysObject: set(
    `accuse accused accuses accusing blame blamed blames blaming call called calls calling dubbed labeled labelled described urge urged
    urges urging ask asked asks asking promise promised promises promising vow vowed vows pledge pledged pledges threaten threatened threatens
    tell told tells telling warn warned warns order ordered orders beg begged invited encouraged`,
  ),
  topics: set('about over upon at with against'),
  conditions: set('if'),
  clauseSubjects: set('he she they we i you'),
  isSaidOf: (word) => saidOf.has(word),
  nicknaming: set('dubbed nicknamed labeled labelled termed called'),
  wanting: set(
    `ask asked asks asking order ordered orders urge urged urges urging promise promised promises promising vow vowed vows pledge pledged
    pledges threaten threatened threatens beg begged invited encouraged`,
  ),
  saysWanted: (word) => wanted.has(word) || isFiniteVerb(word),
  thatClause: set('that'),
  saysClause: (cue) => cueWords.get(cue)?.plain === true || clauses.has(cue),
  stanceOf,
  noClause: set('to who which whom whose whether himself herself itself themselves him her them his its their'),
  participle: /ing$/,
  betweenSubject: set('also later earlier once then now repeatedly recently previously has had have'),
  afterName: set('of in at on for from and who that which himself herself itself to by with during after before'),
  roleStops: set(
    'that but when while where as after before if because since although though than who which whose whom said says told tells ' +
      'asked added wrote saying according is was are were be been has have had will would can could may might must should ' +
      'did does do not nor so then there here he she it they we i you earlier later meanwhile also met meets beat ' +
      'led saw made named called hit sent gave took got let put left kept held lost won between during via amid against',
  ),
  roleJoints: set('of to for at in and &'),
  nearJoints: set('on with from by'),
  innerJoints: set('on'),
  forWhat: set('of for'),
  forWhom: set('of for to'),
  genitives: set('of'),
  beforeVerb: set('to will would can could may might must shall should did does do not'),
  locatives: set('in at'),
  workplaces: set('at'),
  ofBody: set('of at with from'),
  envoys: set('ambassador envoy representative delegate emissary observer'),
  naming: set('named called titled entitled dubbed'),
  makers: set('author co-author star creator co-creator'),
  copulas: set('is was'),
  heading: set('works heads headed chairs chaired leads led directs directed runs ran founded edits edited'),
  qualifiers: set('former acting then deputy senior retired'),
  noNoun: /(?<!^(?:manag|act|lead|found|visit|stand|retir|appoint|elect))(?:ed|ing|ly)$/,
  plural: /[^s]s$/,
  isVerb: (word) => verbs.has(word) || (word.length > 4 && word.endsWith('ed') && !word.includes('-')),
  adds: set('this which who whose whom when where while that'),
  documents: set(`poll polls survey surveys study studies report reports letter letters memo article articles book
document documents statement statements email emails e-mail e-mails analysis data figures statistics filing filings complaint
lawsuit indictment resolution bill act law treaty ruling transcript editorial column op-ed ad ads headline headlines tweet
tweets website page video tape recording story stories release census results records post blog research findings evidence
text magazine newspaper ballot announcement prospectus newsletter pact communique bulletin notice advertisement petition suit footnote textbook`),
  bodies: set(`ministry department government administration campaign committee council court congress senate house
parliament company corporation firm bank agency university commission party union office organization organisation
association group police army military team network paper press media panel board authority embassy bureau service league
foundation institute center centre club church hospital school state country city white regime coalition movement kremlin airline carrier automaker carmaker manufacturer retailer insurer brokerage lender utility broadcaster chipmaker drugmaker
regulator exchange charity pentagon tribunal union reuters ap afp tass xinhua upi fund trust partnership subsidiary consortium syndicate
radio treasury delegation cabinet politburo secretariat cooperative federation tank think-tank nonprofit`),
  groups: set(`people police both others many some most few several supporters critics voters percent
majority media men women children public crowd audience two three four five`),
  anyBody: set(
    `company corporation firm group agency organization organisation party union network paper newspaper bank airline carrier
    automaker carmaker manufacturer retailer insurer brokerage lender utility broadcaster chipmaker drugmaker regulator exchange charity institute fund trust
    partnership consortium federation cooperative nonprofit`,
  ),
  parts: set(
    `committee subcommittee council board commission ministry department panel campaign administration government team court bureau office
    embassy party parliament foundation fund university institute college school police army navy force staff union association federation
    caucus congress markets securities america international canada europe`,
  ),
  itsKind: set(
    'newspaper paper magazine daily weekly institute company firm agency network website group organization organisation airline broadcaster unit subsidiary division',
  ),
  quantifiers: set('some several many most few numerous various'),
  unlike: set('another'),
  speakFor: set('spokesman spokeswoman spokesperson'),
  shares: set('percent'),
  afterHead: set('of in at on for from with by to who that which whose about near inside outside among'),
  clitics: set("'s"),
  names: englishNames,
};
