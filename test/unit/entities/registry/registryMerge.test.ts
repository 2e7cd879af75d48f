import { strict as assert } from 'node:assert';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { mergeRegistries, type MergeResult } from '../../../../src/core/entities/registry/registryMerge';

const REGISTRY = `# people
ana-duarte:
  name: Ana Duarte
  type: PERSON
  aliases: ["Duarte", Minister Duarte]
  description: "Transport minister: since 2024"
  same_as:
    wikidata: Q42   # checked
    viaf: "1234"
  distinct_from: [ana-lind]

ana-lind:
  name: 'Ana Lind'
  type: PERSON
  aliases:
    - Lind   # on second mention
    # her maiden name
    - Ana Reyl
desk: 7
port-maren: {name: Port Maren, type: GPE, aliases: PORT MAREN}
`;

function merge(base: string | null, ours: string, theirs: string): Extract<MergeResult, { ok: true }> {
  const result = mergeRegistries(base, ours, theirs);
  assert.ok(result.ok, result.ok ? '' : result.problem.message);
  for (const [b, o, t] of [[base, theirs, ours], [base, result.text, ours], [base, theirs, result.text], [ours, ours, result.text]] as const) {
    const again = mergeRegistries(b, o, t);
    assert.equal(again.ok && again.text, result.text);
  }
  return result;
}

function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), `${from} is not in the file`);
    return now.replace(from, to);
  }, REGISTRY);
}

/** Merges changes that two people made; the file with all the changes made one after the other, or what is expected instead. */
function merged(ours: readonly (readonly [string, string])[], theirs: readonly (readonly [string, string])[], expected = changed(...ours, ...theirs)): void {
  const { text, conflicts } = merge(REGISTRY, changed(...ours), changed(...theirs));
  assert.equal(text, expected);
  assert.deepEqual(conflicts, []);
}

