const table = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));

/** Signs of currencies; "$" alone is read as the dollar of the United States, whoever prints it. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['￥', 'JPY'], ['₹', 'INR'], ['₨', 'INR'], ['₽', 'RUB'], ['₩', 'KRW'], ['₴', 'UAH'], ['₪', 'ILS'], ['₺', 'TRY'], ['₦', 'NGN'], ['₱', 'PHP'], ['฿', 'THB'],
  ['₫', 'VND'], ['＄', 'USD'], ['₵', 'GHS'], ['৳', 'BDT'], ['₸', 'KZT'], ['₾', 'GEL'], ['₡', 'CRC'], ['₲', 'PYG'],
]);

/** Letters joined to a dollar sign, before or behind it: "C$10", "$US10". */
export const DOLLAR_PREFIXES = table<string>([
  ['us u.s. u.s usd', 'USD'], ['c ca can cdn cad', 'CAD'], ['a au aus aud', 'AUD'], ['nz nzd', 'NZD'], ['hk hkd', 'HKD'], ['s sg sgd', 'SGD'], ['r', 'BRL'], ['nt twd', 'TWD'], ['mx mex', 'MXN'], ['j ja', 'JMD'], ['tt', 'TTD'],
  ['bds', 'BBD'], ['ec', 'XCD'], ['g gy', 'GYD'], ['fj', 'FJD'], ['n', 'NAD'], ['z zw', 'ZWL'],
]);

/** ISO codes and other letters that stand before or behind an amount. */
export const CURRENCY_CODES = table<string>([
  ['usd', 'USD'], ['cad cdn', 'CAD'], ['aud', 'AUD'], ['nzd', 'NZD'], ['eur', 'EUR'], ['gbp', 'GBP'], ['jpy', 'JPY'], ['cny rmb', 'CNY'], ['inr rs', 'INR'], ['rub', 'RUB'], ['chf', 'CHF'], ['sek', 'SEK'],
  ['nok', 'NOK'], ['dkk', 'DKK'], ['pln', 'PLN'], ['uah', 'UAH'], ['try', 'TRY'], ['brl', 'BRL'], ['mxn', 'MXN'], ['zar', 'ZAR'], ['hkd', 'HKD'], ['sgd', 'SGD'], ['krw', 'KRW'], ['ils nis', 'ILS'],
  ['thb', 'THB'], ['myr rm', 'MYR'], ['idr rp', 'IDR'], ['php', 'PHP'], ['vnd', 'VND'], ['ngn', 'NGN'], ['kes ksh kshs', 'KES'], ['ghs', 'GHS'], ['ugx ush', 'UGX'], ['tzs tsh', 'TZS'], ['egp', 'EGP'], ['aed dh dhs', 'AED'],
  ['sar', 'SAR'], ['qar', 'QAR'], ['kwd', 'KWD'], ['pkr', 'PKR'], ['bdt tk', 'BDT'], ['lkr', 'LKR'], ['npr', 'NPR'], ['czk', 'CZK'], ['huf', 'HUF'], ['ron', 'RON'], ['bgn', 'BGN'], ['isk', 'ISK'], ['ars', 'ARS'], ['clp', 'CLP'],
  ['cop', 'COP'], ['pen', 'PEN'], ['twd', 'TWD'], ['kzt', 'KZT'], ['etb', 'ETB'], ['mad', 'MAD'], ['zmw', 'ZMW'], ['bwp', 'BWP'], ['xof fcfa cfa', 'XOF'], ['xaf', 'XAF'], ['rwf', 'RWF'], ['jod', 'JOD'], ['iqd', 'IQD'],
]);

/** Codes that are written with a small letter, too: "Rs 500", "Ksh 20". */
export const MIXED_CODES: ReadonlySet<string> = new Set(['rs', 'rp', 'tk', 'dh', 'dhs', 'ksh', 'kshs', 'ush', 'tsh']);

/** Letters that are a currency only joined to their amount: "R45 billion", "Sh65". */
export const JOINED_LETTERS = table<string>([['r', 'ZAR'], ['n', 'NGN'], ['sh shs', 'KES'], ['p', 'PHP']]);

export interface Currency {
  /** ISO 4217, or null where the word names several countries' money. */
  readonly code: string | null;
  readonly factor: number;
  /** The word has another everyday meaning: it is money only from this amount on, or behind a nationality. */
  readonly from?: number;
}

const money = (code: string | null, factor = 1, from = 0): Currency => (from > 0 ? { code, factor, from } : { code, factor });

