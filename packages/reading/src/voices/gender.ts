export type Gender = 'female' | 'male';

const set = (names: string) => new Set(names.trim().split(/\s+/));

const FEMALE =
  set(`aisha alexandra alice alicia alison amanda amber amy ana andrea angela anita ann anna anne annette annie
audrey barbara beatrice benazir beth betty beverly brenda bridget carla carmen carole caroline carolyn carrie catherine cathy
cecilia charlene charlotte chelsea cheryl christina christine cindy claire clara claudia connie cristina cynthia daisy daniela
danielle dawn debbie deborah debra denise diana diane dianne dina donna dora doris dorothy eileen elaine eleanor elena elizabeth ella
ellen emily emma erica erika erin esther eva evelyn fatima felicia fiona florence frances francesca gina giulia gloria grace hannah
harriet heather heidi helen helena hillary hilary hope huma ines ingrid irene irina iris isabel isabella ivana ivanka jane janet janice jeanne jennifer
jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia julie juliet kamala karen karin kate katherine
kathleen kathryn kathy katie katrina kayleigh kellyanne kimberly kirsten kristin kristen latifa laura lauren leila lena lillian linda lindsay lisa
lois lori louise lucia lucy lydia madeleine margaret maria marie marilyn marina mariya marjorie marsha marta martha mary maureen megan melania melanie
melissa mercedes michelle miriam monica nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia
pamela patricia paula peggy penny phyllis rachel rebecca regina renata rene rhonda rita roberta robin rosa rose rosemary ruth
sabrina sally samantha sandra sara sarah shannon sharon sheila shirley silvia sofia sonia sophia sophie stacy stella stephanie
sue susan susana suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa tina toni tracy ursula valentina valeria
valerie vanessa vera veronica vicki victoria viola virginia vivian wanda wendy yasmin yoko yolanda yulia zara zoe
mrs ms miss lady dame queen princess duchess congresswoman spokeswoman chairwoman councilwoman madam madame frau mother
sister daughter wife widow actress`);

const MALE =
  set(`aaron abdel abdul abdullah abraham adam adrian ahmed ahmad akira alan albert alberto alejandro aleksandr
aleksei alessandro alexander alexei alfred ali allan allen amir anatoly andre andrei andreas andres andrew andrey andy angus anthony antoine
anton antonio arnold arthur barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan
brent brett brian bruce bruno bryan caleb calvin carl carlos chad charles charlie christopher chuck clarence claude clifford clinton
colin cory craig dale damian dan daniel danny darren dave david dean denis dennis derek diego dimitri dmitri dmitry dominic dominique donald
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
cardinal fr`);

/** What a name, its titles and its role say of a person; undefined where they say nothing. */
export function genderOf(...texts: (string | undefined)[]): Gender | undefined {
  for (const text of texts) {
    for (const word of text?.toLowerCase().split(/[\s.]+/) ?? []) {
      if (FEMALE.has(word)) return 'female';
      if (MALE.has(word)) return 'male';
    }
  }
  return undefined;
}
