import { strict as assert } from 'node:assert';
import {
  addAnnotation, linkEntity, reanchor, removeAnnotation, removeZone, setBorders, setCorrection, setLabel, setNote, setStatus, setZone, type Decision,
} from '../../../../src/core/annotation/decisions/decisions';
import { mergeSidecars } from '../../../../src/core/annotation/merge/mergeSidecars';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { addAlias, addEntity, removeEntity, setEntityField } from '../../../../src/core/entities/registry/registryEdits';
import { mergeRegistries } from '../../../../src/core/entities/registry/registryMerge';
import { applyEdits } from '../../../../src/core/text/edits';
import { readYaml } from '../../../../src/core/text/yaml/yaml';
import type { Dice } from '../../annotation/handwriting';
import { marked, VERSIONS } from '../../annotation/support';

export const ARTICLE = marked('Share this\n\nMinister [Ana Duarte|PERSON|ana-duarte] met the pilots on [Monday|DATE|2026-03-02].\n');

export const SIDECAR = `format: pressmark/1
article:
  file: pilots.txt
  author: ["Ivo Brandt", "Lea Falk"]
corrections:
  publisher: "Maren Courier"
zones:

  z81k2dd:
    quote: "Share this"
    zone: boilerplate
    by: human:EV
annotations:

  # the minister
  n7f3q2a:
    quote: "Ana Duarte"
    label: PERSON
    status: conflict
    ours: {status: accepted}
    theirs: {deleted: true}
    entity: ana-duarte
    note: "the \\"old\\" one"   # who says so?
    by: model:en-news@1
    before: "Minister "
    after: " met the pilots on Monday."

  t4hd02x: {quote: Monday, label: DATE, status: suggested, value: 2026-03-02, by: rule:time@1, before: "met the pilots on ", after: "."}
`;

export const REGISTRY = 'ana-duarte:\n  name: "Ana Duarte"\n  type: PERSON\n  aliases: ["Duarte"]  # by the union\n\nmaren-line: {name: "Maren Line", type: ORG, same_as: {wikidata: Q42}}\n';

/** Every decision that a person can make, on a sidecar that may be anything. */
export const DECISIONS: Readonly<Record<string, (yaml: string, id: string) => Decision>> = {
  accept: (yaml, id) => setStatus(yaml, id, 'accepted'),
  suggest: (yaml, id) => setStatus(yaml, id, 'suggested'),
  label: (yaml, id) => setLabel(yaml, id, 'ORG'),
  borders: (yaml, id) => setBorders(yaml, id, ARTICLE.text, { start: 21, end: 31 }),
  reanchor: (yaml, id) => reanchor(yaml, id, ARTICLE.text),
  link: (yaml, id) => linkEntity(yaml, id, 'lea-falk'),
  unlink: (yaml, id) => linkEntity(yaml, id, null),
  note: (yaml, id) => setNote(yaml, id, 'seen'),
  remove: removeAnnotation,
  add: yaml => addAnnotation(yaml, { file: 'a.txt', articleText: ARTICLE.text, span: { start: 12, end: 20 }, label: 'TITLE', kind: 'name', by: 'human:EV' }),
  correct: yaml => setCorrection(yaml, 'headline', 'Pilots'),
  uncorrect: yaml => setCorrection(yaml, 'publisher', null),
  zone: yaml => setZone(yaml, { articleText: ARTICLE.text, span: { start: 0, end: 5 }, zone: 'related', by: 'human:EV' }),
  unzone: yaml => removeZone(yaml, 'z81k2dd'),
};

export const REGISTRY_DECISIONS: Readonly<Record<string, (yaml: string, id: string) => Decision>> = {
  add: yaml => addEntity(yaml, { id: 'pier', name: 'Pier', type: 'FAC' }),
  rename: (yaml, id) => setEntityField(yaml, id, 'name', 'Lea Falk'),
  describe: (yaml, id) => setEntityField(yaml, id, 'description', 'x'),
  alias: (yaml, id) => addAlias(yaml, id, 'N. N.'),
  remove: removeEntity,
};