export const CURRENCY_NOUNS = table<Currency>([
  ['dollar dollars', money('USD')], ['cent cents', money('USD', 0.01)], ['buck bucks', money('USD')], ['euro euros', money('EUR')], ['eurocent eurocents', money('EUR', 0.01)], ['pound pounds', money('GBP', 1, 1e6)], ['pence penny', money('GBP', 0.01)], ['sterling quid', money('GBP')],
  ['yen', money('JPY')], ['yuan renminbi', money('CNY')], ['ruble rubles rouble roubles', money('RUB')], ['rupee rupees', money('INR')], ['paise', money('INR', 0.01)], ['won', money('KRW', 1, 1e4)], ['hryvnia hryvnias hryvnya', money('UAH')],
  ['zloty zlotys zł', money('PLN')], ['shekel shekels', money('ILS')], ['lira liras', money('TRY')], ['peso pesos', money(null)], ['franc francs', money(null)], ['krona kronor', money('SEK')], ['krone kroner kr', money(null)],
  ['koruna korunas', money('CZK')], ['crown crowns', money(null, 1, 1e6)], ['dinar dinars', money(null)], ['riyal riyals rial rials', money(null)], ['dirham dirhams', money(null)], ['rand', money('ZAR')], ['real', money('BRL', 1, 1e6)], ['reais', money('BRL')],
  ['baht', money('THB')], ['naira', money('NGN')], ['forint forints', money('HUF')], ['shilling shillings', money(null)], ['ringgit', money('MYR')], ['rupiah', money('IDR')], ['dong', money('VND', 1, 1e4)], ['bolivar bolivars bolivares', money('VES')],
  ['cedi cedis', money('GHS')], ['taka', money('BDT')], ['birr', money('ETB')], ['kwacha', money(null)], ['tenge', money('KZT')], ['lari', money('GEL')], ['leu lei', money(null, 1, 1e4)], ['lev leva', money('BGN')], ['kyat kyats', money('MMK')], ['afghani afghanis', money('AFN')],
]);

/** The country's adjective settles whose dollars, pounds, pesos, francs or crowns they are. */
export const NATIONAL_CURRENCIES: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<string, Readonly<Record<string, string>>>([
  ['dollar', {
    'u.s.': 'USD', us: 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD', 'new zealand': 'NZD', 'hong kong': 'HKD', taiwan: 'TWD', taiwanese: 'TWD', singapore: 'SGD', singaporean: 'SGD', jamaican: 'JMD', barbadian: 'BBD', guyanese: 'GYD',
    bahamian: 'BSD', belizean: 'BZD', fijian: 'FJD', namibian: 'NAD', zimbabwean: 'ZWL', zimbabwe: 'ZWL', liberian: 'LRD', trinidadian: 'TTD', 'east caribbean': 'XCD',
  }],
  ['cent', { 'u.s.': 'USD', us: 'USD', american: 'USD', canadian: 'CAD', australian: 'AUD', euro: 'EUR' }],
  ['pound', { british: 'GBP', egyptian: 'EGP', lebanese: 'LBP', syrian: 'SYP', sudanese: 'SDG', 'south sudanese': 'SSP' }],
  ['peso', { mexican: 'MXN', argentine: 'ARS', argentinian: 'ARS', philippine: 'PHP', chilean: 'CLP', colombian: 'COP', cuban: 'CUP', uruguayan: 'UYU', dominican: 'DOP' }],
  ['franc', { swiss: 'CHF', french: 'FRF', cfa: 'XOF', congolese: 'CDF', rwandan: 'RWF', burundian: 'BIF', guinean: 'GNF' }],
  ['krone', { norwegian: 'NOK', danish: 'DKK' }], ['krona', { swedish: 'SEK', icelandic: 'ISK' }], ['crown', { norwegian: 'NOK', danish: 'DKK', swedish: 'SEK', icelandic: 'ISK', czech: 'CZK' }],
  ['rupee', { indian: 'INR', pakistani: 'PKR', pakistan: 'PKR', 'sri lankan': 'LKR', lankan: 'LKR', nepalese: 'NPR', nepali: 'NPR', mauritian: 'MUR' }],
  ['dinar', { iraqi: 'IQD', kuwaiti: 'KWD', serbian: 'RSD', jordanian: 'JOD', algerian: 'DZD', tunisian: 'TND', libyan: 'LYD', bahraini: 'BHD', macedonian: 'MKD' }],
  ['riyal', { saudi: 'SAR', qatari: 'QAR', omani: 'OMR', yemeni: 'YER' }], ['rial', { iranian: 'IRR', yemeni: 'YER', omani: 'OMR' }], ['shilling', { kenyan: 'KES', kenya: 'KES', ugandan: 'UGX', uganda: 'UGX', tanzanian: 'TZS', somali: 'SOS' }],
  ['dirham', { moroccan: 'MAD', emirati: 'AED', uae: 'AED' }], ['kwacha', { zambian: 'ZMW', malawian: 'MWK' }], ['leu', { romanian: 'RON', moldovan: 'MDL' }], ['lei', { romanian: 'RON', moldovan: 'MDL' }],
  ['yuan', { chinese: 'CNY' }], ['yen', { japanese: 'JPY' }], ['won', { 'south korean': 'KRW', 'north korean': 'KPW', korean: 'KRW' }], ['rand', { 'south african': 'ZAR' }], ['lira', { turkish: 'TRY', italian: 'ITL' }],
  ['ruble', { russian: 'RUB', belarusian: 'BYN' }], ['rouble', { russian: 'RUB', belarusian: 'BYN' }], ['real', { brazilian: 'BRL' }], ['reai', { brazilian: 'BRL' }], ['naira', { nigerian: 'NGN' }], ['cedi', { ghanaian: 'GHS' }], ['shekel', { israeli: 'ILS' }],
]);
