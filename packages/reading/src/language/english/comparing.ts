import type { ComparingWords } from '../../sentences/comparing-words.js';

const same = new Map<string, string>();
/** Forms, and words that news uses for one thing; the first stands for all. Also as they are without an ending. */
const alike = (words: string) => {
  const [first, ...others] = words.split(' ');
  for (const word of others) same.set(word, first!);
};
alike('kill killed kills killing dead died die dies dying death deaths fatality fatalities fatal toll perished perish');
alike('injur injured injury injuries injure wounded wound wounds wounding hurt');
alike(
  'ris rise rises rose risen rising increase increased increases increasing climbed climb climbs gained gain gains grew grow grown growth',
);
alike('fall falls fell fallen falling drop dropped drops decline declined declines decrease decreased slipped slip');
alike('sink sank sunk sinking sinks');
alike('buy buys bought buying purchase purchased purchases acquire acquired acquires acquiring acquisition');
alike('sell sells sold selling sale sales');
alike('win wins won winning victory');
alike('los lose loses lost losing loss losses');
alike('strik struck strikes strike striking hit hits hitting');
alike('begin begins began begun beginning start started starts starting');
alike('end ends ended ending finish finished finishes');
alike('leav leave leaves left leaving');
alike('tak take takes took taken taking');
alike('giv give gives gave given giving');
alike('mak make makes made making');
alike('hold holds held holding');
alike('meet meets met meeting meetings');
alike('pay pays paid paying payment payments');
alike('build builds built building');
alike('send sends sent sending');
alike('find finds found finding');
alike('driv drive drives drove driven driving');
alike('break breaks broke broken breaking');
alike('arrest arrested arrests detained detain detains detention');
alike('agree agreed agrees agreeing agreement agreements accord accords pact pacts deal deals');
alike('quak quake quakes earthquake earthquakes tremor');
alike('fire fires blaze blazes');
alike('plan plans planned planning');
alike('company companies firm firms corp corporation');
alike('rescu rescue rescued rescuer rescuers rescuing save saved');
alike('plane planes aircraft jet jets airplane');
alike('vessel vessels ship ships boat boats ferry ferries');
alike('child children kid kids');
alike('man men');
alike('woman women');
alike('offer offers offered offering bid bids bidding tender');
alike('rais raise raises raised raising');
alike('cut cuts cutting reduce reduced reduces reducing reduction');
alike('clos close closes closed closing closure shut shuts shutting');
alike('halt halts halted halting stop stops stopped stopping suspend suspended suspends suspension');
alike('resign resigned resigns resigning resignation quit quits');
alike('elect elected elects election elections electoral');
alike('attack attacked attacks attacking assault');
alike('evacuat evacuate evacuated evacuates evacuation');
alike('destroy destroyed destroys destroying destruction');

/** By which English sentences of several articles are compared. */
export const englishComparing: ComparingWords = {
  small: new Set(
    (
      'said says say saying told tell tells added adds according mr mrs ms dr people person persons one two-thirds ' +
      'also however meanwhile while after before during since until when where what how why all any some other others ' +
      'more most many much such very too so if as up down out over under into onto off again still yet even both each ' +
      'now then there here later earlier already i we you us me my your yours our ours him himself herself itself themselves ' +
      'am being because through between among against per via am pm year years day days week weeks month months today ' +
      'yesterday tomorrow first last next new expected spokesman spokeswoman statement reporters'
    ).split(' '),
  ),
  endings: [
    'ations',
    'ation',
    'ments',
    'ment',
    'ings',
    'ing',
    'edly',
    'ions',
    'ion',
    'ies',
    'ied',
    'ers',
    'er',
    'ed',
    'es',
    'ly',
    's',
    "'s",
  ],
  same,
  turns: (
    'reject approv agre resign arrest win los halt cancel collaps convict acquit charg sue sued suing delay postpon withdr deny ' +
    'deni confirm ban banned lift kill injur strik appeal veto ratif sign fired dismiss resum reopen fail free releas captur ' +
    'seiz ceasefir surrend miss surviv explod extend recall bankrupt evacuat destroy cut ris fall clos'
  ).split(' '),
  reactions: (
    'react reject welcom condemn criticis criticiz respond prais oppos denounc hail dismiss deplor urg vow comment disput ' +
    'deny denie object protest apologi regret outrag warn mourn condol applaud call'
  ).split(' '),
};
