import { isUpperAt } from './characters';

/**
 * Abbreviations of news prose that are written with a full stop, without it, grouped by what may follow them. Cased as printed:
 * “No. 5” abbreviates, “no.” ends a sentence.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name or number and therefore never end a sentence. */
export const LEADING_ABBREVIATIONS = words(`
  Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revs Fr Sr Br Hon Rt Gov Govs Sen Sens Rep Reps Pres Amb Supt Insp Det Cst Const Sec Min Atty
  Gen Lt Col Maj Capt Cpt Cmdr Cdr Cpl Sgt Pvt Pte Adm Brig Spc Cllr Ald Ven Smt Adv Engr St Ste Sta Sto Mt Ft vs v cf Vol Ph Mme Mlle Mgr Msgr Dept Asst Assoc Univ`);

/** Stand before a number; before anything else they end a sentence or are another word. */
export const NUMBER_ABBREVIATIONS = words('No Nos no nos Art art Sec sec Fig fig p pp Vol vol ch Ch par Rs Approx approx Tel tel Ext ext');

/** Months and days: a number or a name may follow, or a new sentence. */
export const CALENDAR_ABBREVIATIONS = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`);

/** May stand before a name as well as at a sentence's end. */
export const TRAILING_ABBREVIATIONS = words(`
  Inc Corp Co Ltd Cos Bros LLC PLC Plc Sdn Bhd Jr Sr Esq etc al Ave Blvd Rd Hwy Sq Bldg est
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Mass Miss Mo
  Mont Alta Sask Man Ont Que Nfld`);

/**
 * Trailing abbreviations that are everyday words or names too (“ill.”, “Miss.”): the full stop belongs to them only where the text goes on
 * after it in a way that no sentence starts.
 */
export const AMBIGUOUS_ABBREVIATIONS = words('Mar Sun Sat Mon Art art Fig fig Ill Ind Miss Mass Man Wash Del Ore Pa La Mo no nos No Nos Sec sec Min par ch p v al est Sr Rep Col');

/** Whether the word, as cased, is written with a full stop. */
export function isAbbreviation(word: string): boolean {
  return LEADING_ABBREVIATIONS.has(word) || NUMBER_ABBREVIATIONS.has(word) || CALENDAR_ABBREVIATIONS.has(word) || TRAILING_ABBREVIATIONS.has(word);
}

/**
 * The word before a full stop as the lists have it. In a line of capitals “ST. MAREN” abbreviates as “St. Maren” does; elsewhere “the SEC.” is a body's name.
 * @param next offset of the next word
 */
export function abbreviationKey(text: string, word: string, next: number): string {
  if (word.length < 2 || word !== word.toUpperCase() || !isUpperAt(text, next) || !isUpperAt(text, next + 1)) return word;
  const key = word.charAt(0) + word.slice(1).toLowerCase();
  return isAbbreviation(key) ? key : word;
}