describe('merging registries', () => {
  it('takes what each side changed, byte for byte', () => {
    merged([['name: Ana Duarte', 'name: "Ana Duarte-Reyl"   # married']], [['type: PERSON\n  aliases: [', 'type: PERSON\n  party: green\n  aliases: ['], ['# people', '# people and places']]);
  });

  it('joins what both add to a list, and takes out what either took out', () => {
    merged([['"Duarte", Minister Duarte', '"Duarte", Minister Duarte, A. D.']], [['"Duarte", Minister Duarte', 'Minister Duarte, the minister']], changed(['"Duarte", Minister Duarte', 'Minister Duarte, A. D., the minister']));
    merged([['    - Lind   # on second mention\n', '']], [['    - Ana Reyl', '    - Ana Reyl\n    - "A. L."']]);
    merged([['"Duarte", Minister Duarte', 'Minister Duarte']], [['"Duarte", Minister Duarte', '"Duarte"']], changed(['"Duarte", Minister Duarte', '']));
    merged([['"Duarte", Minister Duarte', '']], [['"Duarte", Minister Duarte', '"Duarte", Minister Duarte, A. D.']], changed(['"Duarte", Minister Duarte', 'A. D.']));
    merged([['[ana-lind]', '[ana-lind, eva]']], [['[ana-lind]', '[eva, ana-lind]']], changed(['[ana-lind]', '[ana-lind, eva]']));
  });

  it('leaves a registry whose entities were all taken out, by one person or the other', () => {
    const [a, b] = ['# both papers\nana: {name: Ana, type: PERSON}\n', '# the port\nport:\n  name: PORT MAREN\n  type: GPE\n'];
    const left = (head: string): string => merge(head + a + b, head + a, head + b).text;
    assert.deepEqual(['', '# agreed on in March\n\n'].map(left), ['{}\n', '# agreed on in March\n']);
    assert.equal(merge('# none\n' + a, '# none yet\n' + a, '# none\n').text, '# none yet\n');
    assert.equal(merge(null, '', a).text, a);
    for (const [ours, theirs] of [['', a + b], [a + b, '']] as const) assert.equal(mergeRegistries(a, ours, theirs).ok, false);
  });

  it('takes one name for a list of one', () => merged([['aliases: PORT MAREN', 'aliases: [PORT MAREN, the port]']], [['aliases: PORT MAREN', 'aliases: ["Port-Maren"]']], changed(['aliases: PORT MAREN', 'aliases: ["Port-Maren", the port]'])));

  it('merges identities authority by authority', () => {
    merged([['wikidata: Q42', 'wikidata: Q43']], [['viaf: "1234"', 'viaf: "1234"\n    isni: "9"']]);
    const { text, conflicts } = merge(REGISTRY, changed(['Q42', 'Q43']), changed(['Q42', 'Q44']));
    assert.match(text, /\n {2}ours: \{same_as: \{wikidata: Q43, viaf: "1234"\}\}\n {2}theirs: \{same_as: \{wikidata: Q44, viaf: "1234"\}\}/);
    assert.deepEqual(conflicts.map(({ id }) => id), ['ana-duarte']);
  });

  it('finds different names in conflict, and the entry can still be used', () => {
    const { text, conflicts } = merge(REGISTRY, changed(['name: Ana Duarte', 'name: Ana Duarte-Reyl']), changed(['name: Ana Duarte', 'name: Ana Duarte Lind']));
    assert.equal(text, changed(['  name: Ana Duarte\n', '  name: Ana Duarte\n  status: conflict\n  ours: {name: Ana Duarte Lind}\n  theirs: {name: Ana Duarte-Reyl}   # write name as you want it and delete status, ours and theirs\n']));
    assert.deepEqual(conflicts.map(({ id, start, end }) => [id, text.slice(start, end)]), [['ana-duarte', 'conflict']]);
    const { registry, problems } = readRegistry(text);
    assert.equal(registry.get('ana-duarte')?.name, 'Ana Duarte');
    assert.deepEqual(problems.map(({ code, severity, message }) => [code, severity, message]).slice(0, 1), [
      ['conflict', 'error', '"ana-duarte": People disagree: “name Ana Duarte Lind” or “name Ana Duarte-Reyl”. Write the keys that are right and delete status:, ours: and theirs:'],
    ]);
  });

  it('goes on joining lists of an entry that is in conflict about something else', () => {
    const sides = ['aliases: [A. D.]\n  description: minister', 'aliases: [Duarte]\n  description: mayor'].map(keys => `ana:\n  name: Ana\n  ${keys}\n`);
    const { text } = merge('ana:\n  name: Ana\n', ...(sides as [string, string]));
    assert.match(text, /ours: \{description: mayor\}\n {2}theirs: \{description: minister\}[^]*aliases: \[A\. D\., Duarte\]/);
  });

  it('finds an entry that one side changed and the other took out in conflict', () => {
    const without = REGISTRY.replace(/port-maren.*\n/, '');
    const { text } = merge(REGISTRY, without, changed(['type: GPE', 'type: FAC']));
    assert.equal(text, changed(['{name: Port Maren, type: GPE', '{name: Port Maren, status: conflict, ours: {type: FAC}, theirs: {deleted: true}, type: GPE']));
    assert.equal(merge(REGISTRY, without, REGISTRY).text, without);
  });

  it('merges entries below entities:, and registries that both sides made', () => {
    const below = (text: string): string => `format: pressmark/1\nentities:\n${text.replace(/^(?=.)/gm, '  ')}`;
    assert.equal(merge(below(REGISTRY), below(changed(['type: GPE', 'type: FAC'])), below(changed(['# people', '# all']))).text, below(changed(['type: GPE', 'type: FAC'], ['# people', '# all'])));
    assert.equal(merge(null, 'a: {name: A, type: ORG}\n', 'b: {name: B, type: ORG}\n').text, 'a: {name: A, type: ORG}\nb: {name: B, type: ORG}\n');
  });

  it('refuses what it cannot read or put together, by place', () => {
    const refused = (ours: string, theirs: string): string => {
      const result = mergeRegistries(REGISTRY, ours, theirs);
      assert.ok(!result.ok);
      return `${result.side} ${result.problem.code} ${JSON.stringify((result.side === 'ours' ? ours : theirs).slice(result.problem.start, result.problem.end))}`;
    };
    assert.equal(refused(REGISTRY, `${REGISTRY}>>>>>>> theirs\n`), 'theirs conflict-marker ">>>>>>> theirs"');
    assert.equal(refused('- a\n', REGISTRY), 'ours not-a-registry "- a"');
    assert.equal(refused(REGISTRY.replace(/port-maren.*/, 'port-maren: Maren'), REGISTRY.replace(/port-maren.*/, 'port-maren: Port')), 'ours unmergeable "port-maren"');
    assert.match(refused(changed(['# people', '# all']), `entities:\n${REGISTRY.replace(/^(?=.)/gm, '  ')}`), /unmergeable/);
  });
});
