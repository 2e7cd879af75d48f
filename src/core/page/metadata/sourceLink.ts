import type { Span } from '../../text/span';
import { isProperName, isPublisher } from './newsNames';

const READ_ON =
  /^(?:(?:\p{L}+\s){1,6}?(?:full|original|entire|whole|complete|rest)\s(?:of (?:the|this)\s)?(?:story|article|report|post|piece)\s(?:on|at|in|from|via)|originally (?:published|appeared) (?:on|in|at|by)|(?:this |the )?(?:story|article|report|post) (?:was )?(?:first |originally )?(?:appeared|published) (?:on|in|at|by)|lire (?:l['’]article|la suite|l['’]original)(?: (?:complet|original|intégral))? (?:sur|dans|de))\s+(.{2,50}?)(?:[.»›>\s]{0,3}$|:\s)/iu;
const SOURCE = /^(?:source|quelle|fuente|fonte)\s?:\s*(.{2,50}?)\.?$/i;
const LONGEST = 260;

/** The outlet that a line of furniture names as the story's (“Read the full story on …”), whatever its name; null where it names none. */
export function readSourceLink(text: string, line: Span): Span | null {
  if (line.end - line.start > LONGEST) return null;
  const content = text.slice(line.start, line.end);
  const link = READ_ON.exec(content);
  const match = link ?? SOURCE.exec(content);
  const name = match?.[1]?.replace(/^the\s(?=\p{Lu})/u, '');
  if (match === null || name === undefined || !(link === null ? isPublisher(name) : isProperName(name) || isPublisher(name))) return null;
  const start = line.start + match[0].lastIndexOf(name);
  return { start, end: start + name.length };
}
