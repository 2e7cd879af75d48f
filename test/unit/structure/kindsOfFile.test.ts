import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';

const FILES: Readonly<Record<string, readonly string[]>> = {
  K: ['test/host/kindsOfFile.test.ts'],
  E: ['test/host/encodings.test.ts'],
  D: ['test/host/node/filesOnDisk.test.ts'],
  C: ['test/unit/cli/inputs.test.ts', 'test/unit/cli/kindsOfText.ts'],
};

const section = /^## Files of every kind$([^]*?)^## /m.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
const rows = section.split('\n').filter((line) => line.startsWith('| ')).slice(2);

describe('The table of kinds of files in CONTRIBUTING.md', () => {
  it('names tests that are there', () => {
    const named = rows.flatMap((row) => [...row.matchAll(/(?:\b([KEDC])|`([^`]+)`) "([^"]+)"/g)]);
    assert.ok(named.length > 40);
    for (const [, letter, file, title] of named) {
      const texts = (letter === undefined ? [file!] : FILES[letter]!).map((path) => readFileSync(path, 'utf8'));
      assert.ok(texts.some((text) => text.includes(title!)), `${letter ?? file!} has a test “${title!}”`);
    }
  });

  it('has a proof for editor and command line in every row', () => {
    assert.ok(rows.length >= 20);
    for (const row of rows) {
      const [, , inEditor = '', , onCommandLine = ''] = row.split(' | ');
      for (const proof of [inEditor, onCommandLine]) assert.match(proof, /^(?:(?:[KEDC]|`[^`]+`) ".+"|`[^`]+`)/, row);
    }
    for (const [, file] of section.matchAll(/`(test\/[^`]+)`/g)) assert.ok(existsSync(file!), file);
  });
});
