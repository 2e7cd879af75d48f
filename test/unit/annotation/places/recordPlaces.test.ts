import { strict as assert } from 'node:assert';
import { entryPlaces, registryPlaceAt, sidecarLinks, sidecarPlaceAt } from '../../../../src/core/annotation/places/recordPlaces';
import { idFault } from '../../../../src/core/annotation/places/entityId';
import { changeIdInRegistry, changeIdInSidecar, renameInRegistry, type RenameEdits } from '../../../../src/core/annotation/places/renameEntity';
import { applyEdits } from '../../../../src/core/text/edits';

const REGISTRY = `# Agreed in March.
ana-duarte:
  name: "Ana Duarte"   # the minister
  type: PERSON
  aliases: [Duarte]
  distinct_from: [ana-duarte-2]

ana-duarte-2:
  name: "Ana Duarte"
  type: PERSON
  distinct_from:
    - ana-duarte
`;
const SIDECAR = `format: pressmark/1
annotations:

  n1aaaaa:
    quote: "Ana Duarte"
    label: PERSON
    status: conflict
    ours: {entity: ana-duarte}
    theirs: {entity: ana-duarte-2}
    entity: ana-duarte
    note: "ana-duarte"
    by: human:test
    before: ""
    after: ""

  q1bbbbb:
    quote: "too early"
    label: QUOTATION
    status: suggested
    speaker: "ana-duarte"
    by: human:test
    before: ""
    after: ""
`;

/** The place at `|`: id, part and the words there. */
function at(marked: string, find: typeof registryPlaceAt): string | null {
  const text = marked.replace('|', '');
  const place = find(text, marked.indexOf('|'));
  return place && `${place.part} ${place.id} “${text.slice(place.start, place.end).split('\n')[0]}”`;
}

function edited(yaml: string, result: RenameEdits): string {
  assert.ok(result.ok, 'message' in result ? result.message : '');
  return applyEdits(yaml, result.edits);
}

describe('places that name an entity', () => {
  it('are ids, names and entries of a registry', () => {
    assert.equal(at(REGISTRY.replace('ana-duarte:', 'ana-|duarte:'), registryPlaceAt), 'id ana-duarte “ana-duarte”');
    assert.equal(at(REGISTRY.replace('"Ana Duarte"', '"Ana| Duarte"'), registryPlaceAt), 'name ana-duarte “"Ana Duarte"”');
    assert.equal(at(REGISTRY.replace('[ana-duarte-2', '[ana-|duarte-2'), registryPlaceAt), 'id ana-duarte-2 “ana-duarte-2”');
    assert.equal(at(REGISTRY.replace('[Duarte', '[Du|arte'), registryPlaceAt), 'entry ana-duarte “ana-duarte:”');
    assert.equal(at(REGISTRY.replace('Agreed', 'Agr|eed'), registryPlaceAt), null);
  });

  it('are links and speakers of a sidecar, in the sides of a conflict too', () => {
    assert.equal(at(SIDECAR.replace('entity: ana-duarte\n', 'entity: |ana-duarte\n'), sidecarPlaceAt), 'id ana-duarte “ana-duarte”');
    assert.equal(at(SIDECAR.replace('speaker: "ana', 'speaker: "|ana'), sidecarPlaceAt), 'id ana-duarte “"ana-duarte"”');
    assert.equal(at(SIDECAR.replace('note: "ana', 'note: "|ana'), sidecarPlaceAt), null);
    assert.deepEqual(sidecarLinks(SIDECAR)?.map(({ value }) => value), ['ana-duarte', 'ana-duarte-2', 'ana-duarte', 'ana-duarte']);
  });

  it('are told of an entry: the id and the line of its type', () => {
    const places = entryPlaces(REGISTRY, 'ana-duarte-2');
    assert.equal(REGISTRY.slice(places?.id.start, places?.id.end), 'ana-duarte-2');
    assert.equal(REGISTRY.slice(places?.type?.start, places?.type?.end), 'type: PERSON');
    assert.equal(entryPlaces(REGISTRY, 'per-lind'), null);
  });

  it('are none in a file that cannot be read', () => {
    assert.equal(registryPlaceAt('ana: [', 1), null);
    assert.equal(sidecarLinks('annotations: ['), null);
  });
});

describe('renaming an entity', () => {
  it('changes the name, and keeps the old one as an alias', () => {
    assert.equal(edited(REGISTRY, renameInRegistry(REGISTRY, 'ana-duarte', 'Ana Maria Duarte')),
      REGISTRY.replace('"Ana Duarte"   # the', '"Ana Maria Duarte"   # the').replace('[Duarte]', '[Duarte, "Ana Duarte"]'));
    const second = edited(REGISTRY, renameInRegistry(REGISTRY, 'ana-duarte-2', 'A. Duarte'));
    assert.match(second, /ana-duarte-2:\n {2}name: "A. Duarte"\n {2}type: PERSON\n {2}aliases: \["Ana Duarte"\]\n {2}distinct_from:/);
  });

  it('lets name and alias change places', () => {
    assert.equal(edited(REGISTRY, renameInRegistry(REGISTRY, 'ana-duarte', ' Duarte ')), REGISTRY.replace('"Ana Duarte"   # the', '"Duarte"   # the').replace('[Duarte]', '["Ana Duarte"]'));
  });

  it('does nothing where the name is the same, and refuses what is no name or nobody’s', () => {
    assert.deepEqual(renameInRegistry(REGISTRY, 'ana-duarte', 'Ana  Duarte'), { ok: true, edits: [] });
    assert.equal(renameInRegistry(REGISTRY, 'ana-duarte', '  ').ok, false);
    assert.equal(renameInRegistry(REGISTRY, 'per-lind', 'Per Lind').ok, false);
  });

  it('changes an id where the registry has it, and nothing else that reads like it', () => {
    const changed = edited(REGISTRY, changeIdInRegistry(REGISTRY, 'ana-duarte', 'minister-duarte'));
    assert.equal(changed, REGISTRY.replace('\nana-duarte:', '\nminister-duarte:').replace('    - ana-duarte\n', '    - minister-duarte\n'));
  });

  it('changes an id in every link of a sidecar, not in its notes', () => {
    const changed = edited(SIDECAR, changeIdInSidecar(SIDECAR, 'ana-duarte', 'minister-duarte'));
    assert.equal(changed, SIDECAR.replace('{entity: ana-duarte}', '{entity: minister-duarte}').replace('    entity: ana-duarte\n', '    entity: minister-duarte\n').replace('speaker: "ana-duarte"', 'speaker: minister-duarte'));
    assert.equal(changeIdInSidecar('annotations: [', 'a', 'b').ok, false);
  });

  it('says why an id cannot be taken', () => {
    const taken = (id: string) => id === 'per-lind';
    assert.equal(idFault('minister-duarte', taken), null);
    assert.match(idFault('per-lind', taken) ?? '', /merge/);
    for (const id of ['Ana Duarte', '', 'ana--duarte', 'format', 'entities', '-ana']) assert.match(idFault(id, taken) ?? '', /small letters/, id);
  });
});
