/** The months' names and their usual short forms, in the languages whose function words are known; where the name changes with case, as a date has it. */
const MONTHS: readonly string[] = [
  'january|jan|janvier|janv|januar|jän|jänner|enero|ene|gennaio|gen|janeiro|januari|stycznia|sty|січня|января|янв|ledna|január|ianuarie|ocak|ιανουαρίου|ιαν|януари|siječnja|tammikuuta|يناير|ינואר|בינואר|जनवरी',
  'february|feb|février|févr|fév|februar|febrero|febbraio|fevereiro|fev|februari|lutego|lut|лютого|февраля|фев|února|február|februarie|şubat|φεβρουαρίου|φεβ|февруари|veljače|helmikuuta|pebruari|فبراير|شباط|פברואר|בפברואר|फ़रवरी|फरवरी',
  'march|mar|mars|märz|mär|marzo|março|maart|mrt|marts|marca|березня|марта|мар|března|március|martie|mart|μαρτίου|μαρ|март|ožujka|maaliskuuta|maret|مارس|آذار|מרץ|במרץ|मार्च',
  'april|apr|avril|avr|abril|abr|aprile|kwietnia|kwi|квітня|апреля|апр|dubna|április|aprilie|nisan|απριλίου|απρ|април|travnja|huhtikuuta|أبريل|إبريل|نيسان|אפריל|באפריל|अप्रैल',
  'may|mai|mayo|maggio|mag|maio|mei|maj|maja|травня|мая|května|május|mayıs|μαΐου|μαι|май|svibnja|toukokuuta|مايو|أيار|מאי|במאי|मई',
  'june|jun|juin|juni|junio|giugno|giu|junho|czerwca|cze|червня|июня|июн|června|június|iunie|haziran|ιουνίου|ιουν|юни|lipnja|kesäkuuta|يونيو|حزيران|יוני|ביוני|जून',
  'july|jul|juillet|juil|juli|julio|luglio|lug|julho|lipca|липня|июля|июл|července|július|iulie|temmuz|ιουλίου|ιουλ|юли|srpnja|heinäkuuta|يوليو|تموز|יולי|ביולי|जुलाई',
  'august|aug|août|agosto|ago|augustus|augusti|sierpnia|sie|серпня|августа|авг|srpna|augusztus|ağustos|αυγούστου|αυγ|август|kolovoza|elokuuta|agustus|أغسطس|آب|אוגוסט|באוגוסט|अगस्त',
  'september|sept|sep|septembre|septiembre|setiembre|settembre|set|setembro|września|wrz|вересня|сентября|сен|září|szeptember|septembrie|eylül|σεπτεμβρίου|σεπ|септември|rujna|syyskuuta|سبتمبر|أيلول|ספטמבר|בספטמבר|सितंबर',
  'october|oct|octobre|oktober|okt|octubre|ottobre|ott|outubro|out|października|paź|жовтня|октября|окт|října|október|octombrie|ekim|οκτωβρίου|οκτ|октомври|listopada|lokakuuta|أكتوبر|أوكتوبر|אוקטובר|באוקטובר|अक्टूबर',
  'november|nov|novembre|noviembre|novembro|листопада|ноября|ноя|listopadu|noiembrie|kasım|νοεμβρίου|νοε|ноември|studenoga|studenog|marraskuuta|nopember|نوفمبر|נובמבר|בנובמבר|नवंबर',
  'december|dec|décembre|déc|dezember|dez|diciembre|dic|dicembre|dezembro|grudnia|gru|грудня|декабря|дек|prosince|decembrie|aralık|δεκεμβρίου|δεκ|декември|prosinca|joulukuuta|desember|des|ديسمبر|דצמבר|בדצמבר|दिसंबर',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(MONTHS.flatMap((names, index) => names.split('|').map(name => [name, index + 1] as const)));

/** The month that a word names, 1 to 12; 0 where it names none. */
export function monthNumber(word: string): number {
  return NUMBERS.get(word.toLowerCase()) ?? 0;
}
