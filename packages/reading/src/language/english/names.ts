import type { NameWords } from '../../names/name-words.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** English tables for names. Given names are those of many peoples, as news copy in English spells them. */
export const englishNames: NameWords = {
  titles:
    set(`mr mrs ms miss dr prof professor sir lord lady dame gen lt col maj capt sgt cpl adm cmdr rear vice-admiral lieutenant
    colonel general major captain sergeant admiral commander sen rep gov rev fr msgr archbishop bishop cardinal pope pastor rabbi imam sheikh sheik
    ayatollah king queen prince princess duke duchess emperor saint st hon justice judge inspector detective constable master madam herr frau monsieur madame
    señor don father sister brother reverend`),
  roles:
    set(`president vice-president premier minister secretary chancellor ambassador envoy senator representative congressman congresswoman governor
    mayor chairman chairwoman chair chief director spokesman spokeswoman spokesperson analyst economist lawyer attorney prosecutor judge justice
    commissioner commander professor researcher scientist historian author writer editor reporter correspondent coach manager captain striker
    leader deputy head founder owner partner executive officer official aide adviser advisor counsel candidate lawmaker legislator deputy-chief
    negotiator mediator diplomat activist dissident singer actor actress director-general treasurer speaker councillor councilman councilwoman
    undersecretary attorney-general superintendent sheriff trader strategist broker physician doctor surgeon nurse teacher principal dean rector
    provost archbishop bishop cardinal pope king queen prince princess sultan emir general colonel astronaut pilot engineer inventor architect
    resident neighbor neighbour farmer fisherman student worker driver witness survivor friend brother sister father mother son daughter wife husband widow
    co-founder co-author co-chairman vice-chairman vice-chancellor ex-president rapporteur delegate inspector detective investigator specialist expert
    secretary-general governor-general demographer planner curator librarian keeper warden administrator undersecretary-general chairperson
    vice-chair vice-chairman ceo cfo coo cto insider fellow co-owner co-director co-chair producer comedian musician drummer guitarist composer conductor
    photographer filmmaker screenwriter novelist poet columnist blogger anchor host presenter organizer organiser campaigner volunteer retiree
    goalkeeper midfielder defender winger quarterback linebacker pitcher goalie skipper golfer boxer sprinter swimmer champion
    nominee contender hopeful front-runner frontrunner incumbent challenger businessman businesswoman billionaire entrepreneur mogul tycoon magnate
    ombudsman marshal paramedic firefighter midwife pharmacist consultant veteran refugee migrant solicitor barrister magistrate
    publisher pollster investor operative scholar appointee staffer neurosurgeon commentator lobbyist pundit moderator agent stockbroker`),
  offices: set('secretary undersecretary chancellor chief minister commissioner director speaker ministers'),
  matters: set(
    `state agriculture defense defence treasury labor labour commerce education energy justice interior health finance trade transport transportation
    staff information economy planning industry tourism culture environment police immigration fisheries`,
  ),
  sharedNames: set(
    `securities customs food health housing trade tire immigration centers centres science agriculture environment aeronautics oceanic
    defense defence security oil energy justice education culture labor labour commerce wildlife transport transportation research`,
  ),
  familyFirst: set(
    `li wang zhang liu chen yang huang zhao wu zhou xu sun zhu guo lin luo gao zheng liang xie tang deng feng peng xiao pan yuan dong jiang cai
    wei ye lu xi hu ma he kim park choi jung kang cho yoon jang lim han shin seo kwon hwang moon nguyen tran pham hoang`,
  ),
  givenNames: set(`
    aaron abdel abdul abdullah abraham adam adrian ahmed ahmad aisha akira alan albert alberto alejandro aleksandr aleksei alessandro alex alexander alexandra
    alexei alexis alfred ali alice alicia alison allan allen alfonso amanda amber amir amy ana anatoly andre andrea andreas andrei andres andrew andrey andy
    angela angelo angus anita ann anna anne annette annie anthony antoine anton antonio ariel arnold arthur asif audrey barbara barack barry beatrice ben
    benazir benjamin bernard bernie beth betty beverly bill billy bob bobby boris brad bradley brandon brenda brendan brent brian bridget bruce bruno bryan
    caleb calvin carl carla carlo carlos carmen carol carole caroline carolyn carrie catherine cathy cecilia chad charlene charles charlie charlotte
    chelsea chen cheng cheryl chris christian christina christine christopher cindy claire clara clarence claude claudia clifford clinton colin connie
    constantine corey craig cristina curtis cynthia daisy dale damian dan dana daniel daniela danielle danny darren dave david dawn dean deborah debra
    denis denise dennis derek diana diane diego dimitri dina dmitri dmitry dominic dominique donald donna dora doris dorothy doug douglas duncan dustin dwight
    earl eddie edgar edmund eduardo edward edwin eileen elaine eleanor elena eli elias elizabeth ella ellen elliot emily emma emmanuel enrico enrique eric erica erik
    erin ernest ernesto esther ethan eugene eva evelyn fabio fatima faisal felipe felix fernando fidel fiona florence frances francesca francesco
    francis francisco francois frank franklin fred frederick gabriel gareth gary gavin gene geoffrey george gerald gerard gerhard gilbert gina giorgio giovanni giulia
    glen glenn gloria gonzalo gordon grace graham grant greg gregory guido guillermo gunther gustav guy hamid hannah hans harold harriet harry harvey hasan hassan heather
    hector heidi helen helena helmut henri henry herbert herman hillary hiroshi howard hugh hugo hussein ian ibrahim igor ilya imran indira ines ingrid irene
    irina iris isaac isabel isabella ismail ivan ivana jack jackie jacob jacques jaime jake james jamie jan jane janet janice jason javier jay jean jeanne
    jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joanne joe joel johan johannes john johnny jon jonathan jordan jorge jose
    josef joseph joshua joyce juan juanita judith judy julia julian julie juliet jun june jurgen justin kamal kamala karen karin karl karim kate katherine kathleen kathryn kathy
    katie katrina keith kelly ken kenneth kenji kent kevin khalid kim kirsten klaus kofi kristin kumar kurt kyle lance larry latifa laura lauren laurence laurent
    lawrence lee leila lena leo leon leonard leonid leroy leslie lewis li liam lillian linda lindsay lisa lloyd lois lorenzo lori louis louise luc lucas lucia
    lucy luigi luis luke lydia lynn madeleine magnus mahmoud maksim malcolm manuel marc marcel marcelo marco marcus margaret maria marie marilyn marina mario mariya
    marion mark markus marta martha martin martina marvin mary masha mathew matteo matthew matthias maureen maurice max maxim maxime may megan mehmet melanie melissa
    mercedes michael michel michele michelle miguel mihail mike mikhail milan miriam mitchell mohamed mohammad mohammed moises monica moshe muhammad mustafa
    nadia nancy naomi narendra natalia natalie natasha nathan neil nelson nicholas nick nicola nicolas nicole nigel nikita nikki nikolai nikolay nina noah noel nora norman
    nuri oleg olga oliver olivia omar orlando oscar osama otto owen pablo pamela paolo patricia patrick paul paula paulo pavel pedro peggy penny per peter petr philip phillip
    phyllis pierre pietro qasim rachel rafael rahul raj rajiv ralph ramon randy raul ravi ray raymond rebecca recep regina reginald renata rene rex rhonda ricardo
    richard rick rita robert roberta roberto robin rodney rodrigo roger roland roman ron ronald rory rosa rose rosemary ross roy ruben rudolf rudolph rupert russell ruth ryan
    sabrina saddam said sally salman salvador sam samantha samir samuel sandra sanjay sara sarah scott sean sebastian sergei sergey sergio seth shannon sharon shaun shawn
    sheila shimon shinzo shirley sidney silvia silvio simon simone sofia sonia sophia sophie stacy stanislav stanley stefan stefano stella stephanie stephen steve steven stewart stuart sue susan
    susana suzanne svetlana sylvia takeshi tamara tanya tara tariq tatiana ted teresa terrence terry theodore theresa thomas tim timothy tina toby todd tom tomas tommy toni tony tracy
    travis trevor tyler umar uri ursula usman valentin valentina valeria valerie vanessa vasily vera vernon veronica vicente vicki victor victoria viktor vincent viola virginia
    vitaly vivian vladimir vyacheslav walter wanda warren wayne wei wendy wilfred wilhelm will willard william willie winston wolfgang xavier yasmin yasser yitzhak yoko yolanda yuri yusuf yves
    zachary zara zhang zoe
    abby abigail adrienne alfredo alina allison alyssa amelia anwar ashley ashraf asma ayman bashar beau becky benedict blake bonnie brady brett brianna brock brooke byron callum cameron
    camille candace cara carmela carter casey cassandra cedric celeste chloe chuck clark clint cody cole connor conor courtney cyril damon darius darrell darryl deb delia desmond devin dirk
    dorian dylan edith edmond elijah elisa elise ellie elliott elmer elon elvis emanuel emil emilia emilio enzo erick ernie esperanza estelle eugenia evan fausto feliciano ferdinand fernanda
    freddie frederic frida fritz gail garrett genevieve georgina gerardo gerry gertrude gideon gilles greta gretchen gustavo gwen gwyneth gwynne hal hank haruki heinrich  helga hendrik
    henrik hilda horace hubert humberto ignacio imelda inga ingmar irving isaiah jaap jacqueline jakob janine jared jasper jayne jenna jennie jens jo joachim joaquin jodi jody jolene jonah
    jonas josefina josh josie jules juliana julius kaitlyn kara kari karla kay kayla keiko kelsey kendra kerry kiran kirk krista kristen kristi kristina kristine kylie lana lara lars leah
    leigh len leonardo leopold lionel lola loretta lorraine lou lucien lucinda ludwig luka lukas lyle mabel mack mads magda maggie maja malala mandy manfred mara marcella marcia marcin marek
    margarita margot mariana marianne mariano marisa marjorie marla marlene marlon martine mason mateo maude mauricio mauro mavis maya mckenzie meg mel meredith micah mick mickey milos mindy
    minna mirjam mohamad molly monika monique moritz morris mortimer muriel myles myrna nadine naoto natalya ned nell nelly nico nils nino norbert nour oksana olaf olav ole omer oriol oskar
    paddy paige patrice patsy pauline payton penelope percy pete keir petra phil phoebe piers polly preston priya quentin quincy quinn ramona raphael rashid rasmus reggie reilly reinhard remy renee
    reza rhys ricky rishi rob robbie rocco roderick rodolfo rolf romeo ronnie rosalie rosie rowan roxanne rudi rudy runa ruslan sabine sadie sami sasha saul sebastien selena serena serge
    shelby sheldon shelly sherman sherry shirin sigrid silas simona sonya soraya spencer stefania sten stephan stephane sven svenja sylvie tabitha tad tamar tamsin tanner tasha taylor
    terence terri tessa thad thelma theo thierry tiffany tobias tracey tricia tristan trudy tucker tulsi ty tyrone ulrich ulrike ulysses uwe valery vince virgil vivek vivienne volodymyr
    wally wes wesley wilbur wilma winifred winnie wyatt yan yannick yaroslav yosef yvette yvonne zack zainab zeynep zhanna zoltan zuzana`),
  particles: set('de da di du del della der den van von bin ibn al el la le dos das ten ter y af zu bint ould'),
  companyEnds:
    set(`inc corp co ltd llc llp plc lp gmbh ag sa s.a nv n.v bv spa s.p.a ab asa oyj oy pty pte kk cos cie bros bhd
    corporation incorporated limited holdings group`),
  bodyHeads:
    set(`ministry department university college institute council committee commission party agency bureau board court parliament congress senate
    assembly association union federation foundation bank fund organization organisation office administration authority service services police
    academy society league alliance club hospital school church front movement army navy force forces guard command corps corporation company group
    center centre laboratory laboratories observatory museum theatre theater library press times post journal news radio television network airlines
    airways industries systems technologies motors railway railways exchange house cabinet secretariat tribunal registry treasury directorate division
    duma knesset bundestag politburo embassy consulate mission delegation consortium trust partners associates brothers securities insurance reserve
    confederation conference community commonwealth republicans democrats taliban pentagon kremlin interpol guild chamber orchestra studios pictures entertainment
    partnership protection equities investments ventures labs networks foods energy media records pharmaceuticals analytics solutions logistics capital
    markets enterprises resources depot initiative programme program coalition caucus legislature inquiry survey team united city rovers`),
  publicHeads:
    set(`police sheriff sheriffs department departments dept fire rescue school schools high elementary university college council councils court courts county
    hospital hospitals chamber district commission authority legislature senate house assembly parliament government ministry city town township village
    airport library libraries museum state division office bureau board center centre society academy jail prison detention correctional patrol guard clinic
    cemetery zoo symphony orchestra theatre theater church cathedral diocese synagogue mosque embassy consulate municipal regional public parks recreation
    community health education legislature treasury auditor prosecutor attorney commissioners supervisors trustees selectmen aldermen festival fair
    university's county's station infirmary constabulary borough parish tourism transit utilities waterworks`),
  namedBodies:
    set(`school schools high elementary middle university college hospital hospitals library libraries museum center centre academy clinic cemetery church
    cathedral synagogue theatre theater society park station house zoo court courts festival institute`),
  buildingHeads:
    set(`school schools academy house home homes church chapel mosque synagogue temple theatre theater library gallery restaurant cafe apartments
    condominiums crematory auditorium police jail foundation college university services`),
  streetHeads: set(
    'street avenue road drive boulevard lane trail turnpike highway route interstate parkway freeway expressway motorway',
  ),
  wholeBodies: set('department ministry university'),
  firmHeads:
    set(`international industries systems technologies technology motors motor railway airlines airways airline air aviation aerospace bank bancorp
    bancshares savings financial securities insurance assurance life partners associates brothers studios pictures entertainment equities investments
    ventures labs laboratories networks foods farms dairy breweries brewing energy power electric electronics electrical gas oil petroleum refining mines mining gold
    steel metals chemical chemicals plastics paper products instruments pharmaceuticals pharma therapeutics biotech robotics analytics solutions logistics freight
    shipping lines carriers trucking transport markets enterprises resources communications telecom wireless software semiconductor computer computers
    stores supermarkets hotels resorts restaurants homes properties realty cosmetics toys apparel brands holding`),
  landLetters: set('u.s. us u.k. uk british federal'),
  placeHeads:
    set(`river mountain mountains island islands sea ocean lake bay gulf strait desert valley peninsula province county state street avenue road
    square airport port canal hills hill cape coast territory region district village town bridge park beach boulevard valley plains archipelago glacier`),
  landHeads: set('county parish province island islands river lake valley mountain mountains beach township'),
  demonyms:
    set(`afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian azerbaijani azeri bahraini bangladeshi
    belarusian belgian bolivian bosnian brazilian british briton britons bulgarian burmese cambodian cameroonian canadian chadian chechen chilean chinese colombian congolese croatian
    cuban cypriot czech danish dutch ecuadorean egyptian emirati english eritrean estonian ethiopian european filipino finnish french frenchman georgian german
    ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh
    kenyan korean kosovar kurdish kuwaiti kyrgyz lao latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican moldovan mongolian
    montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian peruvian polish portuguese qatari
    romanian russian rwandan salvadoran saudi scottish senegalese serb serbian singaporean slovak slovene slovenian somali soviet spanish sri sudanese swedish swiss syrian
    taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western yemeni yugoslav zambian zimbabwean
    americans russians germans italians koreans israelis palestinians iraqis iranians ukrainians afghans syrians arabs kurds serbs croats greeks turks indians pakistanis
    egyptians europeans africans asians australians canadians mexicans cubans brazilians poles czechs swedes danes finns norwegians scots libyans
    christian christians muslim muslims islamic catholic catholics protestant protestants jewish jew jews hindu hindus sunni shiite shia buddhist orthodox republican republicans
    democrat democrats democratic communist communists socialist socialists conservative conservatives liberal liberals northern southern eastern central latin anglo north south east west`),
  common:
    set(`the a an this that these those he she it they we you i his her its their our your my who what when where why how which if but and or nor so yet
    for in on at by to from with as of after before while since until because although though despite during under over between among against about into
    not no yes all some many most both each every few several other others another such more there here then now today yesterday tomorrow tonight
    one two three four five six seven eight nine ten first second third last next earlier later meanwhile however moreover also still even just only
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt est edt
    is are was were be been being has have had do does did will would can could should may might must let
    according asked added under once among instead perhaps thus therefore finally recently currently previously shares sales revenue net profit
    mr mrs ms updated photo video editor editors reuters ap afp tass xinhua god internet christmas easter thanksgiving english
    nothing everything something anyone everyone nobody people officials analysts experts critics police`),
  sayingVerbs:
    set(`said says told tells added asked announced claimed explained insisted stated stressed noted argued warned wrote declared predicted replied
    suggested reported denied confirmed acknowledged admitted believes thinks expects testified recalled commented agreed promised vowed urged called
    accused praised condemned criticized criticised met visited resigned died born won lost signed spoke plans joined became`),
  placePrepositions: set('in at near from to around outside inside across throughout toward towards via into through'),
  placesIn: set('in near outside around'),
  kin: set(`mother father mom dad parents son daughter brother sister wife husband widow widower grandmother grandfather grandparents uncle aunt
    cousin nephew niece fiancee fiance girlfriend boyfriend lawyer lawyers attorney attorneys body funeral death birthday childhood relatives family home`),
  noBodies: set(
    'tv pc ceo cfo coo dna rna gdp gnp ipo id ok am pm hiv aids cd dvd ii iii iv vi vii viii ix xi p.m a.m jr sr ph.d m.d vip faq pdf url q a r&d hq atm suv lng lpg ceos cds phd mba',
  ),
  small: set('a an the of in on at to for and or nor but by with from as vs v via per into over is its it after amid'),
  connectors: set('of for and the on in de du des la'),
  closingOffices: set('general'),
  genitives: set('of for'),
  locatives: set('in on'),
  joints: set('and'),
  definite: set('the'),
  articles: set('the a an'),
  appositions: set('the a an his her its their former who'),
  possessives: set("'s '"),
  who: set('who'),
  pronouns: set('he she his her him himself herself'),
  invertedSaying: set('said'),
  generations: set('jr sr ii iii iv'),
  nameTail: /^(?:al|el|ul|ud|bin|ibn)-\p{L}/u,
  trade:
    /(?:ologist|onomist|journalist|scientist|chemist|botanist|neticist|hysicist|trategist|herapist|sychiatrist|linguist|ographer|ician|onomer)$/,
  tradeEnds: 'tnr',
  plural: 's',
  innerCapital: /(?<!\b(?:Mc|Mac|De|Di|Del|Da|La|Le|Van|Von|Fitz|O))\p{Ll}\p{Lu}/u,
  documentHeads: set(
    'resolution act treaty agreement report bill law accord pact protocol convention charter constitution study survey declaration directive',
  ),
};
