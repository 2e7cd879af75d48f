import { strict as assert } from 'node:assert';
import { OWN_MEMORY, Workspace } from '../../../../src/core/page/reading/workspace';
import { readPage } from '../../../../src/core/page/readPage';
import { scanBlocks } from '../../../../src/core/page/reading/scan';
import { readBlocks } from '../../../../src/core/page/blocks';

describe('a workspace', () => {
  it('gives every array a place of its own, and all of it 0', () => {
    const memory = new Workspace(256);
    const arrays = [memory.bytes(3), memory.integers(5), memory.floats(2), memory.doubles(4)];
    arrays.forEach((array, index) => array.fill(index + 1));
    arrays.forEach((array, index) => assert.ok(array.every((value: number) => value === index + 1)));
    memory.begin();
    assert.deepEqual([...memory.bytes(3), ...memory.integers(5), ...memory.floats(2), ...memory.doubles(4)], new Array(14).fill(0));
  });

  it('gives the same memory for the next page', () => {
    const memory = new Workspace(64);
    const { buffer } = memory.integers(4);
    memory.begin();
    assert.equal(memory.integers(4).buffer, buffer);
  });

  it('makes anew what it has no room for, and what is for keeps', () => {
    const memory = new Workspace(64);
    const [small, large] = [memory.integers(4), memory.integers(1000)];
    assert.notEqual(small.buffer, large.buffer);
    assert.equal(large.length, 1000);
    assert.notEqual(OWN_MEMORY.integers(4).buffer, OWN_MEMORY.integers(4).buffer);
  });

  it('leaves nothing of a page behind for the next', () => {
    const long = ['Ferry stranded off Maren', 'By Ana Roe', ...Array.from({ length: 60 }, (_, day) => `The ferry was stuck for ${day} hours on Monday, the harbour master said, and 80 passengers were taken off.`)].join('\n');
    const short = 'Bridge closed\nBy Jan Roe\nThe bridge to the island was closed on Tuesday after a lorry hit a pillar, the police said. Nobody was hurt.';
    const first = readPage(short, {});
    readPage(long, {});
    assert.deepEqual(readPage(short, {}), first);
  });

  it('holds a scan as memory of its own does', () => {
    const text = 'The ferry was late.\nRead more: Bridge closed';
    const memory = new Workspace();
    memory.integers(5000).fill(7);
    memory.begin();
    assert.deepEqual(scanBlocks(text, readBlocks(text), memory), scanBlocks(text, readBlocks(text)));
  });
});