/** Does with a text all that is done with sidecars. It must not throw, and what cannot be read must not be rewritten. Gives whether it was read. */
export function surviveSidecar(yaml: string): boolean {
  const { sidecar, problems } = readSidecar(yaml);
  for (const { start, end } of problems) assert.ok(start >= 0 && start <= end && end <= yaml.length);
  assert.ok(sidecar !== null || problems.length > 0, 'refused without a word');
  const made = annotate({ text: ARTICLE.text, file: 'a.txt', analysis: ARTICLE.analysis, sidecar: yaml, versions: VERSIONS });
  if (sidecar === null) assert.equal(made.ok, false);
  if (made.ok) {
    assert.notEqual(readSidecar(made.text).sidecar, null);
    assert.equal(applyEdits(yaml, made.edits), made.text);
  }
  const id = sidecar?.annotations[0]?.id ?? 'n7f3q2a';
  for (const decide of Object.values(DECISIONS)) checkDecision(yaml, decide(yaml, id), sidecar !== null, text => readSidecar(text).sidecar !== null);
  for (const [base, other] of [[null, SIDECAR], [SIDECAR, SIDECAR]] as const) {
    const merged = mergeSidecars(base, yaml, other);
    if (sidecar === null && yaml.trim() !== '') assert.equal(merged.ok, false);
    if (merged.ok) assert.equal(readYaml(merged.text).problems.filter(({ code }) => code !== 'duplicate-key').length, 0);
  }
  return sidecar !== null;
}

/** The same for registries. */
export function surviveRegistry(yaml: string): boolean {
  const { root, problems } = readYaml(yaml);
  const readable = root !== null || problems.length === 0;
  const reading = readRegistry(yaml);
  for (const { start, end } of reading.problems) assert.ok(start >= 0 && start <= end && end <= yaml.length);
  const id = reading.registry.keys().next().value ?? 'ana-duarte';
  for (const decide of Object.values(REGISTRY_DECISIONS)) checkDecision(yaml, decide(yaml, id), readable, text => readYaml(text).problems.every(({ code }) => code === 'duplicate-key'));
  const merged = mergeRegistries(null, yaml, REGISTRY);
  if (!readable) assert.equal(merged.ok, false);
  if (merged.ok) assert.equal(readYaml(merged.text).problems.filter(({ code }) => code !== 'duplicate-key').length, 0);
  return readable;
}

function checkDecision(yaml: string, decision: Decision, readable: boolean, canBeRead: (text: string) => boolean): void {
  if (!readable) assert.equal(decision.ok, false);
  if (!decision.ok) {
    assert.ok(decision.message.length > 0);
    return;
  }
  const now = applyEdits(yaml, decision.edits);
  assert.ok(canBeRead(now), `${JSON.stringify(yaml)}\nbecame\n${JSON.stringify(now)}`);
  assert.equal(applyEdits(now, decision.inverse), yaml);
}

const PIECES = [
  '', '\n', '\n\n', '  ', ' ', '\t', '\r\n', '\r', '"', "'", ': ', ':', '#', ' # c\n', '{', '}', '[', ']', ',', '- ', '? ', '|\n', '>-\n', '&a ', '*a', '!!js/function ', '!', '---\n', '...\n', '%TAG ! x\n', '\u0000', '\u0001', '\ud800',
  '\udc00', '\ufeff', '\u0085', '\u2028', '\u00a0', '😀', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '__proto__: 1\n', 'constructor: {}\n', '1e5: {}\n', '007:\n', 'annotations:\n', 'zones: {}\n', 'n7f3q2a:\n', 'status: accepted\n', '~', 'null',
];

/** A text with a few things wrong: stretches cut out, pieces put in, lines swapped or doubled, its end cut off. */
export function damaged(text: string, dice: Dice): string {
  let now = text;
  for (let times = 1 + dice.roll(4); times > 0; times--) {
    const at = dice.roll(now.length + 1);
    switch (dice.roll(6)) {
      case 0:
        now = now.slice(0, at) + now.slice(at + 1 + dice.roll(30));
        break;
      case 1:
        now = now.slice(0, at);
        break;
      case 2: {
        const lines = now.split('\n');
        const [a, b] = [dice.roll(lines.length), dice.roll(lines.length)];
        [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
        now = lines.join('\n');
        break;
      }
      case 3: {
        const lines = now.split('\n');
        lines.splice(dice.roll(lines.length), dice.roll(3), lines[dice.roll(lines.length)] ?? '');
        now = lines.join('\n');
        break;
      }
      default:
        now = now.slice(0, at) + dice.one(PIECES) + now.slice(at);
    }
  }
  return now;
}
