const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** States, blocs and parties to conflicts of one word, in lower case: what headlines join by hyphens (“Israel-Egypt border”, “EU-China summit”). */
const STATES = words(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana
  brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark djibouti ecuador egypt england eritrea estonia eswatini
  ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
  jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia
  maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman
  pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles singapore slovakia slovenia somalia
  somaliland spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay
  uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe us uk eu uae usa un nato asean brics opec dprk ussr gaza hamas hezbollah kremlin`);

/** First words of states of two, as they stand behind a hyphen (“US-South Korea”). */
const FIRST_WORDS = words('north south saudi new sri east west');

/** A state of the past that was written with a hyphen. */
const [AUSTRIA, HUNGARY] = ['austria', 'hungary'];

/** Whether two words that a hyphen joins, in any case, name two states rather than one thing. */
export function isStatePair(head: string, tail: string): boolean {
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
  return STATES.has(first) && (STATES.has(second) || FIRST_WORDS.has(second)) && !(first === AUSTRIA && second === HUNGARY);
}
