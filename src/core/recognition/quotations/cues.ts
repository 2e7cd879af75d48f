import { gerund, past, third } from './inflection';

/** Reporting words. A cue either reports speech ("said") or a judgement that quotes ("called", "condemned"); the first outrank the second. */

export type CueStrength = 'say' | 'judge';
export type CueForm = 'finite' | 'plain' | 'participle';

export interface CueWord {
  readonly strength: CueStrength;
  /** `plain`: the infinitive, also a plural's present ("officials say"). */
  readonly form: CueForm;
  /** May as well be a noun or an adjective ("reports", "the reported attack"): asks for more evidence. */
  readonly doubtful: boolean;
  /** Takes a clause without "that" ("said the plan was dead"). */
  readonly bare: boolean;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Verbs of saying that take a bare clause. */
const BARE = list(`add insist believe think argue note claim acknowledge admit concede warn suggest predict contend assert joke quip agree reckon figure`);
/** Verbs of saying that want "that", marks or a colon before the reported words. */
const SAY = list(`explain confirm announce declare promise deny hope fear recall reply vow allege worry conclude stress reiterate emphasize emphasise observe remark maintain state report caution complain testify reveal disclose indicate estimate expect respond answer ask
  continue counter retort exclaim recount tweet post repeat shout yell scream chant whisper mutter mumble boast brag lament opine muse wonder inform assure remind urge advise caution comment
  elaborate clarify interject implore plead demand proclaim profess pledge recite stipulate surmise sigh laugh snap shrug volunteer affirm attest boast caution echo signal`);
const JUDGE = list(`call describe label dub brand term characterize characterise denounce condemn criticize criticise blast slam accuse blame mock dismiss reject praise hail decry
  deride ridicule liken compare portray cite reference mention refer quote tout lambaste attack deplore welcome thank lash question discuss defend target commend applaud deem declare warn`);
const DOUBTFUL = new Set(list('note claim report state comment post tweet call label brand term blast praise promise pledge demand warn signal question attack hope fear estimate worry deny quote plan target reference figure urge mention counter welcome echo laugh hail remark compare joke snap volunteer answer ask continue expect answer discuss defend'));

const IRREGULAR: readonly (readonly [string, string, string, CueStrength, boolean])[] = [
  ['say', 'said', 'saying', 'say', true], ['tell', 'told', 'telling', 'say', false], ['write', 'wrote', 'writing', 'say', true], ['think', 'thought', 'thinking', 'say', true],
  ['read', 'read', 'reading', 'say', false], ['speak', 'spoke', 'speaking', 'judge', false], ['find', 'found', 'finding', 'say', false], ['show', 'showed', 'showing', 'say', false],
  ['begin', 'began', 'beginning', 'say', false], ['swear', 'swore', 'swearing', 'say', false], ['feel', 'felt', 'feeling', 'say', false], ['know', 'knew', 'knowing', 'say', false], ['understand', 'understood', 'understanding', 'say', false],
];

/** Past tenses that are as often another verb. */
const DOUBTFUL_PAST = new Set(['found', 'showed', 'read', 'spoke', 'began', 'felt', 'knew', 'continued', 'posted', 'expected', 'attacked', 'discussed', 'defended', 'targeted', 'compared', 'cited', 'hoped', 'feared', 'thought', 'understood', 'estimated', 'echoed', 'signaled', 'signalled', 'demanded', 'laughed', 'questioned']);

export const CUE_WORDS: ReadonlyMap<string, CueWord> = buildCues();

function buildCues(): ReadonlyMap<string, CueWord> {
  const cues = new Map<string, CueWord>();
  const put = (word: string, cue: CueWord): void => {
    if (!cues.has(word)) cues.set(word, cue);
  };
  for (const [base, past, participle, strength, bare] of IRREGULAR) {
    const doubtful = base !== 'say' && base !== 'tell' && base !== 'write';
    put(past, { strength, form: 'finite', doubtful: DOUBTFUL_PAST.has(past), bare });
    put(third(base), { strength, form: 'finite', doubtful, bare });
    put(participle, { strength, form: 'participle', doubtful, bare });
    put(base, { strength, form: 'plain', doubtful, bare });
  }
  const regular = (words: readonly string[], strength: CueStrength, bare: boolean): void => {
    for (const base of words) {
      const doubtful = DOUBTFUL.has(base);
      put(past(base), { strength, form: 'finite', doubtful: DOUBTFUL_PAST.has(past(base)), bare });
      put(third(base), { strength, form: 'finite', doubtful, bare });
      put(gerund(base), { strength, form: 'participle', doubtful, bare });
      put(base, { strength, form: 'plain', doubtful: true, bare });
    }
  };
  regular(BARE, 'say', true);
  regular(SAY, 'say', false);
  regular(JUDGE, 'judge', false);
  return cues;
}

/** Verbs that only say it in passing: "went on to say", "continued by saying". */
export const CATENATIVES: ReadonlySet<string> = new Set(['went', 'goes', 'go', 'going']);

export const AUXILIARIES: ReadonlySet<string> = new Set(
  list("has have had is are was were be been being do does did will would can could may might should must also then later once recently further repeatedly often never always still just even now again soon only already both all all not n't can't cannot couldn't wouldn't shouldn't don't didn't hasn't haven't won't doesn't simply publicly privately openly previously flatly instead first last to"),
);
export const PASSIVES: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'got', "isn't", "wasn't"]);

export const DETERMINERS: ReadonlySet<string> = new Set(list('the a an this that these those his her its their our my your some several many most other another one two three four five six seven eight nine ten both all every each no any few'));
export const PREPOSITIONS: ReadonlySet<string> = new Set(list('in on at of for with from by to as into over under after before during since until about against between among through near despite amid following without within outside inside like than via per upon across around behind beyond throughout including regarding'));
export const CONJUNCTIONS: ReadonlySet<string> = new Set(list('and but or nor so yet while when where because although though if that which who whom whose as whether once until unless since what how why whereas'));
export const PRONOUNS: ReadonlySet<string> = new Set(list('he she they i we you it who'));
/** Finite verbs and auxiliaries that a word alone tells. */
export const VERBS: ReadonlySet<string> = new Set(list('is are was were be been has have had do does did will would can could may might should must said says say told made took came went saw met held left gave got ran let put set kept became began asked according'));
/** Open what may stand in front of a subject: "In a statement on Friday, …". */
export const OPENING_WORDS: ReadonlySet<string> = new Set(list('in on at during after before with for from as while when since despite amid following by under speaking asked to if although though because but and so yet then meanwhile however still also later earlier here there'));
/** Stand at the very front of a clause. */
export const LEADING_WORDS: ReadonlySet<string> = new Set(list('but and so yet however meanwhile still also then ,'));
/** Words that no noun phrase goes on with. */
export const CLOSING_WORDS: ReadonlySet<string> = new Set(list('him them me us there here yesterday today then also not out up down off away'));
