import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { FAILSAFE_SCHEMA, load, realMapTag } from 'js-yaml';
import { addAlias, addEntity, removeAlias, removeEntity, setEntityField } from '../../../../src/core/entities/registry/registryEdits';
import type { Decision } from '../../../../src/core/text/yaml/decision';
import { applyEdits } from '../../../../src/core/text/edits';
import { after, message } from './deciding';
import { Dice, Handwriting, notesIn, tree, type Content } from '../../annotation/handwriting';

const REGISTRY = `# agreed by the desk
ana-duarte:
  name: "Ana Duarte"
  type: PERSON
  aliases: ["Duarte"]  # by the union

maren-line:
  name: "Maren Line"
  type: ORG
  aliases:
    - "The Line"  # in the older pieces
    - "ML"
  description: "ferries"
`;

describe('adding an entity to the registry', () => {
  const port = { id: 'port-maren', name: 'Port Maren', type: 'GPE' };

  it('makes the registry where there is none', () => {
    const all = { ...port, aliases: ['Maren'], description: 'the "old" port', sameAs: [{ authority: 'wikidata', id: 'Q42' }] };
    assert.equal(after(null, addEntity(null, all)), 'port-maren:\n  name: "Port Maren"\n  type: GPE\n  aliases: ["Maren"]\n  description: "the \\"old\\" port"\n  same_as: {wikidata: Q42}\n');
    assert.equal(after('# agreed\n', addEntity('# agreed\n', port)), '# agreed\nport-maren:\n  name: "Port Maren"\n  type: GPE\n');
  });

  it('puts it before the first id that sorts later, with a blank line as the others have', () => {
    assert.equal(after(REGISTRY, addEntity(REGISTRY, { id: 'lea-falk', name: 'Lea Falk', type: 'PERSON' })), REGISTRY.replace('maren-line:', 'lea-falk:\n  name: "Lea Falk"\n  type: PERSON\n\nmaren-line:'));
    assert.equal(after(REGISTRY, addEntity(REGISTRY, port)), `${REGISTRY}\nport-maren:\n  name: "Port Maren"\n  type: GPE\n`);
  });

  it('puts it at the end where the ids are in no order', () => {
    const yaml = 'zoo:\n  name: Zoo\n  type: FAC\nart:\n  name: Art\n  type: ORG\n';
    assert.equal(after(yaml, addEntity(yaml, port)), `${yaml}port-maren:\n  name: Port Maren\n  type: GPE\n`);
  });

  it('writes as the neighbours are written: indentation, quotation marks, braces, the level above', () => {
    const wide = "entities:\n    art:\n        name: Art\n        type: ORG\n";
    assert.equal(after(wide, addEntity(wide, port)), `${wide}\n    port-maren:\n        name: Port Maren\n        type: GPE\n`);
    const braces = 'art: {name: "Art", type: ORG}\r\nbay: {name: "Bay", type: LOC}';
    assert.equal(after(braces, addEntity(braces, port)), `${braces}\r\nport-maren: {name: "Port Maren", type: GPE}`);
    const flow = '{art: {name: "Art", type: ORG}}';
    assert.equal(after(flow, addEntity(flow, port)), '{art: {name: "Art", type: ORG}, port-maren: {name: "Port Maren", type: GPE}}');
    for (const empty of ['format: pressmark/1\nentities:\n', 'format: pressmark/1\nentities: {}\n', 'format: pressmark/1\nentities: ~\n']) {
      assert.equal(after(empty, addEntity(empty, port)), 'format: pressmark/1\nentities:\n  port-maren:\n    name: "Port Maren"\n    type: GPE\n');
    }
  });

  it('refuses what is there already, what is no type, and a registry that cannot be read', () => {
    assert.match(message(addEntity(REGISTRY, { ...port, id: 'ana-duarte' })), /ana-duarte already/);
    assert.match(message(addEntity(REGISTRY, { ...port, type: 'SHIP' })), /"SHIP" is no type/);
    assert.match(message(addEntity(REGISTRY, { ...port, id: 'entities' })), /cannot be the id/);
    assert.match(message(addEntity('art:\n  name: "Art\n', port)), /The registry cannot be read, line \d/);
    assert.match(message(addEntity('- art\n', port)), /has to hold ids/);
  });
});

