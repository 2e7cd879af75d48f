import { strict as assert } from 'node:assert';
import { decodeText } from '../../../src/core/text/encoding';

describe('decodeText', () => {
  it('reads UTF-8', () => {
    assert.deepEqual(decodeText(Buffer.from('Øre – fog')), { text: 'Øre – fog', encoding: 'utf-8', bom: false });
  });

  it('removes a byte order mark, once', () => {
    assert.deepEqual(decodeText(Buffer.from('\ufefffog')), { text: 'fog', encoding: 'utf-8', bom: true });
    assert.equal(decodeText(Buffer.from('\ufeff\ufefffog')).text, '\ufefffog');
  });

  it('reads UTF-16 of either order by its mark', () => {
    assert.deepEqual(decodeText(Uint8Array.of(0xff, 0xfe, 0xd8, 0, 0x72, 0)), { text: 'Ør', encoding: 'utf-16le', bom: true });
    assert.deepEqual(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0xd8, 0, 0x72)), { text: 'Ør', encoding: 'utf-16be', bom: true });
  });

  it('reads what is not valid UTF-8 as Windows-1252 and says so', () => {
    const { text, encoding, bom, warning } = decodeText(Uint8Array.of(0x93, 0xd8, 0x72, 0x94, 0x80, 0x9f, 0x81));
    assert.equal(text, '“Ør”€Ÿ\x81');
    assert.deepEqual([encoding, bom], ['windows-1252', false]);
    assert.match(warning ?? '', /Windows-1252/);
  });

  it('keeps to the mark where the bytes are broken, and warns', () => {
    const { text, encoding, warning } = decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff));
    assert.deepEqual([text, encoding], ['a\ufffd', 'utf-8']);
    assert.match(warning ?? '', /not valid/);
  });

  it('reads a long Windows-1252 file whole', () => {
    const bytes = new Uint8Array(100_000).fill(0xe9);
    assert.equal(decodeText(bytes).text, 'é'.repeat(100_000));
  });

  it('keeps line ends as they are', () => {
    assert.equal(decodeText(Buffer.from('a\r\nb\rc\n')).text, 'a\r\nb\rc\n');
  });
});
