import type { Role } from './entity';

/** What somebody does, so widely that two of them are hardly one person's at a time. */
export type Calling = 'sport' | 'office' | 'science';

const HEADS: Readonly<Record<Calling, string>> = {
  sport: `footballer striker midfielder defender goalkeeper forward winger quarterback pitcher batter batsman bowler cricketer golfer boxer cyclist sprinter swimmer gymnast skier skater snowboarder rower wrestler jockey
    linebacker cornerback receiver shortstop outfielder catcher centre-back fullback wicketkeeper sailor athlete player goaltender surfer triathlete`,
  office: `minister president senator mayor governor congressman congresswoman lawmaker legislator mp mep councillor ambassador premier chancellor secretary judge prosecutor bishop archbishop cardinal general admiral colonel
    sen rep gov representative parliamentarian sheriff commissioner envoy diplomat`,
  science: 'physicist chemist biologist geologist astronomer historian economist surgeon physician cardiologist epidemiologist virologist oncologist archaeologist mathematician neuroscientist climatologist sociologist anthropologist',
};

const CALLING_OF = new Map(Object.entries(HEADS).flatMap(([calling, words]) => words.trim().split(/\s+/).map((word): [string, Calling] => [word, calling as Calling])));
/** A role that was says nothing against another one now. */
const PAST = /(?:^|[\s-])(?:former|ex|then|late|retired|was|had been|served|worked|turned)(?:[\s-]|$)/i;

/** The calling that a person's roles show; null where they show none, or several. */
export function callingOf(roles: readonly Role[]): Calling | null {
  let found: Calling | null = null;
  for (const { text } of roles) {
    if (PAST.test(text)) continue;
    const core = text.toLowerCase().split(/\s(?:of|for|at|in|with|from|to)\s/, 1)[0] ?? '';
    for (const word of core.split(/[\s.]+/)) {
      const calling = CALLING_OF.get(word);
      if (calling === undefined || calling === found) continue;
      if (found !== null) return null;
      found = calling;
    }
  }
  return found;
}

/** Whether two callings are hardly one person's: a scientist may hold an office, a striker does not. */
export function contradict(a: Calling, b: Calling): boolean {
  return a !== b && (a === 'sport' || b === 'sport');
}
