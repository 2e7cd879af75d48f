import { NAME_TYPES } from '../../../../src/core/recognition/recognition';
import type { Random } from '../random';

/** A registry as it was and as two people left it; each of them typed things that are found nowhere else. */
export interface RegistrySequence {
  readonly disjoint: boolean;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly outcome: 'clean' | 'conflict';
  /** What either side typed, and ids that either side took away while the other left them alone. */
  readonly typed: readonly string[];
  readonly removed: readonly string[];
  readonly decisions: number;
}

interface Entry {
  readonly id: string;
  name: string;
  type: string;
  aliases: string[];
  description?: string;
  wikidata?: string;
  comment?: string;
}

/** How a registry is written: by which line ends, with lists in brackets or as lines. */
interface Style {
  readonly eol: string;
  readonly flow: boolean;
  readonly head: string;
}

export function makeRegistry(random: Random, disjoint: boolean): RegistrySequence {
  const style: Style = { eol: random.chance(0.15) ? '\r\n' : '\n', flow: random.chance(0.7), head: random.chance(0.5) ? '# What we have agreed on.' : '' };
  const base = Array.from({ length: 3 + random.below(12) }, (_, n) => entry(`entity-${n}`, `base-${n}`, random));
  const ours = change(base, 'ana', random, (at) => !disjoint || at % 2 === 0);
  const theirs = change(base, 'tom', random, (at) => !disjoint || at % 2 === 1);
  const [b, a, t] = [base, ours.entries, theirs.entries].map((entries) => new Map(entries.map((one) => [one.id, one])));
  const texts = [base, ours.entries, theirs.entries].map((entries) => written(entries, style));
  const ids = new Set([...b!.keys(), ...a!.keys(), ...t!.keys()]);
  const conflict = [...ids].some((id) => disagree(b!.get(id), a!.get(id), t!.get(id)));
  const typed = [texts[1]!, texts[2]!].flatMap((text) => text.match(/(?:ana|tom)-\d+-\d+/g) ?? []);
  const removed = [...b!.keys()].filter((id) => (!a!.has(id) && same(b!.get(id), t!.get(id))) || (!t!.has(id) && same(b!.get(id), a!.get(id))));
  return { disjoint, base: texts[0]!, ours: texts[1]!, theirs: texts[2]!, outcome: conflict ? 'conflict' : 'clean', typed, removed, decisions: ours.decisions + theirs.decisions };
}

function entry(id: string, mark: string, random: Random): Entry {
  return {
    id, name: `Name ${mark}`, type: random.pick(NAME_TYPES), aliases: random.chance(0.6) ? [`Alias ${mark}`] : [],
    ...(random.chance(0.5) ? { description: `About ${mark}` } : {}), ...(random.chance(0.2) ? { comment: `Seen in ${mark}` } : {}),
  };
}

function change(base: readonly Entry[], mark: string, random: Random, own: (at: number) => boolean): { entries: Entry[]; decisions: number } {
  const entries = base.map((one) => ({ ...one, aliases: [...one.aliases] }));
  const mine = entries.filter((_, at) => own(at));
  const decisions = 1 + random.below(5);
  for (let n = 0; n < decisions; n++) {
    const typed = `${mark}-${n}-${random.below(1e6)}`;
    const one = random.pick(mine);
    switch (random.below(7)) {
      case 0: case 1: one.aliases.push(`Alias ${typed}`); break;
      case 2: one.description = `About ${typed}`; break;
      case 3: one.wikidata = `Q${n}${random.below(1e6)}`; break;
      case 4: one.name = `Name ${typed}`; break;
      case 5: if (entries.includes(one) && entries.length > 1) entries.splice(entries.indexOf(one), 1); break;
      default: entries.splice(random.below(entries.length + 1), 0, entry(`new-${typed}`, typed, random));
    }
  }
  return { entries, decisions };
}

/** Lists grow on both sides without harm; of single values only one can be right. */
function disagree(b: Entry | undefined, a: Entry | undefined, t: Entry | undefined): boolean {
  if (a === undefined || t === undefined) return b !== undefined && (a ?? t) !== undefined && !same(b, a ?? t);
  return (['name', 'type', 'description', 'wikidata'] as const).some((key) => a[key] !== t[key] && a[key] !== b?.[key] && t[key] !== b?.[key]);
}

function same(a: Entry | undefined, b: Entry | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function written(entries: readonly Entry[], { eol, flow, head }: Style): string {
  const lines = head === '' ? [] : [head, ''];
  for (const { id, name, type, aliases, description, wikidata, comment } of entries) {
    if (comment !== undefined) lines.push(`# ${comment}`);
    lines.push(`${id}:`, `  name: "${name}"`, `  type: ${type}`);
    if (aliases.length > 0 && flow) lines.push(`  aliases: [${aliases.map((alias) => `"${alias}"`).join(', ')}]`);
    if (aliases.length > 0 && !flow) lines.push('  aliases:', ...aliases.map((alias) => `    - "${alias}"`));
    if (description !== undefined) lines.push(`  description: "${description}"`);
    if (wikidata !== undefined) lines.push('  same_as:', `    wikidata: ${wikidata}`);
    lines.push('');
  }
  return lines.join(eol);
}
