import { strict as assert } from 'node:assert';
import { plainPublisher } from '../../../src/core/corpus/publisher';

describe('The publisher that a source names', () => {
  it('is a plain name', () => {
    for (const name of ['Maren Courier', 'The Bell', 'BBC', 'Süd-Anzeiger', 'Radio 4', "L'Écho du Port"]) assert.equal(plainPublisher(` ${name} `), name);
  });

  it('is nothing else', () => {
    for (const source of [undefined, '', 'unknown site', 'Unknown', 'n/a', '?', 'Maren Courier (Coast Press)', 'Maren Courier, with files from Coast Press', 'unknown, © Coast Press', '© Coast Press', 'Coast Press through Webmast', 'Bell / Courier', 'https://bell.example', '2026', '–', 'x'.repeat(200)]) {
      assert.equal(plainPublisher(source), undefined, source);
    }
  });
});
