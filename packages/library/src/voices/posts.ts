import { countryIn } from './countries.js';
import { set } from './name-words.js';
import { remembered } from './remembered.js';
import { wordsOf } from './text-words.js';

// What somebody is: the trades that the words of a role may belong to, and whether two posts can be one person's.

const TRADES: readonly (readonly [trade: string, words: ReadonlySet<string>])[] = [
  [
    'state',
    set(`president minister premier chancellor secretary undersecretary senator sen rep representative congressman congresswoman governor
    gov mayor ambassador commissioner lawmaker speaker aide delegate whip candidate nominee envoy deputy legislator mp parliamentarian
    councilman councilwoman politician leader frontrunner king queen treasurer chief official administrator regulator
    spokesman spokeswoman adviser advisor strategist manager chairman chairwoman director pollster operative surrogate lobbyist activist
    diplomat negotiator republican democrat attorney counsel governor vice member executive statesman majority minority superintendent
    comptroller auditor inspector`),
  ],
  [
    'business',
    set(`chairman chairwoman president executive ceo cfo coo treasurer director manager founder owner investor businessman entrepreneur
    financier partner official spokesman spokeswoman officer controller head vice chief counsel secretary merchant billionaire developer
    producer publisher consultant engineer adviser advisor strategist member representative administrator`),
  ],
  [
    'finance',
    set(
      'analyst economist trader broker dealer strategist banker investor arbitrageur manager meteorologist forecaster specialist head director president chairman vice adviser consultant partner associate governor researcher chief',
    ),
  ],
  [
    'law',
    set(
      'judge justice lawyer attorney counsel prosecutor solicitor barrister jurist magistrate general partner litigator',
    ),
  ],
  [
    'learning',
    set(
      'professor historian scholar researcher scientist fellow economist lecturer dean sociologist psychologist biologist physicist director president author expert chairman chancellor provost neuroscientist anthropologist pollster head',
    ),
  ],
  [
    'media',
    set(
      'columnist reporter editor host anchor moderator journalist author writer commentator publisher correspondent blogger pundit contributor broadcaster founder co-host cohost personality director analyst',
    ),
  ],
  [
    'force',
    set(
      'officer sheriff police captain lieutenant general admiral adm gen col colonel sergeant detective commander marshal agent chief soldier pilot deputy trooper major marine veteran spokesman director',
    ),
  ],
  [
    'sport',
    set('coach player quarterback golfer goalkeeper boxer pitcher athlete swimmer sprinter striker captain driver'),
  ],
  [
    'stage',
    set(
      'actor actress singer musician rapper comedian artist filmmaker director drummer guitarist painter star producer',
    ),
  ],
  ['church', set('pastor bishop reverend rev priest rabbi pope imam cardinal archbishop minister chaplain preacher')],
  [
    'medicine',
    set('doctor nurse surgeon physician psychiatrist dentist pediatrician neurologist oncologist paramedic'),
  ],
  [
    'plain',
    set(`retiree teacher carrier farmer worker driver waitress waiter resident voter mother father student pupil housewife neighbor
    neighbour witness survivor clerk plumber carpenter mechanic miner barber trucker electrician pensioner passenger shopkeeper janitor
    rancher fisherman supporter volunteer son daughter brother sister widow wife husband homemaker salesman`),
  ],
];

/** Trades that one person has in turn, or at once. */
const MOVES = new Set(
  'state business,state law,state finance,state learning,state media,business finance,business law,finance learning,law learning,learning media,state force,finance media,business media,medicine learning,stage media,sport media,church state,stage state'.split(
    ',',
  ),
);
const canMove = (a: string, b: string) => a === b || MOVES.has(`${a} ${b}`) || MOVES.has(`${b} ${a}`);

/** Words of roles and organisations that every second one has. */
const EMPTY = set(
  `the a an of for and in on at to s its his her their former acting then new mr mrs ms dr senior first chief vice deputy assistant co
  longtime general executive national international inc corp ltd plc company group who with by from ex current state`,
);

/** Offices that one person of a country holds at a time. */
const OFFICES = set('president minister premier chancellor secretary governor ambassador king queen senator mayor');

export interface Post {
  role?: string | null;
  organisation?: string | null;
}

export interface Weighed {
  trades: ReadonlySet<string>;
  /** Words of the organisation that tell which it is. */
  organisation: ReadonlySet<string>;
  words: ReadonlySet<string>;
  /** Words of the role that name an office. */
  offices: ReadonlySet<string>;
  country: string | undefined;
}

/** One word for the others that copy has for an office. */
const SAME_OFFICE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator',
    rep: 'representative',
    congressman: 'representative',
    congresswoman: 'representative',
    gov: 'governor',
    pres: 'president',
    adm: 'admiral',
    gen: 'general',
    col: 'colonel',
    rev: 'reverend',
    chairwoman: 'chairman',
    chair: 'chairman',
    spokeswoman: 'spokesman',
    spokesperson: 'spokesman',
    ministry: 'department',
    defense: 'defence',
    labor: 'labour',
  }),
);
const postWords = (text: string) => wordsOf(text).map((word) => SAME_OFFICE.get(word) ?? word);

const telling = (words: readonly string[]) => new Set(words.filter((word) => word.length > 1 && !EMPTY.has(word)));

/** What a post says of who has it. */
export const weigh = ({ role, organisation }: Post): Weighed => weighed(`${role ?? ''}\n${organisation ?? ''}`);

const weighed = remembered((post): Weighed => {
  const [role, organisation] = post.split('\n');
  const ofRole = postWords(role ?? '');
  const ofBody = postWords(organisation ?? '');
  // "head of the bank's economics department": the words behind the first of them say where.
  const trades = new Set(TRADES.filter(([, words]) => ofRole.some((word) => words.has(word))).map(([trade]) => trade));
  const country = (countryIn(ofRole) ?? countryIn(ofBody))?.country;
  return {
    trades,
    organisation: telling(ofBody),
    words: new Set([...telling(ofRole), ...telling(ofBody)]),
    offices: new Set(ofRole.filter((word) => OFFICES.has(word))),
    country,
  };
});

export const shares = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => [...a].some((word) => b.has(word));

const TRADE_WORDS = new Set(TRADES.flatMap(([, words]) => [...words]));

/** Whether two posts that agree share more than the name of a trade. */
export const shareMore = (a: Weighed, b: Weighed): boolean =>
  shares(a.organisation, b.organisation) || [...a.words].some((word) => b.words.has(word) && !TRADE_WORDS.has(word));

/** What two posts say of whether one person has both: agreement, nothing, or that they cannot be one person's. */
export function comparePosts(a: Weighed, b: Weighed): 'agree' | 'open' | 'differ' {
  if (a.words.size === 0 || b.words.size === 0) return 'open';
  const officesAbroad = a.offices.size > 0 && b.offices.size > 0 && a.country && b.country && a.country !== b.country;
  if (officesAbroad) return 'differ';
  const bodies = a.organisation.size > 0 && b.organisation.size > 0;
  if (bodies && shares(a.organisation, b.organisation)) return 'agree';
  const shared = [...a.words].filter((word) => b.words.has(word));
  if (!bodies && shared.length > 0) return 'agree';
  if (a.trades.size === 0 || b.trades.size === 0) return 'open';
  const may = [...a.trades].some((one) => [...b.trades].some((other) => canMove(one, other)));
  return may ? 'open' : 'differ';
}
