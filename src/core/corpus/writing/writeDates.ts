/** How dates are written: a pattern of D (day), DD, M (month), MM, N (its name), Y (year), W (weekday) and what stands between them. */
interface Pattern {
  readonly parts: readonly string[];
  readonly order: 'ymd' | 'dmy' | 'mdy';
}

/** Names of months and weekdays, from January and from Sunday on. */
interface Names {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
}

interface Candidate extends Pattern {
  readonly names: Names | null;
}

/** The form in which a listing writes its dates. */
export interface DateForm {
  readonly candidate: Candidate;
  /** What stands between the date and a time of day. */
  readonly clock: string;
}

/** A date as somebody wrote it, and what it states. */
export interface Written {
  readonly written: string;
  readonly iso?: string | undefined;
}

const list = (names: string): string[] => names.split(' ');
const WEEKDAYS = list('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');
const SHORT_WEEKDAYS = list('Sun Mon Tue Wed Thu Fri Sat');

const NAMES: readonly Names[] = [
  ...[WEEKDAYS, SHORT_WEEKDAYS].flatMap((weekdays) => [
    'January February March April May June July August September October November December',
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', 'Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.',
    'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.', 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec',
  ].map((months) => ({ months: list(months), weekdays }))),
  ...[
    ['janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 'dimanche lundi mardi mercredi jeudi vendredi samedi'],
    ['janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.', 'dimanche lundi mardi mercredi jeudi vendredi samedi'],
    ['Januar Februar März April Mai Juni Juli August September Oktober November Dezember', 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'],
    ['Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.', 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'],
    ['enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', 'domingo lunes martes miércoles jueves viernes sábado'],
    ['gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', 'domenica lunedì martedì mercoledì giovedì venerdì sabato'],
    ['janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'],
    ['januari februari maart april mei juni juli augustus september oktober november december', 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'],
  ].map(([months, weekdays]) => ({ months: list(months!), weekdays: list(weekdays!) })),
];

/** Of two that fit the earlier is taken. */
const CANDIDATES: readonly Candidate[] = [
  ...['Y-MM-DD', 'Y/MM/DD', 'Y.MM.DD', 'YMMDD', 'Y-M-D', 'Y/M/D'].map((pattern) => candidate(pattern, 'ymd')),
  ...['DD.MM.Y', 'D.M.Y', 'DD. MM. Y', 'D. M. Y', 'DD/MM/Y', 'D/M/Y', 'DD-MM-Y', 'D-M-Y'].map((pattern) => candidate(pattern, 'dmy')),
  ...['MM/DD/Y', 'M/D/Y', 'MM-DD-Y', 'M-D-Y'].map((pattern) => candidate(pattern, 'mdy')),
  ...NAMES.flatMap((names) => [
    ...['D N Y', 'DD N Y', 'D. N Y', 'DD. N Y', 'E N Y', 'T N Y', 'D N, Y', 'D de N de Y', 'D-N-Y', 'DD-N-Y'].flatMap((pattern) => withWeekday(pattern, 'dmy', names)),
    ...['N D, Y', 'N DD, Y', 'N T, Y', 'N D Y'].flatMap((pattern) => withWeekday(pattern, 'mdy', names)),
  ]),
];

function withWeekday(pattern: string, order: Pattern['order'], names: Names): Candidate[] {
  return [pattern, `W, ${pattern}`, `W ${pattern}`].map((whole) => candidate(whole, order, names));
}

function candidate(pattern: string, order: Pattern['order'], names: Names | null = null): Candidate {
  return { parts: pattern.match(/DD|MM|[DMNYWET](?!\p{Ll})|[^DMNYWET]+/gu) ?? [], order, names };
}

export const ISO_FORM: DateForm = { candidate: CANDIDATES[0]!, clock: ' ' };

/**
 * The one form in which all these dates are written; ISO where there are none, more than one form, or a form that leaves open which number is
 * the day. What states no day ("March 2026", "n.d.") says nothing of the form.
 */
export function sharedForm(dates: readonly Written[]): DateForm {
  let open: readonly Candidate[] = CANDIDATES;
  let clock = ISO_FORM.clock;
  let dated = false;
  for (const { written, iso } of dates) {
    const plain = written.trim().replace(/\s/gu, ' ');
    if (iso === undefined) {
      if (/^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(plain)) open = open.filter((form) => mayBe(form, plain));
      continue;
    }
    dated = true;
    open = open.filter((form) => isWrittenIn(form, plain, iso));
    clock = /\d(T|, ?| )\d{1,2}:\d{2}(?::\d{2})?(?:$|Z|\s?[+-]\d{2})/.exec(plain)?.[1] ?? clock;
  }
  const [first] = open;
  if (!dated || first === undefined || open.some(({ order, names }) => order !== first.order && names === null)) return ISO_FORM;
  return { candidate: first, clock };
}

function isWrittenIn(form: Candidate, plain: string, iso: string): boolean {
  const day = writeDay(form, iso);
  return day !== null && plain.startsWith(day) && /^$|^[\s,(]|^T\d/.test(plain.slice(day.length));
}

/** Whether a date that can be read two ways may be one of the form. */
function mayBe(form: Candidate, plain: string): boolean {
  const [first = '', second = '', year = ''] = plain.split(/[./-]/);
  const [day, month] = form.order === 'dmy' ? [first, second] : [second, first];
  return form.names === null && form.order !== 'ymd' && writeDay(form, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) === plain;
}

/** An ISO date or date-time in a form. A time of day stands behind it as it is, with seconds and offset where they are stated. */
export function writeDate(iso: string, { candidate: form, clock }: DateForm): string {
  const day = writeDay(form, iso);
  const time = /^.{10}T(\d{2}:\d{2}\S{0,24})/.exec(iso)?.[1];
  return day === null ? iso : day + (time === undefined ? '' : clock + time);
}

function writeDay({ parts, names }: Candidate, iso: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const values: Readonly<Record<string, string | undefined>> = {
    Y: match[1]!, MM: match[2]!, M: String(month), DD: match[3]!, D: String(day), E: day === 1 ? '1er' : String(day), T: day + ordinalEnding(day),
    N: names?.months[month - 1], W: names?.weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()],
  };
  return parts.map((part) => values[part] ?? part).join('');
}

function ordinalEnding(day: number): string {
  return day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
}
