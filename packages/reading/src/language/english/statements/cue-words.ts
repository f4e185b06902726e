import type { Act } from '@dateline/core/reading';

/** What a cue word does: the act it stands for, and whether it takes a clause (said that) or an object (praised). */
export interface CueWord {
  act: Act;
  takes: 'clause' | 'object';
  /** A verb of saying so plain that its subject beside a quotation is the speaker. */
  plain?: true;
  noun?: true;
}

const PLAIN = `say tell add ask reply answer explain note continue respond declare remark exclaim quip joke shout yell
whisper mutter recall warn insist argue conclude announce observe stress emphasize emphasise comment admit concede
acknowledge state claim assert contend maintain reiterate repeat recount echo retort charge allege caution confess
counter interject murmur muse boast complain lament plead urge vow promise pledge predict deny tweet write read testify
agree suggest indicate report confirm point acknowledge clarify elaborate opine reason protest snap scream cry chant`;

const SPEECH_CLAUSE = `${PLAIN} assure advise affirm apologize apologise attest beg brag certify concur convey disclose
dispute gripe grumble hint imply inform inquire instruct intimate mention notify preach proclaim profess propose query
question rebut recommend refute remind request reveal signal speculate swear threaten underscore verify volunteer vouch
wonder bemoan hail talk speak call demand order answer beseech implore confide divulge forewarn reaffirm restate stipulate
blurt chime joke posit purport relay reportedly allegedly unveil announce teach rule`;

const SPEECH_OBJECT = `accuse address applaud assail attack attribute back bash berate blame blast boo challenge champion
chastise chide cite commend compare condemn congratulate credit criticize criticise debate decline decry defend defy demean denounce
deride describe detail disavow discuss dismiss disparage distance dub emphasize endorse excoriate express field greet
hammer highlight honor identify ignore impugn insult interrogate invoke introduce knock lambast laud lambaste laud mock name
nominate oppose outline pan persuade pillory portray praise present press promote push raise rail rap rebuff rebuke recite refer reject
relate renounce repudiate ridicule savage scoff scold scorn shrug skewer slam slap smear swipe tell thank toast tout trash
trumpet utter voice weigh welcome characterize characterise label refuse urge invite encourage convince summarize summarise
paint phrase quote paraphrase recommend offer deliver issue pose summon vouch reassure rally`;

const WRITING = `write tweet retweet post email e-mail blog text publish scrawl pen record editorialize editorialise inscribe sign
headline list document caption chronicle letter`;

const BELIEF = `believe think feel consider doubt know regard suspect view see fear worry assume agree disagree understand
find realize realise recognize recognise accept guess reckon imagine presume perceive deem judge trust love hate like dislike
admire prefer favor favour support oppose appreciate remember forget recall suppose wonder mind enjoy respect distrust resent
regret mourn concern convince seem appear sound look remain worried convinced afraid confident skeptical sceptical certain
sure wary aware proud glad happy angry upset concerned optimistic pessimistic nervous doubtful unsure uncertain embrace`;

const INTENTION = `want plan intend aim seek hope try wish desire vow pledge promise decide choose attempt mean prepare propose
consider refuse decline threaten offer agree commit resolve determine strive opt volunteer willing eager ready reluctant
determined intent poised set prepared unwilling inclined mull ponder weigh aspire contemplate`;

const EXPECTATION = `expect anticipate predict forecast project foresee await bet estimate calculate expected slated scheduled
supposed likely envision envisage`;

const FINDING = `show find reveal indicate suggest demonstrate prove conclude confirm discover determine learn establish
estimate calculate measure document detail illustrate report rank rate score survey poll`;

const NOUNS: Record<Act, string> = {
  speech: `statement comment comments remark remarks claim claims criticism call calls announcement accusation accusations allegation
allegations argument assertion complaint complaints warning warnings suggestion praise endorsement pledge vow promise
promises question questions answer speech testimony interview response proposal proposals request demand demands denial declaration
explanation description charge charges attack attacks apology advice insistence acknowledgment admission objection words
mention discussion debate rhetoric message rebuke condemnation defense recommendation interview address`,
  writing: `letter memo tweet tweets op-ed column book article email emails post editorial blog essay headline`,
  belief: `belief view views opinion idea concern concerns fear fears doubt doubts worry worries thought thoughts support opposition
faith confidence feeling sentiment notion assumption suspicion perception interest skepticism judgment stance position approval disapproval`,
  intention: `plan plans intention intent desire decision goal effort efforts attempt attempts aim wish refusal willingness ambition
proposal commitment bid determination`,
  expectation: `expectation expectations prediction predictions forecast projection projections estimate estimates hope hopes
anticipation prospect`,
  finding: `poll polls survey surveys study studies report reports analysis finding findings evidence data research reports review
figures statistics documents records`,
};

