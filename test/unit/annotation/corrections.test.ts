import { strict as assert } from 'node:assert';
import { correctedBy, correctionsOf } from '../../../src/core/annotation/corrections';
import { readSidecar } from '../../../src/core/annotation/sidecar/sidecar';

const TEXT = 'Menu\nFog closes port\nThe port shut.\nMenu\nShare this\nTell us\n';

describe('a person’s corrections', () => {
  it('are the fields of metadata they name; others are passed over', () => {
    assert.deepEqual(read('corrections:\n  publisher: "Maren Courier"\n  author: ["Ann Roe"]\n  mood: "grim"\n').corrections, { publisher: 'Maren Courier', author: ['Ann Roe'] });
  });

  it('are zones by their lines', () => {
    assert.deepEqual(zones('quote: "Share this"\n    to: "Tell us"\n    zone: boilerplate'), [['Share this\nTell us', 'boilerplate']]);
  });

  it('find the line whatever its white space and quotation marks, and the nth of several', () => {
    const [zone] = read(section('quote: "Menu"\n    zone: boilerplate\n    nth: 2')).zones ?? [];
    assert.equal(zone?.start, TEXT.lastIndexOf('Menu'));
  });

  it('are nothing where the lines are gone, or the zone is none', () => {
    assert.deepEqual(zones('quote: "Gone"\n    zone: body'), []);
    assert.deepEqual(zones('quote: "Menu"\n    zone: cellar'), []);
  });

  it('are shown with who said them, but for what is not known, is in conflict, or lies under another', () => {
    const entry = (id: string, quote: string, more = 'zone: related') => `\n  ${id}:\n    quote: "${quote}"\n    ${more}\n    by: human:${id.toUpperCase()}\n`;
    const open = 'zone: body\n    status: conflict\n    ours: {zone: body}\n    theirs: {zone: credit}';
    const yaml = `format: pressmark/1\ncorrections:\n  publisher: "Maren Courier"\n  mood: "grim"\nzones:\n${entry('z1', 'Tell us')}${entry('z2', 'Fog closes port')}${entry('z3', 'Tell us')}${entry('z4', 'The port shut.', open)}${entry('z5', 'Gone')}`;
    const { zones, fields } = correctedBy(TEXT, readSidecar(yaml).sidecar);
    assert.deepEqual(fields, ['publisher']);
    assert.deepEqual(zones.map(({ id, by, start, end }) => [id, by, TEXT.slice(start, end)]), [['z2', 'human:Z2', 'Fog closes port'], ['z1', 'human:Z1', 'Tell us']]);
  });

  it('are nothing without a sidecar', () => assert.deepEqual(correctionsOf(TEXT, null), {}));
});

function zones(entry: string): [string, string][] {
  return (read(section(entry)).zones ?? []).map(({ start, end, zone }) => [TEXT.slice(start, end), zone]);
}

function section(entry: string): string {
  return `zones:\n\n  z123456:\n    ${entry}\n    by: human:EDITOR\n`;
}

function read(yaml: string) {
  const { sidecar, problems } = readSidecar(`format: pressmark/1\n${yaml}`);
  assert.ok(sidecar, problems.map(({ message }) => message).join('; '));
  return correctionsOf(TEXT, sidecar);
}
