const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that make a number a name: "Flight 370", "Section 12". Also read without a capital. */
export const IDENTIFIERS: ReadonlySet<string> = set(
  'flight route highway interstate section article chapter clause paragraph page pages room apartment suite no number bill fortune act resolution rule regulation form unit gate platform channel version model type level ward district precinct box lot exit phase tier stage group no. nos episode season volume line verse psalm hymn figure table appendix footnote category grade class bus case docket bylaw extension pier court mile formula schedule annex proposition amendment hangar runway lane road bay cell wing title order sections articles chapters clauses paragraphs rooms flights grades psalms hymns exits gates phases highways',
);

/** Of those the ones that say so little that a number behind them counts the noun that follows. */
export const WEAK_IDENTIFIERS: ReadonlySet<string> = set('number group line level stage type act unit bus case court mile form rule order title class lane road wing cell bay figure table lot bill model route district box season page');

export const STREETS: ReadonlySet<string> = set('street st avenue ave road rd drive dr boulevard blvd lane ln way place square court crescent terrace highway parkway plaza row');

const stop = `of in on at by to for from with without within into onto over under after before during since until till than as per via through throughout across against among amid between about above below behind beyond near off out up down around along
  and or but nor so yet if when whenever while where because though although unless whether that which who whom whose what how why
  i you he she it we they me him them us the a an this these those there here his her their our my your its whose each every all both either neither another any some no not
  is are was were be been being am has have had having do does did will would can could may might must shall should
  also now then still again ago away apart together later earlier today yesterday tomorrow tonight only just even ever never once twice too very else instead however meanwhile yet already soon long far
  dead injured wounded killed hurt missing short behind ahead left overall each else`;

/** Words with which the noun phrase behind a number is over: no noun and nothing that stands before one. */
export const CLOSERS: ReadonlySet<string> = new Set(stop.split(/\s+/));

/** Finite verbs that no ending gives away, as they follow a subject. */
export const FINITE_VERBS: ReadonlySet<string> = set(
  'said says say told tell went go goes came come comes got get gets took take takes made make makes fell fall rose rise died die met meet won lost led ran run sat stood held kept keep gave give saw see found find knew know thought think wrote write spoke speak began begin became become brought bring bought sold sent spent paid left felt put set let cut hit shut quit cost beat broke chose drew drove drank ate flew forgot froze grew hid rode sang shook shot slept stole struck swam swore taught threw tore understood woke wore wept want wants need needs like likes helped',
);
