import { strict as assert } from 'node:assert';
import { plainPublisher } from '../../../../src/core/corpus/reading/publisher';

describe('The publisher that a source names', () => {
  it('is a plain name', () => {
    for (const name of ['Maren Courier', 'The Bell', 'BBC', 'Süd-Anzeiger', 'Radio 4', 'The Wire', 'Coast News', "L'Écho du Port"]) assert.equal(plainPublisher(` ${name} `), name);
    assert.equal(plainPublisher('“Maren Courier”'), 'Maren Courier');
    assert.equal(plainPublisher('the Maren Courier'), 'Maren Courier');
  });

  it('is nothing else', () => {
    for (const source of [undefined, '', 'unknown site', 'Unknown', 'n/a', '?', 'Maren Courier (Coast Press)', 'Maren Courier, with files from Coast Press', 'unknown, © Coast Press', '© Coast Press', 'Coast Press through Webmast', 'Bell / Courier', 'https://bell.example', '2026', '–', 'x'.repeat(200),
      'NA', '#N/A', 'NaN', 'null', 'TBD', '(none)', 'not known', 'unbekannt', 'inconnu', 'same', 'ibid.', 'as above', 'English', 'Online', 'TODO', 'Wire copy', 'b.txt', 'Source = Bell', '📰 Bell']) {
      assert.equal(plainPublisher(source), undefined, source);
    }
  });
});