const IRREGULAR: Record<string, string> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  speak: 'speaks spoke spoken speaking',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  know: 'knows knew known knowing',
  see: 'sees saw seen seeing',
  find: 'finds found finding',
  understand: 'understands understood understanding',
  forget: 'forgets forgot forgotten forgetting',
  mean: 'means meant meaning',
  seek: 'seeks sought seeking',
  choose: 'chooses chose chosen choosing',
  show: 'shows showed shown showing',
  swear: 'swears swore sworn swearing',
  teach: 'teaches taught teaching',
  foresee: 'foresees foresaw foreseen foreseeing',
  bet: 'bets betting',
  set: 'sets setting',
  put: 'puts putting',
  read: 'reads reading',
  dub: 'dubs dubbed dubbing',
  plan: 'plans planned planning',
  rap: 'raps rapped rapping',
  slam: 'slams slammed slamming',
  pan: 'pans panned panning',
  pen: 'pens penned penning',
  beg: 'begs begged begging',
  admit: 'admits admitted admitting',
  quip: 'quips quipped quipping',
  brag: 'brags bragged bragging',
  chat: 'chats chatted chatting',
  refer: 'refers referred referring',
  rebut: 'rebuts rebutted rebutting',
  commit: 'commits committed committing',
  opt: 'opts opted opting',
  snap: 'snaps snapped snapping',
  prefer: 'prefers preferred preferring',
  deny: 'denies denied denying',
  reply: 'replies replied replying',
  paint: 'paints painted painting',
  label: 'labels labeled labelled labeling labelling',
  signal: 'signals signaled signalled signaling signalling',
  swipe: 'swipes swiped swiping',
};

/** The forms a regular English verb takes. */
function forms(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return [verb, ...irregular.split(' ')];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`];
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`];
}

const split = (list: string) => list.split(/\s+/).filter(Boolean);

function build(): Map<string, CueWord> {
  const words = new Map<string, CueWord>();
  const add = (list: string, act: Act, takes: CueWord['takes'], more: Partial<CueWord> = {}) => {
    for (const verb of split(list)) {
      for (const form of forms(verb)) if (!words.has(form)) words.set(form, { act, takes, ...more });
    }
  };
  const writing = new Set(split(WRITING));
  add(
    split(PLAIN)
      .filter((verb) => !writing.has(verb))
      .join(' '),
    'speech',
    'clause',
    { plain: true },
  );
  add('write tweet', 'writing', 'clause', { plain: true });
  add(EXPECTATION, 'expectation', 'clause');
  add('want plan intend aim seek hope wish desire', 'intention', 'clause');
  add('show find demonstrate prove discover learn', 'finding', 'clause');
  add(
    'believe think feel consider doubt know fear worry assume suspect see view support favor favour',
    'belief',
    'clause',
  );
  add(SPEECH_CLAUSE, 'speech', 'clause');
  add(SPEECH_OBJECT, 'speech', 'object');
  add(WRITING, 'writing', 'object');
  add(BELIEF, 'belief', 'clause');
  add(INTENTION, 'intention', 'clause');
  add(FINDING, 'finding', 'clause');
  for (const [act, list] of Object.entries(NOUNS) as [Act, string][]) {
    for (const word of split(list)) if (!words.has(word)) words.set(word, { act, takes: 'object', noun: true });
  }
  words.set('according', { act: 'speech', takes: 'clause', plain: true });
  return words;
}

/** Cue words in every form, in lower case. */
export const cueWords: ReadonlyMap<string, CueWord> = build();

const ACTS: Act[] = ['speech', 'writing', 'belief', 'intention', 'expectation', 'finding'];

/** A small number for the kind of cue a word can be, 0 for none; a feature of the model. */
export function cueClass(lower: string): number {
  const word = cueWords.get(lower);
  if (!word) return 0;
  const act = ACTS.indexOf(word.act);
  return 1 + act * 3 + (word.noun ? 2 : word.plain ? 0 : 1) + (word.takes === 'object' && !word.noun ? 18 : 0);
}

/** Whether a word is so plain a verb of saying that its subject beside a quotation is the speaker. */
export const isPlain = (lower: string): boolean => cueWords.get(lower)?.plain === true;
