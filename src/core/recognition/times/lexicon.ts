import type { PartOfDay, Pointing, Season, Unit } from './expression';

const table = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));

/** Months; `may`, `march` and `august` in lower case are other words, which the grammar sees to. */
export const MONTHS = table<number>([
  ['january jan', 1], ['february feb', 2], ['march mar', 3], ['april apr', 4], ['may', 5], ['june jun', 6], ['july jul', 7],
  ['august aug', 8], ['september sept sep', 9], ['october oct', 10], ['november nov', 11], ['december dec', 12],
]);
export const MONTH_ABBREVIATIONS: ReadonlySet<string> = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec']);

export const WEEKDAYS = table<number>([
  ['monday mon', 1], ['tuesday tue tues', 2], ['wednesday wed', 3], ['thursday thu thur thurs', 4], ['friday fri', 5], ['saturday sat', 6], ['sunday sun', 7],
]);
export const WEEKDAY_ABBREVIATIONS: ReadonlySet<string> = new Set(['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun']);

export const UNITS = table<Unit>([
  ['second seconds sec secs', 'second'], ['minute minutes min mins', 'minute'], ['hour hours hr hrs', 'hour'], ['day days', 'day'],
  ['night nights', 'night'], ['week weeks wk wks', 'week'], ['fortnight fortnights', 'fortnight'], ['weekend weekends', 'weekend'], ['month months', 'month'], ['quarter quarters', 'quarter'],
  ['year years yr yrs', 'year'], ['decade decades', 'decade'], ['century centuries', 'century'],
]);

export const SEASONS = table<Season>([['spring springtime', 'SP'], ['summer summertime midsummer', 'SU'], ['fall autumn', 'FA'], ['winter wintertime midwinter', 'WI']]);

export const PARTS_OF_DAY = table<PartOfDay>([
  ['morning mornings', 'MO'], ['afternoon afternoons', 'AF'], ['evening evenings', 'EV'], ['night nights', 'NI'], ['midday lunchtime', 'MI'],
]);

/** Day to day in its own word. */
export const DAY_WORDS = table<number>([['yesterday', -1], ['today', 0], ['tomorrow', 1]]);

/** Adverbs and adjectives of frequency: the period that passes between. */
export const FREQUENCIES = table<string>([
  ['hourly', 'PT1H'], ['daily nightly', 'P1D'], ['weekly', 'P1W'], ['biweekly fortnightly', 'P2W'], ['monthly', 'P1M'], ['bimonthly', 'P2M'],
  ['quarterly', 'P3M'], ['semiannual semiannually biannual biannually', 'P6M'], ['yearly annual annually', 'P1Y'], ['biennial biennially', 'P2Y'],
]);

/** Decades by name: their first three digits. */
export const NAMED_DECADES = table<string>([
  ['twenties', '192'], ['thirties', '193'], ['forties', '194'], ['fifties', '195'], ['sixties', '196'], ['seventies', '197'], ['eighties', '198'], ['nineties', '199'], ['noughties', '200'],
]);

/** Words that begin another phrase, so that the time before them stands by itself. */
export const FREE_AFTER: ReadonlySet<string> = new Set('and or but when while after before as that with to for at he she it they we in by if because although of on who which until since'.split(' '));

/** Words that only hedge an amount, and what they say about it. */
export const HEDGE_WORDS = table<'about' | 'nearly' | 'more' | 'less'>([
  ['about around roughly approximately some', 'about'], ['nearly almost', 'nearly'], ['over', 'more'], ['under', 'less'],
]);

/** What may stand before "than", "least", "most" and "to" in a hedge. */
export const AMOUNT_HEDGES: ReadonlySet<string> = new Set(['more', 'longer', 'less', 'fewer', 'at', 'up']);

/** Amounts without a number. */
export const VAGUE_AMOUNTS: ReadonlySet<string> = new Set(['several', 'few', 'many', 'some', 'couple', 'dozens', 'hundreds', 'thousands', 'countless', 'numerous']);

/** Words between an amount and its unit: "three more days". */
export const BETWEEN: ReadonlySet<string> = new Set(`single more straight consecutive full whole additional extra successive long short further solid different separate good calendar other trading business working`.split(' '));

/** Words that frame a length of time: "the past two months", "recent years". */
export const FRAMES: ReadonlySet<string> = new Set('past last next first coming following final previous recent preceding intervening remaining closing opening'.split(' '));

/** Words that point from the day of writing. */
export const POINTING = table<Pointing>([['last past', 'last'], ['next coming upcoming', 'next'], ['this', 'this']]);

