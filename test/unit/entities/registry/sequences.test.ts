import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { mergeEntities } from '../../../../src/core/entities/registry/mergeEntities';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { addAliases, addEntity, setEntityField } from '../../../../src/core/entities/registry/registryEdits';
import { keepApart, letTogether, setSameAs } from '../../../../src/core/entities/registry/registryRelations';
import { splitEntity } from '../../../../src/core/entities/registry/splitEntity';
import { applyEdits } from '../../../../src/core/text/edits';
import type { Decision } from '../../../../src/core/text/yaml/decision';
import { Dice, Handwriting, notesIn, tree, type Content } from '../../annotation/handwriting';

const IDS = ['ana-duarte', 'lea-falk', 'maren-line', '1e5', '__proto__'];

function written(dice: Dice): string {
  const ids = dice.shuffled(IDS).slice(0, 2 + dice.roll(3));
  const entries = ids.map((id): [string, Content] => {
    const fields: [string, Content][] = [['name', `Name of ${id}`], ['type', dice.one(['PERSON', 'ORG'])]];
    if (dice.once(2)) fields.push(['aliases', dice.one<Content>([[`Other ${id}`, 'A. D.'], [`Other ${id}`], `Other ${id}`])]);
    if (dice.once(3)) fields.push(['description', dice.one<Content>(['minister of "old" ships', 'x: y'])]);
    if (dice.once(3)) fields.push(['same_as', tree({ [dice.one(['wikidata', 'viaf'])]: dice.one(['Q1', 'Q2']) })]);
    if (dice.once(3)) fields.push(['distinct_from', [ids.find((other) => other !== id) ?? '']]);
    fields.push([`desk-of-${id}`, dice.one<Content>([['a', 'b'], tree({ x: '1' }), 'sea'])]);
    return [id, tree(fields)];
  });
  return new Handwriting(dice).file(dice.once(3) ? tree({ entities: tree(entries) }) : tree(entries));
}

/** Any of the things that a person can do to a registry and that take nothing away for good. */
function edit(dice: Dice, yaml: string): Decision {
  const { registry } = readRegistry(yaml);
  const ids = dice.shuffled([...registry.keys()]);
  const [one = '', other = ''] = ids;
  const alias = registry.get(one)?.aliases[0];
  return dice.one<() => Decision>([
    () => addEntity(yaml, { id: `new-${dice.roll(9)}`, name: 'New Pier', type: 'FAC', aliases: ['Pier'] }),
    () => setEntityField(yaml, one, 'name', dice.one(['Lea: Falk', 'Pier #4', 'x'])),
    () => setEntityField(yaml, one, 'type', 'GPE'),
    () => setEntityField(yaml, one, 'description', dice.one([null, 'words', '"quoted"'])),
    () => addAliases(yaml, one, ['N. N.', `Alias ${dice.roll(9)}`]),
    () => setSameAs(yaml, one, dice.one(['wikidata', 'viaf', 'gnd']), `Q${dice.roll(99)}`),
    () => keepApart(yaml, one, other),
    () => letTogether(yaml, one, other),
    () => mergeEntities(yaml, one, other),
    () => splitEntity(yaml, one, { id: `part-${dice.roll(9)}`, name: alias ?? 'Somebody', type: 'PERSON' }, alias === undefined ? [] : [alias]),
  ])();
}

/** The keys that are the corpus's own, wherever they stand. */
function ownKeys(yaml: string): string[] {
  return [...new Set(yaml.match(/desk-of-[\w-]+/g))].sort();
}

describe('registries that people wrote in their own way, and go on editing', () => {
  it('stay valid, keep every comment and every key of their own, and come back with every step that is undone', () => {
    let made = 0;
    let refused = 0;
    fc.assert(fc.property(fc.nat(), (seed) => {
      const dice = new Dice(seed);
      const first = written(dice);
      const undo: { readonly before: string; readonly inverse: Parameters<typeof applyEdits>[1] }[] = [];
      let now = first;
      for (let n = 0; n < 6; n++) {
        const decision = edit(dice, now);
        made++;
        if (!decision.ok) refused++;
        if (!decision.ok) continue;
        undo.push({ before: now, inverse: decision.inverse });
        const context = `${JSON.stringify(now)}\nbecame\n`;
        now = applyEdits(now, decision.edits);
        assert.deepEqual(readRegistry(now).problems.filter(({ severity }) => severity === 'error'), [], context + JSON.stringify(now));
        assert.deepEqual([...notesIn(now)].sort(), [...notesIn(first)].sort(), context + JSON.stringify(now));
        assert.deepEqual(ownKeys(now), ownKeys(first), context + JSON.stringify(now));
      }
      for (const { before, inverse } of undo.reverse()) {
        now = applyEdits(now, inverse);
        assert.equal(now, before);
      }
      assert.equal(now, first);
    }), { seed: 1, numRuns: 150 });
    assert.ok(refused * 4 <= made, `${refused} of ${made} refused`);
  }).timeout(30_000);
});
