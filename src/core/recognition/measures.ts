const table = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([words, value]) => words.split(' ').map((word): [string, T] => [word, value])));

/** Units of measure, to their names in the singular. */
export const MEASURES = table<string>([
  ['km kms kilometre kilometres kilometer kilometers', 'kilometre'], ['metre metres meter meters', 'metre'], ['cm centimetre centimetres centimeter centimeters', 'centimetre'], ['mm millimetre millimetres millimeter millimeters', 'millimetre'],
  ['mile miles', 'mile'], ['foot feet ft', 'foot'], ['inch inches', 'inch'], ['yard yards', 'yard'], ['acre acres', 'acre'], ['hectare hectares', 'hectare'], ['tonne tonnes', 'tonne'], ['ton tons', 'ton'],
  ['kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos', 'kilogram'], ['gram grams gramme grammes', 'gram'], ['milligram milligrams mg', 'milligram'], ['lb lbs pound pounds', 'pound'], ['ounce ounces oz', 'ounce'], ['litre litres liter liters', 'litre'], ['ml millilitre millilitres milliliter milliliters', 'millilitre'],
  ['gallon gallons', 'gallon'], ['barrel barrels', 'barrel'], ['bushel bushels', 'bushel'], ['mph', 'mile per hour'], ['kph kmh', 'kilometre per hour'], ['knot knots', 'knot'], ['degree degrees', 'degree'],
  ['watt watts', 'watt'], ['kilowatt kilowatts kw', 'kilowatt'], ['megawatt megawatts mw', 'megawatt'], ['gigawatt gigawatts gw', 'gigawatt'], ['kwh', 'kilowatt hour'], ['mwh', 'megawatt hour'], ['volt volts', 'volt'], ['hertz hz', 'hertz'], ['ghz gigahertz', 'gigahertz'], ['mhz megahertz', 'megahertz'],
  ['byte bytes', 'byte'], ['megabyte megabytes mb', 'megabyte'], ['gigabyte gigabytes gb', 'gigabyte'], ['terabyte terabytes tb', 'terabyte'], ['calorie calories', 'calorie'], ['kiloton kilotons', 'kiloton'], ['megaton megatons', 'megaton'], ['decibel decibels', 'decibel'], ['horsepower', 'horsepower'], ['carat carats', 'carat'],
]);

/** The periods of a rate: "barrels a day". */
export const RATE_PERIODS: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);
