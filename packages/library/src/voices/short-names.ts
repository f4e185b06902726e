// Names of bodies that are certain without their text.

/** What a body is called for short, certain without its text: the key of its full name, and its country. */
const SHORT = `
usda|agriculture department|US
ag department|agriculture department|US
fed|federal reserve|
federal reserve board|federal reserve|
federal reserve system|federal reserve|
board of governors of the federal reserve system|federal reserve|
sec|securities exchange commission|
cftc|commodity futures trading commission|
fbi|federal bureau investigation|
irs|internal revenue service|US
epa|environmental protection agency|
fda|food drug administration|
faa|federal aviation administration|
fcc|federal communications commission|
fdic|federal deposit insurance|
ftc|federal trade commission|
nsa|national security agency|US
cia|central intelligence agency|
doj|justice department|US
dod|defence department|US
dhs|homeland security department|US
gao|general accounting office|US
cbo|congressional budget office|
omb|office management budget|
nyse|new york stock exchange|
amex|american stock exchange|
cbt|chicago board trade|
cbot|chicago board trade|
cme|chicago mercantile exchange|
imf|international monetary fund|
un|united nations|
gatt|general agreement tariffs trade|
oecd|organization economic cooperation development|
opec|organization petroleum exporting countries|
nato|north atlantic treaty organization|
who|world health organization|
eu|european union|
ec|european community|
eec|european community|
european economic community|european community|
ec commission|european commission|
european community commission|european commission|
miti|ministry international trade industry|JP
ministry of international trade and industry|ministry international trade industry|JP
s and p|standard poor|
standard and poor|standard poor|
standard and poors|standard poor|
gm|general motors|
ge|general electric|
ibm|international business machines|
twa|trans world airlines|
at and t|american telephone telegraph|
att|american telephone telegraph|
american telephone and telegraph|american telephone telegraph|
vw|volkswagen|
bp|british petroleum|
uaw|united auto workers|
united automobile workers|united auto workers|
ap|associated press|
afp|agence france presse|
nyt|new york times|
wsj|wall street journal|
rnc|republican national committee|
dnc|democratic national committee|
gop|republican party|US
nra|national rifle association|
naacp|national association advancement colored people|
aclu|american civil liberties union|
bls|bureau labor statistic|
ccc|commodity credit|
fhlbb|federal home loan bank board|
nasd|national association security dealers|
pentagon|defence department|US
us treasury|treasury department|US
treasury|treasury department|
treasury department|treasury department|
state department|state department|US
bundesbank|bundesbank|DE
deutsche bundesbank|bundesbank|DE
west german bundesbank|bundesbank|DE
huffpo|huffington post|
new china news agency|xinhua|
xinhua news agency|xinhua|
kodak|eastman kodak|
moody|moody investor service|
moodys|moody investor service|
merrill|merrill lynch|
goldman|goldman sachs|
drexel|drexel burnham lambert|
drexel burnham|drexel burnham lambert|
toyota|toyota motor|
nissan|nissan motor|
honda|honda motor|
ford|ford motor|
boeing|boeing|
reuter|reuters|
wapo|washington post|
usa today|usa today|`;

export interface Short {
  words: string;
  country?: string;
}
export const SHORT_NAMES: ReadonlyMap<string, Short> = new Map(
  SHORT.trim()
    .split('\n')
    .map((line): [string, Short] => {
      const [short = '', words = '', country = ''] = line.split('|');
      return [short, { words, ...(country && { country }) }];
    }),
);
