import { foldLine } from '../text/folding';

/** News agencies by the names and initials under which stories credit them. */
const AGENCIES: ReadonlySet<string> = new Set(
  `associated press|ap|canadian press|cp|la presse canadienne|presse canadienne|reuters|thomson reuters|thomson reuters foundation|agence france-presse|agence france presse|afp|afp news
  |bloomberg|bloomberg news|united press international|upi|press association|pa|pa media|pa news agency|australian associated press|aap|deutsche presse-agentur|dpa|ansa|adnkronos|agi|efe|agencia efe
  |europa press|xinhua|xinhua news agency|tass|itar-tass|interfax|ria novosti|kyodo|kyodo news|jiji press|yonhap|yonhap news agency|press trust of india|pti|ians|ani|anadolu|anadolu agency
  |ntb|tt|ritzau|stt|apa|austria presse agentur|anp|belga|lusa|agência lusa|agencia brasil|agência brasil|estadão conteúdo|tribune news service|tribune content agency|tns|inter press service
  |keystone-sda|sda|ats|mti|pap|ctk|čtk|bta|bernama|antara|ukrinform|new zealand press association|nzpa|cnw|gannett news service|mcclatchy|mcclatchy newspapers|knight ridder newspapers|states newsroom|sid|kna|epd|afp/getty`
    .split('|').map(name => name.trim()),
);

/** How agencies that no list knows are named: “… Wire”, “… News Agency”, “Agence …”, and “…ian Press” after a country. */
const AGENCY_SHAPE =
  /^(?:agence|agencia|agência|agenzia|agentur) \S|\S (?:wire|newswire|wire service|wire services|news agency|press agency|press association|news service|nachrichtenagentur|presseagentur|presse agentur)$|^(?!free)\S+(?:an|ese|ish|ic|ated|ted) press$/;

/** Whether the words name a news agency: a known one, or one by its shape. “The” before it does not matter. */
export function isAgency(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const folded = foldLine(name).replace(/^the /, '').replace(/\.$/, '');
  return AGENCIES.has(folded) || (AGENCY_SHAPE.test(folded) && !OUTLETS.has(folded) && isProperName(name.replace(/^the\s/, '')));
}

const LONGEST_NAME = 60;

/**
 * Whether the words are shaped like anybody's name, a person's, a paper's or an agency's: up to six words that start with a capital, with only
 * particles between them. Where a name is bound to stand (“with files from …”) that is enough.
 */
export function isProperName(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const words = name.trim().split(/\s+/);
  if (words.length > 6 || /[!?:;,"“”|]|\p{Ll}\.$/u.test(name)) return false;
  return words.every(word => isNamePart(word) || PARTICLE.test(word)) && /^\p{Lu}/u.test(words[0] ?? '') && /^[\p{Lu}\p{N}]/u.test(words.at(-1) ?? '');
}

/** Words of which a news publisher's name is made, at its end or its start. */
const PUBLISHER_WORDS =
  /(?:^|[\s-])(?:news|newsroom|newspapers?|newswire|times|post|herald|journal|tribune|gazette|star|sun|globe|mail|guardian|observer|chronicle|courier|daily|weekly|today|telegraph|independent|mirror|express|examiner|standard|record|register|republic|inquirer|enquirer|dispatch|ledger|sentinel|bulletin|monitor|magazine|review|media|broadcasting|radio|tv|television|network|online|digital|echo|argus|advertiser|press|free press|zeitung|rundschau|tagblatt|tageblatt|anzeiger|nachrichten|allgemeine|spiegel|journaal|nieuws|dagblad|corriere|gazzetta|giornale|diario|jornal|periódico|noticias|notícias|quotidien)$/;

/** Outlets whose names no rule would know. */
const OUTLETS: ReadonlySet<string> = new Set(
  `abc|ard|axios|bbc|buzzfeed|cbc|cbs|cnbc|cnn|cnet|ctv|dw|el mundo|el país|euronews|faz|fox|france 24|global|globo|huffpost|huffington post|itv|la repubblica|la stampa|le devoir|le figaro|le monde|le soir
  |libération|msnbc|nbc|ndtv|newsweek|nos|npr|nrc|nrk|orf|pbs|politico|propublica|público|rai|radio-canada|rte|rté|rtl|rtve|sbs|semafor|slate|sky|srf|stern|svt|taz|the atlantic|the economist|the hill|the hindu|the nation
  |the new yorker|usa today|vice|volkskrant|de volkskrant|voice of america|voa|vox|vrt|die welt|die zeit|wired|yle|zdf|al jazeera|the verge|the conversation|the intercept|the times of india|associated newspapers`
    .split('|').map(name => name.trim()),
);

const DOMAIN = /^(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|ca|co|uk|de|fr|es|it|pt|nl|ie|in|au|nz|za|news|info|tv|media|eu|us|at|ch|be)$/;

/** Whether the words are shaped like the name of a news publisher: an outlet, a domain, or capitalised words that end as such names do. */
export function isPublisher(name: string): boolean {
  const folded = foldLine(name);
  if (folded === '' || folded.length > 60 || isAgency(name)) return false;
  if (OUTLETS.has(folded) || DOMAIN.test(folded)) return true;
  const words = name.trim().split(/\s+/);
  return words.length >= 2 && words.length <= 6 && words.every(isNamePart) && PUBLISHER_WORDS.test(folded);
}

function isNamePart(word: string): boolean {
  return /^(?:[\p{Lu}\p{N}].*|of|and|the|&|de|la|le|der|die|das|für|del|du)$/u.test(word);
}

/** Words that are not part of a person's name though capitalised in a byline. */
const NOT_A_PERSON =
  /^(?:staff|writers?|reporters?|editors?|correspondent|columnist|contributor|team|desk|bureau|agency|newsroom|published|posted|updated|photos?|images?|video|share|news|by|the|tags|category|minutes?|read|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|files?|wire|services?|reports?|press|media|times|today|local|national|world|politics|business|sports?|opinion|analysis)$/i;
const PARTICLE = /^(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|van|von|ter|ten|bin|ibn|al|el|y|e|zu|af|av)$/;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Whether the words are shaped like a person's full name: two to five capitalised words, initials and particles among them. */
export function isPersonName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || isAgency(name) || isPublisher(name)) return false;
  if (!words.every(word => (NAME_WORD.test(word) && !NOT_A_PERSON.test(word)) || PARTICLE.test(word))) return false;
  return NAME_WORD.test(words[0] ?? '') && NAME_WORD.test(words.at(-1) ?? '');
}
