import { STORY } from './pages';

/** Invented stories of different days, each with its headline; no two have a line in common. */
export const STORIES: readonly (readonly string[])[] = [
  ['Ferry talks resume as strike enters third week', ...STORY],
  [
    'Council votes to reopen the old tannery as a library',
    'The town council of Alderbeck voted nine to four on Tuesday to turn the tannery by the canal into a library, ending an argument that has lasted for most of a decade.',
    'Supporters said that the brick halls, which have stood empty since the last hides were cured there, were the only building in town large enough for the collection.',
    'Opponents had asked for a swimming pool instead, and one of them, Petra Lindqvist, said that she would take the decision to the regional court.',
    '“Nobody here is against books,” Lindqvist said after the vote. “We are against a roof that will cost us more every winter than the books ever did.”',
    'Work is to begin in the autumn, once the soil has been tested for the salts and acids that tanners used, and the first readers are expected two years later.',
  ],
  [
    'Glacier survey finds lake under the ice at Hornvik',
    'Researchers who crossed the Hornvik glacier with radar sledges this spring have found a lake beneath four hundred metres of ice, the university said on Thursday.',
    'The water is about as large as a small town and seems to have been cut off from the air for thousands of years, which makes it interesting to biologists.',
    'Signe Haugland, who led the crossing, said that her team would not drill before it had found a way to keep the microbes of the surface out of the hole.',
    'A similar lake further east was spoiled when drilling fluid leaked into it, and the samples that were taken there could never be told from the contamination.',
    'The ministry has promised money for three more seasons, though the sledges will have to be rebuilt, because two of them broke through the snow near the camp.',
  ],
  [
    'Bakers win back the name of the Corvale rye loaf',
    'Eleven bakers in the Corvale valley may again be the only ones to sell their dark bread as Corvale rye, after a tribunal threw out the claim of a factory on the coast.',
    'The factory had argued that the name described a recipe rather than a place, and that its ovens kept to the recipe more strictly than those of the valley.',
    'Judge Marta Ilves wrote that the sour dough, which is kept in wooden troughs and fed with water from the valley’s springs, could not be copied elsewhere.',
    'Prices for the loaf have doubled since the quarrel began, and tourists who used to queue for an hour now order theirs by post.',
    'A lawyer for the factory said that it would rename its bread before the end of the month and had no plans to appeal.',
  ],
  [
    'Night train to the islands will run again from June',
    'The railway will bring back the night train between the capital and the island ports in June, eleven years after it was withdrawn for want of passengers.',
    'Six sleeping cars have been bought from a company abroad that went out of business, and workshops in Maren are fitting them with new bogies and doors.',
    'Tickets for a berth will cost little more than a seat on the day train, because the government pays the fees for the tracks until midnight.',
    'Campaigners who collected forty thousand signatures for the train said that they would be on the platform with a brass band when it leaves.',
    'Airlines have complained that the subsidy is unfair, but a spokesman for the ministry said that they had been given far more for their winter routes.',
  ],
];

/** A box in words that no list of cues knows. */
export const PITCH = 'Lantern Hour is what our night desk makes for early risers: nine small curiosities, one slow crossword and a weather rhyme, folded into a note at dawn.';

/** The story with a line between two of its paragraphs. */
export function withLine(story: readonly string[], line: string, at = 3): string {
  return [...story.slice(0, at), line, ...story.slice(at)].join('\n\n');
}
