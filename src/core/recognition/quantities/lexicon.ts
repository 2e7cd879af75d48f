const table = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));

/** Signs of currencies; "$" alone is read as the dollar of the United States, whoever prints it. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₹', 'INR'], ['₽', 'RUB'], ['₩', 'KRW'], ['₴', 'UAH'], ['₪', 'ILS'], ['₺', 'TRY'], ['₦', 'NGN'], ['₱', 'PHP'], ['฿', 'THB'], ['₫', 'VND'], ['＄', 'USD'],
]);

/** Letters joined to a dollar sign. */
export const DOLLAR_PREFIXES = table<string>([
  ['us u.s. u.s usd', 'USD'], ['c ca can cdn cad', 'CAD'], ['a au aus aud', 'AUD'], ['nz', 'NZD'], ['hk', 'HKD'], ['s sg', 'SGD'], ['r', 'BRL'], ['nt', 'TWD'], ['mx', 'MXN'],
]);

/** ISO codes and other letters that stand before or behind an amount. */
export const CURRENCY_CODES = table<string>([
  ['usd', 'USD'], ['cad cdn', 'CAD'], ['aud', 'AUD'], ['nzd', 'NZD'], ['eur', 'EUR'], ['gbp', 'GBP'], ['jpy', 'JPY'], ['cny rmb', 'CNY'], ['inr rs', 'INR'], ['rub', 'RUB'], ['chf', 'CHF'], ['sek', 'SEK'],
  ['nok', 'NOK'], ['dkk', 'DKK'], ['pln', 'PLN'], ['uah', 'UAH'], ['try', 'TRY'], ['brl', 'BRL'], ['mxn', 'MXN'], ['zar', 'ZAR'], ['hkd', 'HKD'], ['sgd', 'SGD'], ['krw', 'KRW'], ['ils nis', 'ILS'],
]);

export interface Currency {
  /** ISO 4217, or null where the word names several countries' money. */
  readonly code: string | null;
  readonly factor: number;
  /** The word has another everyday meaning: it is money only behind a million or more, or a nationality. */
  readonly ambiguous?: boolean;
}

const money = (code: string | null, factor = 1, ambiguous = false): Currency => ({ code, factor, ambiguous });

export const CURRENCY_NOUNS = table<Currency>([
  ['dollar dollars', money('USD')], ['cent cents', money('USD', 0.01)], ['buck bucks', money('USD')], ['euro euros', money('EUR')], ['pound pounds', money('GBP', 1, true)], ['pence penny', money('GBP', 0.01)], ['sterling quid', money('GBP')],
  ['yen', money('JPY')], ['yuan renminbi', money('CNY')], ['ruble rubles rouble roubles', money('RUB')], ['rupee rupees', money('INR')], ['won', money('KRW', 1, true)], ['hryvnia hryvnias', money('UAH')],
  ['zloty zlotys', money('PLN')], ['shekel shekels', money('ILS')], ['lira liras', money('TRY')], ['peso pesos', money(null)], ['franc francs', money(null)], ['krona kronor', money('SEK')], ['krone kroner', money(null)],
  ['dinar dinars', money(null)], ['riyal riyals rial rials', money(null)], ['dirham dirhams', money(null)], ['rand', money('ZAR', 1, true)], ['real reais', money('BRL', 1, true)], ['baht', money('THB')], ['naira', money('NGN')], ['forint forints', money('HUF')],
  ['shilling shillings', money(null)], ['ringgit', money('MYR')], ['rupiah', money('IDR')], ['dong', money('VND', 1, true)], ['bolivar bolivars', money('VES')],
]);

/** The country's adjective settles whose dollars, pounds, pesos, francs or crowns they are. */
export const NATIONAL_CURRENCIES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<string, Readonly<Record<string, string>>>([
  ['dollar', { 'u.s.': 'USD', us: 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD', taiwan: 'TWD', taiwanese: 'TWD', singapore: 'SGD', jamaican: 'JMD' }],
  ['pound', { british: 'GBP', egyptian: 'EGP', lebanese: 'LBP', syrian: 'SYP', sudanese: 'SDG' }],
  ['peso', { mexican: 'MXN', argentine: 'ARS', philippine: 'PHP', chilean: 'CLP', colombian: 'COP', cuban: 'CUP' }],
  ['franc', { swiss: 'CHF', french: 'FRF', cfa: 'XOF', congolese: 'CDF' }],
  ['krone', { norwegian: 'NOK', danish: 'DKK' }], ['krona', { swedish: 'SEK', icelandic: 'ISK' }],
  ['rupee', { indian: 'INR', pakistani: 'PKR', lankan: 'LKR' }], ['dinar', { iraqi: 'IQD', kuwaiti: 'KWD', serbian: 'RSD', jordanian: 'JOD' }],
  ['riyal', { saudi: 'SAR', qatari: 'QAR', omani: 'OMR' }], ['rial', { iranian: 'IRR', yemeni: 'YER', omani: 'OMR' }], ['shilling', { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS' }], ['dirham', { moroccan: 'MAD', emirati: 'AED', uae: 'AED' }],
]);

/** Words before a unit that make it another. */
export const MEASURE_PREFIXES: ReadonlySet<string> = new Set(['square', 'cubic', 'metric', 'nautical', 'long', 'short', 'sq', 'cu', 'light', 'fluid']);

/** Words that make a number a name: "Flight 370", "Section 12". Also read without a capital. */
export const IDENTIFIERS: ReadonlySet<string> = new Set('flight route highway interstate section article chapter clause paragraph page pages room apartment suite no number bill act resolution rule regulation form unit gate platform channel version model type level ward district precinct box lot exit phase tier stage group no. nos episode season volume line verse psalm figure table appendix footnote'.split(' '));

export const STREETS: ReadonlySet<string> = new Set('street st avenue ave road rd drive dr boulevard blvd lane ln way place square court crescent terrace highway parkway plaza row'.split(' '));
