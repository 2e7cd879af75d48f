import { gerund, past, third } from './inflection';

/**
 * Verbs that attribute something to their subject without quoting it: what it says, thinks, knows, wants, plans or holds. Each with what may
 * follow it as the attributed words. The classes are those of Levin (1993), “English Verb Classes and Alternations”: verbs of
 * communication, conjecture, desire, judgement and discovery.
 */

/** What a verb or a noun is followed by, as bits. */
export const enum Frame {
  /** "believe that the port is full" */
  That = 1,
  /** "believe the port is full" */
  Bare = 1 << 1,
  /** "ask whether the port is full" */
  Question = 1 << 2,
  /** "plan to close the port" */
  Infinitive = 1 << 3,
  /** "want the port to close" */
  ObjectInfinitive = 1 << 4,
  /** "oppose the plan" */
  Noun = 1 << 5,
  /** "regard the plan as a mistake" */
  As = 1 << 6,
  /** "remind the board that …": the listener stands before the clause. */
  Listener = 1 << 7,
  /** Reports only where the subject is a document: "the figures show …" */
  Document = 1 << 8,
}

export type VerbForm = 'finite' | 'plain' | 'participle';

export interface ReportingVerb {
  readonly form: VerbForm;
  /** Past tense and past participle are one word: without an auxiliary before it, it may hang on the noun ("the plan announced on Friday"). */
  readonly isPast: boolean;
  readonly frames: number;
  /** Small words between the verb and what it reports: "call for", "point out". */
  readonly particles: readonly string[];
}

const FRAMES: Readonly<Record<string, number>> = {
  that: Frame.That, bare: Frame.Bare | Frame.That, wh: Frame.Question, to: Frame.Infinitive, obj: Frame.ObjectInfinitive,
  noun: Frame.Noun, as: Frame.As, listener: Frame.Listener, document: Frame.Document,
};

/** By what follows them, with "+" before a particle; past tense and participle where they are irregular. */
const VERBS = `
  noun: envision favor favour back endorse oppose reject dismiss deplore decry deride ridicule mock bemoan rebuke castigate chide scold berate disparage slam lambaste blast assail praise hail laud commend extol tout welcome admire compliment thank congratulate defend justify downplay champion blame accuse fault liken compare characterize characterise portray label dub contemplate mull cite reference quote distrust refute disavow renounce repudiate retract express voice echo dislike loathe detest resent
  that: charge reply respond observe protest prove hear/heard sense presume suppose accept contest insinuate theorize theorise posit surmise certify stipulate repeat preach
  bare noun: concede assert declare deny allege reiterate report estimate anticipate recommend deem suspect proclaim affirm
  bare wh noun: note acknowledge suggest predict confirm announce recall stress emphasize emphasise underline reveal indicate doubt
  bare: write/wrote/written add contend reckon figure conclude maintain guess assume imply signal bet/bet
  wh noun: question support criticize criticise condemn denounce applaud describe consider detail outline discuss
  obj: encourage order command implore invite exhort beseech/besought challenge forbid/forbade/forbidden counsel
  that noun: forecast/forecast tweet recognize recognise trust reaffirm regret appreciate
  that wh: discover notice remember forget/forgot/forgotten imagine determine clarify specify
  to: intend aim aspire refuse decline hesitate threaten purport
  that wh noun: explain underscore highlight disclose lament mention dispute
  bare wh: say/said learn/learned realize realise know/knew/known understand/understood
  that +about: testify brag gripe grumble speculate
  to +for: plead long yearn opt
  +about: rave lie care
  +with: side sympathize sympathise
  bare to noun: vow pledge demand
  noun as: depict brand perceive
  that to: resolve pretend profess
  to noun: desire seek/sought offer
  +at: bristle scoff
  +for +against: campaign lobby
  +for +to: apologize apologise
  +to: refer allude
  as: regard view
  bare to: claim swear/swore/sworn
  bare to +for: hope wish
  that +to: object attest
  that listener: convince persuade
  that obj noun: urge request
  +about +of: talk
  +against +at: rail
  +for: push
  +of +about +against +out: speak/spoke/spoken
  +on: comment
  +out: lash
  +out +to: point
  bare +about: joke
  bare +about +of: complain
  bare +about +over: worry
  bare +for +against +over: argue
  bare +in: believe
  bare +like: feel/felt
  bare +of +about: think/thought
  bare +on: insist
  bare document: project
  bare listener +of: assure
  bare listener +of +about: remind
  bare listener +of +about +against: warn
  bare noun +for: fear
  bare noun +to: admit
  bare noun document: find/found
  bare to noun listener: promise
  bare to obj noun: expect
  bare wh noun document: show/showed/shown
  bare wh to +against +on: decide
  bare wh to +with +on: agree
  obj +for: press
  obj as +for +on +upon: call/called
  that +at: hint
  that +for: pray
  that +of: dream
  that +of +about: boast
  that +on: remark
  that +with: concur
  that +with +on: disagree
  that as: see/saw/seen
  that bare listener +against: caution
  that document: rule
  that listener +of: notify
  that listener +of +about: inform
  that noun +for: advocate
  that obj: instruct
  that obj listener +against: advise
  that to noun: propose
  that wh document: demonstrate
  that wh to listener +about: tell/told
  to +to: consent
  to noun +on: plan
  to obj +for: beg
  to obj noun: prefer
  wh: weigh
  wh +about: wonder
  wh obj listener +for +about: ask
  wh to obj noun: want
`;

export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = buildVerbs();

function buildVerbs(): ReadonlyMap<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  for (const line of VERBS.trim().split('\n')) {
    const [follow = '', words = ''] = line.trim().split(': ');
    const following = follow.split(' ');
    const particles = following.filter((word) => word.startsWith('+')).map((word) => word.slice(1));
    const frames = following.reduce((bits, word) => bits | (FRAMES[word] ?? 0), 0);
    for (const forms of words.split(' ')) for (const [word, form, isPast] of inflected(forms)) verbs.set(word, { form, isPast, frames, particles });
  }
  return verbs;
}

function inflected(forms: string): (readonly [string, VerbForm, boolean])[] {
  const [base = '', pastForm = past(base), participle = pastForm] = forms.split('/');
  const finite: (readonly [string, VerbForm, boolean])[] = [[third(base), 'finite', false], [pastForm, 'finite', pastForm === participle], [gerund(base), 'participle', false]];
  if (participle !== pastForm) finite.push([participle, 'finite', true]);
  if (base !== pastForm) finite.push([base, 'plain', false]);
  return finite;
}
