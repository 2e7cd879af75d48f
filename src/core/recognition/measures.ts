const table = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));

/** Units of measure, to their names in the singular. */
export const MEASURES = table<string>([
  ['km kms kilometre kilometres kilometer kilometers', 'kilometre'], ['metre metres meter meters', 'metre'], ['cm centimetre centimetres centimeter centimeters', 'centimetre'], ['mm millimetre millimetres millimeter millimeters', 'millimetre'],
  ['nm nanometre nanometres nanometer nanometers', 'nanometre'], ['micron microns micrometre micrometres micrometer micrometers', 'micrometre'],
  ['mile miles', 'mile'], ['foot feet ft', 'foot'], ['inch inches', 'inch'], ['yard yards', 'yard'], ['furlong furlongs', 'furlong'], ['fathom fathoms', 'fathom'], ['parsec parsecs', 'parsec'],
  ['acre acres', 'acre'], ['hectare hectares', 'hectare'], ['sqft', 'square foot'], ['sqm', 'square metre'], ['sqkm', 'square kilometre'],
  ['tonne tonnes', 'tonne'], ['ton tons', 'ton'], ['quintal quintals', 'quintal'],
  ['kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos', 'kilogram'], ['gram grams gramme grammes gm gms', 'gram'], ['milligram milligrams mg', 'milligram'], ['microgram micrograms mcg', 'microgram'],
  ['lb lbs pound pounds', 'pound'], ['ounce ounces oz', 'ounce'],
  ['litre litres liter liters', 'litre'], ['ml millilitre millilitres milliliter milliliters', 'millilitre'], ['gallon gallons', 'gallon'], ['pint pints', 'pint'], ['barrel barrels', 'barrel'], ['bushel bushels', 'bushel'],
   ['millimole millimoles mmol', 'millimole'],
  ['mph', 'mile per hour'], ['kph kmh kmph', 'kilometre per hour'], ['mpg', 'mile per gallon'], ['rpm', 'revolution per minute'], ['knot knots', 'knot'], ['cusec cusecs', 'cubic foot per second'], ['degree degrees', 'degree'],
  ['watt watts', 'watt'], ['kilowatt kilowatts kw', 'kilowatt'], ['megawatt megawatts mw', 'megawatt'], ['gigawatt gigawatts gw', 'gigawatt'], ['terawatt terawatts tw', 'terawatt'], ['kwh', 'kilowatt hour'], ['mwh', 'megawatt hour'], ['gwh', 'gigawatt hour'], ['twh', 'terawatt hour'],
  ['joule joules', 'joule'], ['kilojoule kilojoules kj', 'kilojoule'], ['volt volts', 'volt'], ['kilovolt kilovolts kv', 'kilovolt'], ['amp amps ampere amperes', 'ampere'], ['ohm ohms', 'ohm'], ['newton newtons', 'newton'],
  ['hertz hz', 'hertz'], ['khz kilohertz', 'kilohertz'], ['ghz gigahertz', 'gigahertz'], ['mhz megahertz', 'megahertz'],
  ['hectopascal hectopascals hpa', 'hectopascal'], ['kilopascal kilopascals kpa', 'kilopascal'], ['millibar millibars mbar', 'millibar'], ['psi', 'pound per square inch'],
  ['bit bits', 'bit'], ['kbps', 'kilobit per second'], ['mbps', 'megabit per second'], ['gbps', 'gigabit per second'], ['megabit megabits', 'megabit'], ['gigabit gigabits', 'gigabit'],
  ['byte bytes', 'byte'], ['kilobyte kilobytes kb', 'kilobyte'], ['megabyte megabytes mb', 'megabyte'], ['gigabyte gigabytes gb', 'gigabyte'], ['terabyte terabytes tb', 'terabyte'], ['petabyte petabytes pb', 'petabyte'], ['megapixel megapixels', 'megapixel'], ['pixel pixels', 'pixel'],
  ['calorie calories', 'calorie'], ['kilocalorie kilocalories kcal', 'kilocalorie'], ['kiloton kilotons', 'kiloton'], ['megaton megatons', 'megaton'], ['decibel decibels', 'decibel'], ['horsepower', 'horsepower'], ['carat carats', 'carat'],
  ['ppm', 'part per million'], ['ppb', 'part per billion'], ['teu teus', 'TEU'], ['tablespoon tablespoons tbsp', 'tablespoon'], ['teaspoon teaspoons tsp', 'teaspoon'], ['magnitude', 'magnitude'],
]);

/** Words before a unit that make it another. */
export const MEASURE_PREFIXES: ReadonlyMap<string, string> = new Map(
  ['square', 'cubic', 'metric', 'nautical', 'long', 'short', 'light', 'fluid', 'troy', 'imperial'].map((word): [string, string] => [word, word]).concat([['sq', 'square'], ['cu', 'cubic']]),
);
/** Units that are other words or letters elsewhere: only directly behind a number in digits. */
export const JOINED_MEASURES: ReadonlyMap<string, string> = new Map([['m', 'metre'], ['g', 'gram'], ['l', 'litre'], ['t', 'tonne'], ['w', 'watt'], ['v', 'volt'], ['mi', 'mile'], ['in', 'inch'], ['yd', 'yard'], ['gal', 'gallon']]);

/** The periods of a rate: "barrels a day". */
export const RATE_PERIODS: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);
