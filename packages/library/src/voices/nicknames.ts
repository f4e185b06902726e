/** First names and what their bearers are called as well; the first of a line stands for all. */
const NICKNAMES = `
robert bob bobby rob robby bert roberto
william bill billy will willie willy liam
james jim jimmy jamie jaime
john jack johnny jon jonny
jonathan jon
richard dick rick rich ricky
charles charlie chuck chas
thomas tom tommy
joseph joe joey
michael mike mick mickey
edward ed ted eddie ned
theodore ted theo
daniel dan danny danial
david dave davy
donald don donny
ronald ron ronnie
kenneth ken kenny
stephen steve steven stevie stefan
anthony tony
andrew andy drew
gregory greg
jeffrey jeff geoffrey geoff
lawrence larry laurence
leonard len leo lenny
samuel sam sammy
benjamin ben benny
nicholas nick nicolas
patrick pat paddy
peter pete
philip phil phillip
raymond ray
timothy tim
walter walt
matthew matt
christopher chris
alexander alex alec aleksandr
albert al bert
alfred al fred
alan allan allen al
frederick fred freddy frederic
francis frank
franklin frank
gerald gerry jerry
harold harry hal
henry harry hank
howard howie
hubert bert
joshua josh
martin marty
nathaniel nat nathan nate
randolph randy
rudolph rudy rudolf
russell russ
terence terry terrence
victor vic
vincent vince
zachary zach
elizabeth liz beth betty lisa liza eliza
katherine kate kathy katie catherine cathy kathleen kathryn katharine
margaret peggy maggie meg
patricia pat patty tricia
barbara barb
susan sue susanna
deborah debbie debra
jennifer jen jenny
jacqueline jackie
pamela pam
judith judy
cynthia cindy
victoria vicky
hillary hilary
bernard bernie
eugene gene
clayton clay
caspar cap
malcolm mac
louis lou lewis
mitchell mitch
norman norm
stuart stewart stu
oliver ollie
arthur art
gilbert gil
karl carl
mohammed muhammad mohamed mohammad`;

export const NICKNAME_ROOTS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const roots = new Map<string, Set<string>>();
  for (const line of NICKNAMES.trim().split('\n')) {
    const [root = '', ...others] = line.split(' ');
    for (const name of [root, ...others]) roots.set(name, (roots.get(name) ?? new Set()).add(root));
  }
  return roots;
})();