/** Words that point from the day just spoken of. */
export const FOCUS_SHIFT = table<number>([['same that', 0], ['following', 1], ['previous preceding prior', -1]]);

/** Parts of a longer time: "the end of". */
export const PARTS_OF_WHOLE = table<'START' | 'MID' | 'END'>([['start beginning outset opening dawn', 'START'], ['end close', 'END'], ['middle', 'MID']]);

export const REFERENCES = table<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>([['now currently nowadays', 'PRESENT_REF'], ['recently lately', 'PAST_REF']]);

export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5], ['¼', 0.25], ['¾', 0.75], ['⅓', 1 / 3], ['⅔', 2 / 3], ['⅛', 0.125], ['⅜', 0.375], ['⅝', 0.625], ['⅞', 0.875],
]);

export const TIME_ZONES: ReadonlySet<string> = new Set([
  'utc', 'gmt', 'est', 'edt', 'et', 'cst', 'cdt', 'ct', 'mst', 'mdt', 'mt', 'pst', 'pdt', 'pt', 'ast', 'adt', 'nst', 'ndt', 'bst', 'cet', 'cest', 'eet', 'eest', 'ist', 'jst', 'msk', 'aest', 'aedt',
]);

/** Fixed feasts as month and day; the movable ones are computed in `resolve`. */
export const FIXED_HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["new year's day", [1, 1]], ["new year's", [1, 1]], ["new year's eve", [12, 31]], ['epiphany', [1, 6]], ['australia day', [1, 26]], ['groundhog day', [2, 2]], ["valentine's day", [2, 14]],
  ["international women's day", [3, 8]], ["st. patrick's day", [3, 17]], ["st patrick's day", [3, 17]], ["april fools' day", [4, 1]], ["april fool's day", [4, 1]], ['earth day', [4, 22]],
  ["st. george's day", [4, 23]], ["st george's day", [4, 23]], ['anzac day', [4, 25]], ['may day', [5, 1]], ['cinco de mayo', [5, 5]], ['ve day', [5, 8]], ['juneteenth', [6, 19]],
  ['canada day', [7, 1]], ['independence day', [7, 4]], ['fourth of july', [7, 4]], ['bastille day', [7, 14]], ['halloween', [10, 31]], ["all saints' day", [11, 1]], ["all souls' day", [11, 2]],
  ['guy fawkes night', [11, 5]], ['bonfire night', [11, 5]], ['remembrance day', [11, 11]], ["st. andrew's day", [11, 30]], ["st andrew's day", [11, 30]],
  ['armistice day', [11, 11]], ['veterans day', [11, 11]], ['christmas eve', [12, 24]], ['christmas day', [12, 25]], ['christmas', [12, 25]], ['boxing day', [12, 26]],
]);

/** Feasts on a given weekday: month, which (−1 the last), ISO weekday, days after it. The reading is the one of the United States. */
export const WEEKDAY_HOLIDAYS: ReadonlyMap<string, readonly [number, number, number, number]> = new Map([
  ['martin luther king jr. day', [1, 3, 1, 0]], ['martin luther king day', [1, 3, 1, 0]], ['mlk day', [1, 3, 1, 0]], ["presidents' day", [2, 3, 1, 0]], ['presidents day', [2, 3, 1, 0]],
  ["president's day", [2, 3, 1, 0]], ['family day', [2, 3, 1, 0]], ['victoria day', [5, -1, 1, -7]], ["mother's day", [5, 2, 7, 0]], ['memorial day', [5, -1, 1, 0]], ["father's day", [6, 3, 7, 0]], ['labor day', [9, 1, 1, 0]], ['labour day', [9, 1, 1, 0]],
  ['columbus day', [10, 2, 1, 0]], ["indigenous peoples' day", [10, 2, 1, 0]], ['election day', [11, 1, 1, 1]], ['thanksgiving day', [11, 4, 4, 0]], ['thanksgiving', [11, 4, 4, 0]], ['black friday', [11, 4, 4, 1]], ['cyber monday', [11, 4, 4, 4]],
  ['giving tuesday', [11, 4, 4, 5]],
]);

/** Days from Easter Sunday. */
export const EASTER_HOLIDAYS: ReadonlyMap<string, number> = new Map([
  ['mardi gras', -47], ['shrove tuesday', -47], ['ash wednesday', -46], ['palm sunday', -7], ['maundy thursday', -3], ['holy thursday', -3], ['good friday', -2], ['holy saturday', -1], ['easter', 0], ['easter sunday', 0], ['easter monday', 1], ['ascension day', 39], ['pentecost', 49], ['whit monday', 50],
]);