describe('changing an entity', () => {
  it('changes one line, and what stands behind the value stays', () => {
    assert.equal(after(REGISTRY, setEntityField(REGISTRY, 'maren-line', 'description', 'ferries and "more"')), REGISTRY.replace('"ferries"', '"ferries and \\"more\\""'));
    assert.equal(after(REGISTRY, setEntityField(REGISTRY, 'ana-duarte', 'description', 'minister')), REGISTRY.replace('# by the union\n', '# by the union\n  description: "minister"\n'));
    assert.equal(after(REGISTRY, setEntityField(REGISTRY, 'maren-line', 'description', null)), REGISTRY.replace('  description: "ferries"\n', ''));
    assert.equal(after(REGISTRY, setEntityField(REGISTRY, 'ana-duarte', 'type', 'ORG')), REGISTRY.replace('PERSON', 'ORG'));
  });

  it('adds and takes away other names, however the list is written', () => {
    assert.equal(after(REGISTRY, addAlias(REGISTRY, 'ana-duarte', 'A. Duarte')), REGISTRY.replace('["Duarte"]', '["Duarte", "A. Duarte"]'));
    assert.equal(after(REGISTRY, addAlias(REGISTRY, 'maren-line', 'Line')), REGISTRY.replace('- "ML"\n', '- "ML"\n    - "Line"\n'));
    assert.equal(after(REGISTRY, removeAlias(REGISTRY, 'maren-line', 'The Line')), REGISTRY.replace('    - "The Line"  # in the older pieces\n', ''));
    assert.equal(after(REGISTRY, removeAlias(REGISTRY, 'ana-duarte', 'Duarte')), REGISTRY.replace('  aliases: ["Duarte"]  # by the union', '  # by the union'));
    const one = 'art:\n  name: Art\n  type: ORG\n  aliases: A\n';
    assert.equal(after(one, addAlias(one, 'art', 'B')), one.replace(': A\n', ': ["A", "B"]\n'));
    const decision = addAlias(REGISTRY, 'ana-duarte', 'Duarte');
    assert.deepEqual(decision.ok && decision.edits, []);
  });

  it('takes an entity out with its lines', () => {
    assert.equal(after(REGISTRY, removeEntity(REGISTRY, 'maren-line')), REGISTRY.slice(0, REGISTRY.indexOf('\nmaren-line')));
    const one = 'art:\n  name: Art\n  type: ORG\n';
    assert.equal(after(one, removeEntity(one, 'art')), '');
  });

  it('refuses what is not there, what is not valid, and ids that stand there twice', () => {
    assert.match(message(setEntityField(REGISTRY, 'lea-falk', 'name', 'x')), /no entity lea-falk/);
    assert.match(message(setEntityField(REGISTRY, 'ana-duarte', 'name', null)), /has to have a name/);
    assert.match(message(removeAlias(REGISTRY, 'ana-duarte', 'x')), /does not hold/);
    assert.match(message(setEntityField('art: 5\n', 'art', 'name', 'x')), /not valid/);
    assert.match(message(removeEntity(`${REGISTRY}${REGISTRY}`, 'ana-duarte')), /twice/);
  });
});

type Plain = string | Plain[] | Map<string, Plain>;
const SCHEMA = FAILSAFE_SCHEMA.withTags([realMapTag]);

function plain(yaml: string): unknown {
  return /^(?:\ufeff|---.*|\.\.\.|[ \t]*(?:#.*)?|[\r\n])*$/.test(yaml) ? '' : sorted(load(yaml, { schema: SCHEMA }) as Plain);
}

function sorted(value: Plain): unknown {
  if (typeof value === 'string') return value.replace(/\n+$/, '');
  if (Array.isArray(value)) return value.map(sorted);
  return [...value].map(([key, item]): [string, unknown] => [key, sorted(item)]).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('registries that people wrote in their own way', () => {
  const IDS = ['ana-duarte', '1e5', '007', '__proto__', 'constructor'];

  function content(dice: Dice): [string, Content][] {
    return dice.shuffled(IDS).slice(0, 1 + dice.roll(IDS.length)).map(id => {
      const entries: [string, Content][] = [['name', dice.one(['Ana Duarte', 'The Line'])], ['type', dice.one(['PERSON', 'ORG'])]];
      if (dice.once(2)) entries.push(['aliases', dice.one<Content>([['Duarte', 'A. D.'], ['Duarte'], 'Duarte', null])]);
      if (dice.once(3)) entries.push(['description', dice.one<Content>(['minister of "old" ships', null])]);
      if (dice.once(4)) entries.push(['desk', dice.one<Content>([['a', 'b'], tree({ x: '1' })])]);
      return [id, tree(entries)];
    });
  }

  it('change in what is meant and nothing else, or not at all', () => {
    let refused = 0;
    let made = 0;
    fc.assert(fc.property(fc.nat(), seed => {
      const dice = new Dice(seed);
      const entries = content(dice);
      const wrapped = dice.once(3);
      const yaml = new Handwriting(dice).file(wrapped ? tree({ entities: tree(entries) }) : tree(entries));
      const [id, fields] = dice.one(entries) as [string, Map<string, Content>];
      const named = fields.get('aliases');
      const [decision, meant] = dice.one<() => [Decision, (now: Map<string, Plain>) => void]>([
        () => [addEntity(yaml, { id: 'new', name: 'New Pier', type: 'FAC' }), now => now.set('new', new Map([['name', 'New Pier'], ['type', 'FAC']]))],
        () => [setEntityField(yaml, id, 'name', 'Lea: Falk'), now => (now.get(id) as Map<string, Plain>).set('name', 'Lea: Falk')],
        () => [setEntityField(yaml, id, 'description', null), now => (now.get(id) as Map<string, Plain>).delete('description')],
        () => [addAlias(yaml, id, 'N. N.'), now => (now.get(id) as Map<string, Plain>).set('aliases', [...(named === null || named === undefined ? [] : typeof named === 'string' ? [named] : (named as string[])), 'N. N.'])],
        () => [removeEntity(yaml, id), now => now.delete(id)],
      ])();
      made++;
      if (!decision.ok) {
        refused++;
        return;
      }
      const now = applyEdits(yaml, decision.edits);
      const context = `${JSON.stringify(yaml)}\nbecame\n${JSON.stringify(now)}`;
      assert.equal(applyEdits(now, decision.inverse), yaml);
      const expected = load(yaml, { schema: SCHEMA }) as Map<string, Plain>;
      meant(wrapped ? (expected.get('entities') as Map<string, Plain>) : expected);
      const empty = /^(?:\[\["entities",(?:\[\]|"")\]\]|\[\]|"")$/;
      const [is, should] = [plain(now), sorted(expected)];
      if (!empty.test(JSON.stringify(should))) assert.deepEqual(is, should, context);
      else assert.match(JSON.stringify(is), empty, context);
      for (const note of notesIn(now)) assert.ok(yaml.includes(note));
    }), { seed: 1, numRuns: 400 });
    assert.ok(made > 350 && refused * 25 <= made, `${refused} of ${made} refused`);
  }).timeout(20_000);
});
