// Common words of English news, by the share of articles that have them, so that the words of the first articles of a library
// weigh what they will weigh later. Counted over some 2,500 articles; names are left out.
export const COMMON_WORDS: readonly { share: number; words: string }[] = [
  {
    share: 0.6,
    words: `
      a an and are as at be but by for from has have he in is it not of on said that the to was who with
    `,
  },
  {
    share: 0.38,
    words: `
      about after all also been first had his if its last more no one or other out over people presidential
      some state than their there they this time two up we were what when which will would year
    `,
  },
  {
    share: 0.25,
    words: `
      against any back because before being campaign can candidate could did do during even former going her
      him how into just like made make many may million month most now officials only our say she since so
      them those three told tuesday week where while you
    `,
  },
  {
    share: 0.16,
    words: `
      according added ago among another around asked attacks between big both business call called case change
      come continue country day days don’t down earlier early election end far four friday general get go good
      government group help here home including interview issue know leaders long me members monday much my
      need never news next night nominee number off office own part party past percent place plan points
      police political primary public put question race recent report reported results right same saying says
      second secretary see several should show statement still such support supporters take then these things
      think through thursday took under us very vote voters want way well whether win work world
    `,
  },
  {
    share: 0.09,
    words: `
      able across action administration again ahead almost along already announced area away bank based become
      began behind believe best better billion board bring came can’t care chairman challenge charges chief
      clear close coming comments community company complete concerns conservative considered control
      convention court current deal debate decision despite didn’t different director does doesn’t doing done
      each economic efforts eight email enough establishment event ever every executive expected face fact
      fall family federal few fight final find five following forces foreign found further future gave give
      given got governor great half hand having head held high himself history hold hope hours however
      important include increase information interest international investigation job july june keep kind
      known large late later latest law lead leading least led left less life likely line little live local
      look lost lot major majority making man march market matter means media meeting men message might money
      morning move must name nation near nearly nomination officers often once open order outside particularly
      pay person personal play played policy politics polls position possible potential power press price
      private problem real really reason received recently record released remain reporters represents role
      run running saturday school security seen senator service set share side sign six something spokesman
      start stop strong sunday system taken taking talk team term they’re third though today together too top
      toward trying turn until use used view war we’re went whose why within without women won working wrote
      yet young your
    `,
  },
  {
    share: 0.053,
    words: `
      account accused acknowledged actually adding additional address advantage adviser agency agreed
      agreement aides air allow allowed always am amount answer anyone anything apparently appeal appear
      appeared approach april attempt attention attorney august authorities available average bad ban battle
      beat became begin benefits beyond bid biggest billionaire black book border break brought build building
      calling candidacy cannot capital cause central certain certainly champion chance charged children choice
      citizens civil claim class closed club college common communications companies compared competition
      conditions conference constitutional contest contributions controversy corporate cost countries course
      criticism criticized crowd currently cut date death decades decided declared declined delegates demand
      described details determine development died difficult discussion district division documents dollars
      dozen due economy education effect effective either elected electorate else ended especially estimated
      everyone everything evidence example exchange expect experience experts failed families father favor
      fear february feel field figure financial firm focus follow followed forward free friends front
      front-runner fund gains game getting global goal ground growing hall happen happened hard health helped
      higher hit hospital host hundreds husband idea immediately immigrants immigration included income
      increasingly independent individuals industry instead investment involved isn’t issued january jobs
      judge key killed largely largest leadership leave leaving legal legislation let level liberal list
      longer looking loss low lower main maintain manager match measures meet met miles military mind minutes
      moment movement named necessary needed negotiations net network newspaper nine note noted nothing
      november october offer offered old operations opponent opportunity opposition organization paid
      participate parties peace per perhaps period planned policies politicians popular pressure previous
      previously primaries probably process program progressive project proposal proposed provide push quarter
      quickly raise raised rally rate rather read region registered relationship release remarks repeatedly
      request research residents responded response responsible rest return rise risk rival road round rules
      sales saw scheduled season seek seeking seemed seems senior sent septembe series serious seven shooting
      short shot showed showing signed significant similar single situation small social someone soon sought
      source southern speak speaking special specific speech spending spent spoke staff stage stand standards
      standing started stay step stock story strategist strategy strength struggle students success suggested
      summer super supporting sure surprise talking tax television tell telling terrorism test themselves
      thought thousands threat total town trade traditional trail tried try turned tweet understand using
      value vice victims victory video violence visit voted voting wanted wasn’t ways weekend whole whom wife
      winner winning wins woman won’t words worked workers wrong you’re
    `,
  },
  {
    share: 0.028,
    words: `
      a.m ability above abroad absolutely accept access accomplish acting active activists ad add addressed
      admitted advocate affairs afternoon age agenda agents aggressive agree aimed airport allegations alleged
      allies allowing alone alternative ambassador amid analysts angry annual anybody appearance approval
      approved aren’t argue argued argument armed arms army arrest arrested arrived article ask asking assault
      assets assistance attacked attend audience author avoid backed backing ballot base basis becoming
      beginning behalf believed below bigger bit blame block body bomb bond boost born breaking bringing
      broadcast broke brother budget built buy camp car card career carried carry carrying cash cast caucus
      caucuses caught caused celebrated centre cents chair changed changing character check child choose
      church cited cities citing claimed clearly climate closely closer closing coalition collection commander
      commercial commitment complained computer concerned concluded conduct conducted confidence confirmed
      conflict confront connection consequences consistent construction contact contenders continuing contract
      contrast conversation cooperation coordinated core couldn’t count couple cover create created credit
      crime criminal crisis critical critics crucial culture cuts cycle damage danger dangerous data daughter
      de dead debt december decide decline deep defeat defend defense degree delivered democracy demonstrate
      denied deputy designed developed diplomatic direct direction directly disagree disappointed discovered
      discuss dismissed distribution doctors domestic donations donors door double doubt draw drawn drew drive
      driver driving drop dropped drug earned earnings easy editor eliminating emerged emergency employees
      encouraged endorse endorsed endorsement energy enforcement ensure enter entered entering enthusiasm
      entire environmental essentially estate evening eventually everybody exactly exception existing expand
      expectations explain explained expressed extremely faced facing factor failure fair familiar fast
      favorite feeling feet fell fellow felt female fewer fifth fighting filed finally finance finding fine
      finished fire fired flight floor focused food forced form fourth freedom frustration fully fundamental
      funding fundraising generally generation gets giant girls giving goes gone grant greater grew grow
      growth guards gun guy handling hasn’t hate haven’t heading headquarters hear heard hearing heart heavily
      heavy helping herself he’ll highest highlighted highly historic holding hoping hotel huge human hurt
      identified identify illegal image impact improve incident indicated industrial influence initial
      initiative injured inside instance insurance intelligence intended introduced investors itself jail join
      joined joint journalists keeping kept kids kill killing knew labor lack land language larger launched
      lawmakers laws lawsuit lawyer learned letter light limit limited link lived living longtime looked lose
      losing losses love management manufacturing margin mass massive matches material maybe mayor meant
      medical mention mentioned minority mission mistake moderate mogul mostly mother moved moving multiple
      murder natural negative neighborhood nobody none nor northern nuclear offering ones online onto opened
      opening operating opinion oppose opposed options organized original outcome overall overseas
      overwhelming owner p.m page panel paper parents parliament partner pass passed path paying percentage
      performance phone photo pick picked picture piece placed plane planning platform players playing pledged
      plus pointed polling poor population positive possibility posted powerful practice prepared presence
      present presumptive pretty prevent principles priorities priority prison production products
      professional professor profit prominent promise promised prompted property prosecutors prospect protect
      protection protest prove provided providing publicly published purchase pushed pushing putting qualified
      quite quoted racist radical radio raising rallies ran range ratings reach reached ready reality receive
      receiving recognize recommended reference referring reflects reform refugees refused regularly
      regulations rejected related relatives religion religious remained remaining remember reporting
      reputation require required resources respect respond restrictions retired returned revealed revenue
      review revolution rhetoric rising room rose roughly ruling runs safe safety save scandal scene score
      search seat secret sector secure seeing sees sell send sense sentence separate serve served server
      serving session shared shareholders shift shortly shown simple simply site sitting slightly society sold
      solution somebody sometimes son sort sound space speeches spend split spokeswoman spot spring stake
      stance star starting stated station status stood stopped store stories straight strike stronger strongly
      struck study subject substantial successful suggest suggesting supposed surrounding survey suspect swing
      table tabulate talked target taxes technology temporary territory thanks thinking threatened throughout
      ticket ties title tone tough tour tournament track trading train transportation treated treatment trial
      trip troops trouble true trust truth turning tweeted twice type ultimately undermine unit unless
      unlikely upon urged various vast vehicle version veteran via violations voice volunteers vulnerable wage
      wait waiting wake walk warned warning watch water weapons website whatever widely willing worried worse
      worst worth wouldn’t writes written yesterday younger
    `,
  },
  {
    share: 0.014,
    words: `
      abandoned abortion abuse accelerated accepted accepting accident accompanied accord accountable
      accusations achieve achievement activities activity actor acts actual addressing admit adopted ads
      adults advance advanced advertising advice advised advocacy affect affected affiliated afford agencies
      aid aim alive allegedly alliance ally alongside analysis anger announcing anonymity answered anti-trump
      anticipated anxiety anymore anywhere apart apartment apologized appearing application apply appointed
      appointment appreciate appropriate approve arguing arm arrangement arrives aside aspects assessment
      assume assured attacking attempted attended attending attract attractive attributed authorized
      automatically award aware baby backers background badly balance ball band banking bar barely barriers
      basic basically battleground bear beating begun behavior belief bipartisan birth birther blamed blast
      blasted blocked blood blow blue boat bodies bombing boss bottom bought bound boy brand breakfast bridge
      brief briefly broad broader broken broker bus buying cabinet cable calendar camera cancer capacity
      capitalize captain capture captured careful cars catch causing celebrity century ceremony chain channel
      chaos cheers chose chosen circle circumstances citizenship civilians claiming clash classic classified
      clean client co-founder coach coast code cold collapse colleagues collected color column combat combined
      comfortable command commanding communist comparison compete competing complex complicated comprehensive
      compromise concentrated concerning conclusion concrete confirm consensus consolidate constant consultant
      consulting consumer contained content contention contested continent contradict controlled convicted
      conviction convince corner correct correspondent counsel counter counterpart counties coverage covered
      covering crack crash crazy creating credibility credible crew cross cultural currency custody customers
      customs cutting dark deadline dealers dealing decisive declare dedicated deeply defeated defence
      defended defender defending deficit definitely definition delay delegation deliberately deliver
      delivering demanded demanding demographic denotes denounced depend depending deserve design desperate
      destroy detailed devastating develop developing devoted dictator die digital dinner directed disappeared
      disaster disclosed disclosure discrimination discussed disease dispatched display dispute distance
      distinction diverse divide divided dividend divisive dominated downtown draft dramatic drawing dream
      driven dropping drove dynamic eager earn easier easily echoed economists edge editorial eighth elect
      electricity electronic element eligible elite elsewhere embarrassing embassy embrace embraced emotional
      emphasized employers ending ends enemies engage engaged engineer enjoyed enjoys enormous enterprise
      entertainment entirely entry equal equipment equivalent era error ethnic evangelical eve exact excellent
      except exclusive exist exit expanded expanding expansion expenses expensive explaining explanation
      exports exposed express expressing extend extended extensive extent extra extraordinary extreme
      extremist eye eyes facilities facility factions fail failing fairly faith fallen falling false famous
      fans farm faster fate fault favorable favored featured features fees fierce fighters file filings fill
      filled film finish firearms fiscal fit fix flag fled flew flow fly flying folks followers foot football
      forcing forecast formal formally formed fortune forum fought founded founder fraud frequently fresh
      friendly fuel fun function funded gained gap gas gathered gathering gay gender generated gold golf
      gotten graduate granted greatest gross grown guarantee guerrillas guess guest guilty guns guys hadn’t
      halftime handed handful handle happening happy harder hardly harm harsh headed headlines healthy heat
      hell he’d high-profile highway hire hired hits hitting holders holes holiday honest honor hoped hopeful
      hosted hostile hot households housing hurdles identity ideological ideology ignore ignored illegally
      imagine implement imports imposed impossible impressive improved improvements incredible incumbent index
      indication inequality inevitable influential informed infrastructure initially injuries injury innings
      insiders insist insisted inspired instructions insults insurgent intends intense intent intention
      interim internal interpreted intervention invasion invited involvement involves involving items joining
      joke judgment judicial jump jumped kitchen km knowing knowledge lady laid landed lane launch lay learn
      learning legacy legitimate lesson liar lie lies lift lifted linked listed listen loan located location
      locked long-term losers lots lunch machine magazine mainstream makers male manage managed mandate marked
      marketing marriage married mate math meaning membership methods metres midnight militants millennials
      mine minimum minor minorities miss missed missing mix mixed model modern modest momentum monitors moral
      mountain movie municipal music myself narrative narrow nationwide native nature nearby neighbouring
      newly nice nominated normal notice noting notion numerous obligations observers obtained obvious
      obviously occasionally occur occurred odds offensive oil older ongoing operate operatives opposing
      opposite optimistic ordered organizing otherwise outlets outreach outsider outstanding overcome overhaul
      overnight owned owns pace package pact pain pair partisan partly passengers patients payments peaceful
      penalty pending perceived perfect perform performed permanent permit personnel perspective persuade
      phase philosophy photograph physical picking pitch plant please pleased pledge plenty pointing poised
      pollster popularity populist portion posed possibly pounds poverty praise praised predicted predicting
      prefer preference preferred prefix preliminary premier prepare preparing presented pressed primarily
      principal prior privately prize probe procedure proceed produce produced producers profile programme
      prohibited promising promote promoting proof protesters proud proved province provisions pull pulled
      purpose pursue puts quality quarter-century quick quiet quit racial racism rain rallying ranks rapid
      rapidly rare re-election reaching reaction reading realistic realize reasonable rebels recalled
      recession recognition recovery reduce reduced reduction referred reflecting refusal refuse regard
      regarding regardless regime regional registration regular reiterated reject relief reluctant remarkable
      remove removed repeat replace replacement replied requested requirements requiring residence resign
      resignation resistance resolution resolve respectively responding restaurant resume retail returning
      reveal reward rich rifle right-wing roll rolled roots route row ruled rural sanctions sat savings scale
      science scientists scored scrutiny sea searching section secured seeding seemingly segment seized select
      selected self-described selling sending sensitive sentiment separatist serial seriously sets setting
      settle settlement seventh sex sexual shape sharp shocked shop shouldn’t shut sick sight signal signature
      sister sit sixth size skeptical skills slow smaller smart so-called socialist soldiers solid somewhat
      southeast specialist speculation speed spirit spoken sports spotlight spread squad square stable
      staffers stark statistics stayed staying steady steel stepped stick storm stream stretch striker
      striking structure struggling stuck studies stuff stump style subsequent succeed successor suddenly
      suffer suffered suffering suit summit superdelegates supply surge surprising surrogate survive suspected
      suspended suspicion sweeping tactics tank targeted targeting task teachers technical telephone
      temperament ten tend tennis tens tensions tenure terrible terror testimony theme they’ll they’ve throw
      thus tie tied tight tomorrow tonight tonnes tool topic totally touch traded traders traffic training
      transactions transfer transform transition translate transparency travel traveling treat tremendous
      trend tries truck truly turnout tweet-id two-thirds typical typically unable uncertainty unclear
      underscored understood undocumented unemployment unexpectedly unfair unfortunate unique unite unity
      unknown unlike unusual upcoming update updated upset urge urging users uses usual usually variety
      venture venue victories viewed village violent virtually vision visited visiting vital volume vowed
      walked walking watched watching wave weak weakness wealth wealthy wearing weather weekly weight welcome
      welcomed weren’t whoever wide widespread wind window wing winter wish withdraw witnesses wonder
      working-class worldwide worries worry wounded wounds writer writing xenophobe yield you’ve yourself
      youth zero zone
    `,
  },
];
