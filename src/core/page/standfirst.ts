import { contentWords } from './cohesion';
import type { Story } from './story';

const FEWEST_WORDS = 5;
const MOST_WORDS = 45;
/** Blocks between the headline and the story within which a standfirst stands. */
const REACH = 8;
/** Words of meaning that it must share with the story's first paragraphs. */
const LEAST_SHARED = 2;
const PARAGRAPHS = 6;

/**
 * The index of the standfirst, or -1: the line just under the headline that is no furniture, is not the headline again, and speaks of what the
 * story's first paragraphs speak of.
 */
export function findStandfirst(text: string, story: Story, headline: number): number {
  const index = headline + 1;
  const [own, title] = [story.features[index], story.features[headline]];
  if (headline < 0 || own === undefined || story.inStory[index] === true || index >= story.top || story.top - headline > REACH) return -1;
  if (own.cue !== null || own.hasBullet || own.isCutOff || own.startsLower || own.separators > 0 || own.folded === title?.folded) return -1;
  if (own.words < FEWEST_WORDS || own.words > MOST_WORDS || story.inRail[index] === true) return -1;
  const words = new Set<string>();
  for (const block of story.blocks.filter((_, at) => story.inStory[at] === true).slice(0, PARAGRAPHS)) {
    for (const word of contentWords(text.slice(block.start, Math.min(block.end, block.start + 1500)).toLowerCase())) words.add(word);
  }
  const shared = new Set(contentWords(own.folded).filter(word => words.has(word)));
  return shared.size >= LEAST_SHARED ? index : -1;
}
