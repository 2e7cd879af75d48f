/** Nouns in the singular and the plural, one file for all who read or print them. */

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `people person, persons person, children child, feet foot, teeth tooth, geese goose, mice mouse, lice louse, oxen ox, criteria criterion, phenomena phenomenon, bacteria bacterium, strata stratum,
  alumni alumnus, cacti cactus, fungi fungus, stimuli stimulus, nuclei nucleus, larvae larva, vertebrae vertebra, crises crisis, analyses analysis, theses thesis, hypotheses hypothesis,
  diagnoses diagnosis, oases oasis, buses bus, gases gas, viruses virus, campuses campus, bonuses bonus, choruses chorus, censuses census, statuses status, caucuses caucus, circuses circus,
  walruses walrus, focuses focus, sinuses sinus, atlases atlas, canvases canvas, lenses lens, aliases alias, biases bias, quizzes quiz, aches ache, headaches headache, caches cache,
  avalanches avalanche, niches niche, moustaches moustache, quiches quiche, axes axe, taxis taxi, skis ski, wolves wolf, knives knife, wives wife, housewives housewife, midwives midwife, lives life,
  thieves thief, halves half, shelves shelf, leaves leaf, loaves loaf, calves calf, hooves hoof, elves elf, scarves scarf, selves self, shoes shoe, horseshoes horseshoe, canoes canoe, toes toe, foes foe,
  hoes hoe, ties tie, pies pie, lies lie, dies die, neckties necktie, movies movie, cookies cookie, zombies zombie, calories calorie, rookies rookie, prairies prairie, selfies selfie,
  smoothies smoothie, brownies brownie, hippies hippie, junkies junkie, foodies foodie, species species, series series, innings innings, headquarters headquarters, barracks barracks, gallows gallows,
  crossroads crossroads, mosquitoes mosquito, passers-by passer-by`
    .split(/,\s+/)
    .map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.split(' ');
      return [plural, singular];
    }),
);

/** Nouns that are the same in both numbers, or stand for many as they are. */
const UNCHANGED: ReadonlySet<string> = new Set('sheep fish deer aircraft spacecraft hovercraft watercraft moose bison salmon trout cod shrimp offspring personnel police cattle livestock staff'.split(' '));

/** Words that end like a plural and are none, or that stand for no thing. */
const NO_PLURALS: ReadonlySet<string> = new Set(
  `this his hers its ours yours theirs as has was is does goes says yes us thus plus minus less unless perhaps always sometimes besides afterwards upwards towards backwards forwards indoors outdoors overseas upstairs downstairs
  across versus vs news gas bus lens atlas canvas alias bias chaos cosmos ethos pathos christmas texas paris mars others ones regardless means physics economics politics mathematics athletics gymnastics statistics logistics
  specimen regimen abdomen acumen omen yemen women's men's needs`.split(/\s+/),
);

/** Endings that take "es". */
const ES: readonly string[] = ['sses', 'xes', 'zzes', 'ches', 'shes', 'oes'];
const S = 0x73;
/** Most words are told apart from plurals by their last letter. */
const LAST_LETTERS: ReadonlySet<number> = new Set(['s', 'n', ...[...IRREGULAR.keys(), ...UNCHANGED].map((word) => word.slice(-1))].map((letter) => letter.charCodeAt(0)));

/**
 * The singular of a noun, in lower case as it is given ("countries" → "country"), or null where the word does not look like a plural. Works by the spelling: a verb
 * in -s ("runs") looks like one too.
 */
export function singularOf(plural: string): string | null {
  const last = plural.charCodeAt(plural.length - 1);
  if (!LAST_LETTERS.has(last)) return null;
  const irregular = IRREGULAR.get(plural);
  if (irregular !== undefined) return irregular;
  if (last !== S) {
    if (UNCHANGED.has(plural)) return plural;
    if (NO_PLURALS.has(plural)) return null;
    return plural.endsWith('men') ? `${plural.slice(0, -2)}an` : plural.endsWith('children') ? plural.slice(0, -3) : null;
  }
  return NO_PLURALS.has(plural) ? null : withoutS(plural);
}

function withoutS(plural: string): string | null {
  const before = plural.charAt(plural.length - 2);
  if (plural.length < 3 || before === 's' || before === 'u' || before === 'i' || before === "'") return null;
  if (before !== 'e') return plural.slice(0, -1);
  if (plural.endsWith('ies')) return plural.length > 4 ? `${plural.slice(0, -3)}y` : null;
  return ES.some((ending) => plural.endsWith(ending)) ? plural.slice(0, -2) : plural.slice(0, -1);
}

const PLURALS: ReadonlyMap<string, string> = new Map([...IRREGULAR].filter(([plural]) => plural !== 'persons').map(([plural, singular]) => [singular, plural]));

/** The plural of a noun in lower case: "country" → "countries". */
export function pluralOf(singular: string): string {
  const irregular = PLURALS.get(singular) ?? (UNCHANGED.has(singular) ? singular : undefined);
  if (irregular !== undefined) return irregular;
  if (singular.endsWith('child')) return `${singular}ren`;
  if (singular.endsWith('man') && !/(?:hu|ger|ro|sha|talis|cay|otto)man$/.test(singular)) return `${singular.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}
