const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Given names that women have in the news of many countries, beside those of `englishVoices`; none that men have as well. */
export const womensNames =
  set(`abigail ada adele adriana agatha agnes aileen aisling alba alejandra alessandra alina alma alva alyssa amalia amelia
amelie amina amira anastasia anette angelica angelina anika anja anke anneke annika antonia anya ariana arlene astrid
aurelia ava ayesha beata beatrix becky bella berit bertha bianca birgit birgitta blanca bonnie brigid brigitte britta
camila camilla candace carlotta carly carmel carolina cassandra catalina catarina cate celeste celia chantal chiara
christa christiane clarissa clementine colette consuelo cora cordelia corinne cornelia daphne dagmar danica daria
delia delphine denisa dolores dominika dorothea ebba edda edith edna elaina eleni elin elisa elisabeth elise eliza
elke ellie elsa elsie elspeth elvira emilia emilie emine erna ernestine esperanza estelle etta eugenia eunice
evangelina fatma faye felicity fiamma flora franziska freya frida frieda gabriela gabriella gabrielle gemma genevieve
georgina geraldine gertrude gisela giselle gita glenda greta gretchen gudrun guadalupe gwen gwendolyn halima hatice
hedwig heike helga helle henrietta hermione hilda hildegard ida ilse imelda imogen inga inge inger ingeborg ioana irma
isla jacqueline jana janine jasmine jeannette jemima jess joana joann jocelyn jodi jolanta josefina josephina judi
julianne juliana juliette justine karla karina karolina katarina katarzyna katerina katharina katja katrin katya
kelsey keira khadija kirstie krista kristina krystyna lara larissa latoya lauretta lea leah leanne leticia leyla libby
lidia liliana lily lina linnea lise liv livia liz liza loretta lorna lorraine louisa luciana lucille lucinda ludmila
luisa luise lydie lynda lynne mabel madeline mafalda magda magdalena maggie maisie malin mandy manuela mara marcella
marcia margarita margery margit margot margrethe mariam mariana marianne maribel maricela marika marion marissa
marlene martina maryam matilda maud maude maxine meera merete meryl mia michaela mildred mina mirjam mireille moira
mona monika muriel myra myrtle nadine nadja naima nell nellie nettie nicolette noreen odette oksana olena ottilie
paola paulina pauline penelope perla petra philippa pia pilar polly portia priscilla priya radhika raquel rebekah
renate reyhan rosalie rosalind rosalinda rosemarie rowena roxana roxanne sabina sadie safiya samira sanna saoirse
sarita saskia selma sevgi sharmila sheryl shirin signe sigrid silke simone sinead siobhan solveig sonja soraya
stefania stefanie steffi suki sunita susanna susanne suzette swati sybil tabitha tamsin tania tatjana terri thea
thelma therese tilda trudy ulla ulrike ute valerija vanja velma verena vivienne wilhelmina wilma winifred xenia
yasmine yvette yvonne zainab zaha zeynep zelda zsofia zuzana`);

/** The same of men. */
export const mensNames =
  set(`abdallah abdelaziz abdirahman abe abel achim adalbert adnan adolf adolfo agustin aidan akio alain alastair aldo alec
alexandre alexandros alfredo alistair aloysius alvaro alvin amadou amit amos anand anatole anders andrzej angelo anil
ansel anselm archibald archie aristide armando armin arne arnaud arturo arvid ashok atif attila augusto augustin
aurelio axel barnaby bartholomew bartosz bashar basil bastian benedict benito benoit bernardo bernd bernhard bert
bertrand bjarne bjorn bogdan boyd bram brendon brock bronislaw burt byron carsten casper cecil cedric cesar christian
christoph christophe christos claus clement cliff clint clive clyde conan conor conrad constantin cormac cosimo curt
curtis cyril cyrus dag damien darius darrell darryl davide declan deepak denys deniz desmond detlef dieter dietmar
dietrich dimitris dirk dominik domenico donovan duane dusan dylan eamonn eberhard edmond edoardo egon einar elmer
elton emanuel emil emile emilio emre enoch enzo ercan ernst errol erwin esteban etienne evgeny ewan ezekiel ezra
fabian fabien fabrizio farid fedor ferdinand fergus filip finn flavio florian franco frans franz freddie friedrich
fritz gabor gabriel gael galen gaston geert geir georg georges georgi georgios geraint gerd gerry gerrit gianni gilles
gino giuseppe gottfried graeme grigory guenter guenther guillaume guillermo gunnar gunther gus gustav gustavo haakon
hakan hal hamish hank hannes hannu harald hari harrison haruki hasan hashim hayden heinrich heinz helge hendrik henrik
herb hermann hiroki hjalmar holger horace horst humphrey hubert iain ibrahima idris ignacio ilham imre ingmar ingo
ingvar irving isidore istvan ivar ivo iwan jacek jaap jakob jakub jamal janos jaroslaw jarvis javed jed jens jiri
joachim joakim joao jochen joern joerg johann jonas jonah jonathon joost jorg joris jorgen josep josiah juergen jules
julian julien julio julius jurgen kamal karim kaspar kazimierz keanu keir kelvin kenji kiran kjell knut kofi konrad
konstantin krzysztof kumar kwame lachlan lars lasse laszlo lazar leif lennart leonardo leopold leroy lester levi liam
linus lionel livio lothar lucien ludovic ludwig lutz luciano maarten maciej maksim malik manfred manoj mansour marcin
marek mariano marko marlon mats mattias maurizio mauro maximilian mehmet mehdi melvin merlin micah mick miles milan
milo milos miroslav mikael mikkel miklos mohan moritz morten morris murad mustapha nathaniel ned nestor niall niccolo
nicolai niels nikita niklas nikos nils norbert olaf olav ole olivier olof orson oskar osman oswald otis pascal pascual
patricio patrik pekka percy petar petter petros phil philippe pieter pietro pim piotr prakash radek radovan rafal
ragnar rainer rajesh ralf ramesh rami raoul rashid rasmus ravi reginald reinhard reinhold remi remy reuben reza
riccardo ritchie rodrigo rodolfo rogelio rohan rolf romain romano roope rufus rui rune ryszard salim salvatore samson
sanjay saul sebastiano sepp serge seymour shane sheldon sigmund sigurd silas silvester simeon slobodan soren srdjan
stan stavros stefano sten steffen stellan stig sunil svein sven sverre sylvester tad tariq tarek terence thaddeus theo
thierry thilo thor thorsten tibor tiago tilman tobias tomasz tomislav torbjorn tore torsten trygve tycho udo uli ulf
ulrich umberto urs uwe vaclav valery vasco vassilis vaughn vidar vikram vince vinod vito vittorio vivek vojtech volker
waldemar wally walid werner wilfried willem willie willy wim winfried wladimir wojciech woodrow xavi yannick yannis
yevgeny yiannis yosef youssef yusuf zdenek zoltan zygmunt`);
