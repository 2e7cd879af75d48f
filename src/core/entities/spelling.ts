/**
 * One spelling for each of the ways in which one name is written: for comparing names, never for showing them. It is conservative: it holds what is one
 * name in nearly all news, and leaves apart what may be two.
 */

/** Forenames that are written in several ways when they are put into Latin letters. The first stands for all. */
const FORENAMES = variants(`
mohammed muhammad mohamed mohammad mohamad muhammed mohammod muhamed, ahmed ahmad ahmet, hussein hussain husain husayn husein, hassan hasan, abdullah abdallah abdulla, yusuf youssef yousef yousuf yusef, khaled khalid,
omar umar, ali aly, ibrahim ebrahim ibraheem, said saeed sayed saied, mustafa mustapha moustafa, mahmoud mahmud, osama usama, moammar muammar moamar muamar, gamal jamal, nasser nasir naser,
sergei sergey serhiy sergiy serguei, andrei andrey andriy, alexei alexey aleksei aleksey oleksiy, dmitri dmitry dmitriy dmytro dmitrii, yuri yuriy yury yurii iurii, vasily vasiliy vasyl, nikolai nikolay mykola nikolaj,
vitali vitaliy vitaly vitalii, anatoly anatoliy anatoli, valery valeriy valerii, gennady gennadiy gennadi, yevgeny evgeny yevgeniy evgeniy evgenii, arkady arkadiy, georgy georgiy georgii, grigory grigoriy, volodymyr vladimir wladimir, alexander aleksandr alexandr oleksandr aleksander,
mikhail michail mykhailo mikhael, pyotr petr piotr petro, yulia julia yuliya iuliia, natalia natalya nataliya nataliia, tatiana tatyana tetiana, xenia ksenia kseniya, kristina christina, catherine katherine kathryn katharine, stephen steven, jeffrey geoffrey, marc mark
`);

/** Short forenames that stand for one long one; those that can stand for several are left out. */
const NICKNAMES = variants(`
robert bob bobby rob robbie, william bill billy will willie, richard rick rich dick ricky, james jim jimmy jamie, joseph joe joey, thomas tom tommy, michael mike mick mickey, anthony tony, benjamin ben benny, charles charlie chuck, christopher chris,
daniel dan danny, david dave davey, donald don donnie, edward ed eddie, frederick fred freddie, gregory greg, jacob jake, jeffrey jeff, geoffrey geoff, john johnny, jonathan jonny, kenneth ken kenny, lawrence larry, leonard len lenny, matthew matt,
nathaniel nate, nicholas nick, patrick paddy, peter pete, philip phil, phillip phill, raymond ray, ronald ron ronnie, samuel sam sammy, stephen steve, theodore theo, timothy tim, vincent vince, walter walt, zachary zach zack, andrew andy drew,
bernard bernie, douglas doug, gerald gerry, abraham abe, albert bert, arthur art, francis frank, joshua josh, eugene gene, stanley stan, russell russ, terence terry, victor vic, elizabeth liz beth betsy lizzie, margaret peggy meg maggie,
deborah debbie deb, katherine kathy kate katie, patricia patty tricia, rebecca becky, susan sue susie, barbara barb, cynthia cindy, jennifer jenny jen, judith judy, kimberly kim, pamela pam, sandra sandy, victoria vicky, jacqueline jackie, abigail abby, amanda mandy,
alexandria allie, madeleine maddy, caroline carrie, dorothy dot, eleanor ellie, florence flo, gabrielle gabby, josephine josie, valerie val, rosemary rosie
`);

function variants(groups: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const group of groups.split(',')) {
    const [first = '', ...others] = group.trim().split(/\s+/);
    for (const other of others) map.set(other, first);
  }
  return map;
}

/** A forename, folded, as all ways of writing and shortening it. */
export function plainForename(forename: string): string {
  const written = FORENAMES.get(forename) ?? forename;
  const long = NICKNAMES.get(written) ?? written;
  return FORENAMES.get(long) ?? long;
}

/** The article of Arabic names, which news write joined, apart, or not at all. */
const ARTICLE = /^(?:al|el|ul)-(?=.{3})/;

/** A word of a surname, folded, as all ways of putting it into Latin letters: “Zelenskiy” as “Zelensky”, “al-Assad” as “Assad”, “Schroeder” as “Schröder”. */
export function plainSurname(word: string): string {
  if (word.length < 5) return word;
  return word.replace(ARTICLE, '').replace(ENDING, 'sky').replace(UMLAUT, '$1');
}

const ENDING = /(?<=.{3})sk(?:i|yy|iy|ii|yi|yj|ij)$/;
const UMLAUT = /(?<=^[^aeiou]{1,3})(a|o|u)e(?=[bcdfghklmnprstvwz]{2}|[dlnr]e)/;

/** British and American spelling, and what is abbreviated in the names of places and bodies. Folded word → folded word. */
const WORDS = new Map([
  ['mt', 'mount'], ['mtn', 'mountain'], ['ft', 'fort'], ['st', 'saint'], ['ste', 'sainte'], ['centre', 'center'], ['theatre', 'theater'], ['defence', 'defense'], ['labour', 'labor'], ['harbour', 'harbor'], ['organisation', 'organization'], ['programme', 'program'],
  ['&', 'and'], ['dept', 'department'], ['univ', 'university'], ['intl', 'international'], ['assn', 'association'], ['bros', 'brothers'], ['govt', 'government'], ['natl', 'national'],
]);

/** A folded name of a place or body with each word in one spelling. */
export function plainWords(folded: string): string {
  if (!/[ &]|centre|theatre/.test(folded) || !hasVariant(folded)) return folded;
  return folded.split(' ').map((word) => WORDS.get(word) ?? word).join(' ');
}

/** Whether some word is spelled in another way, too; of most names none is, and they need not be taken apart. */
function hasVariant(folded: string): boolean {
  for (let from = 0; from < folded.length; ) {
    const space = folded.indexOf(' ', from);
    const end = space < 0 ? folded.length : space;
    if (end - from <= LONGEST_VARIANT && WORDS.has(folded.slice(from, end))) return true;
    from = end + 1;
  }
  return false;
}

const LONGEST_VARIANT = Math.max(...[...WORDS.keys()].map((word) => word.length));
