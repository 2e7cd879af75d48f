import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { articleHash, base36Digest, sha256Hex } from '../../../src/core/text/hash';

describe('hash', () => {
  it('is SHA-256 of the UTF-8 text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => assert.equal(sha256Hex(text), createHash('sha256').update(text, 'utf8').digest('hex'))),
      { seed: 1 },
    );
  });

  it('of an article does not depend on the checkout’s line ends', () => {
    assert.equal(articleHash('fog\r\nrain\r\n'), articleHash('fog\nrain\n'));
    assert.notEqual(articleHash('fog\rrain'), articleHash('fog\nrain'));
  });

  it('in base 36 gives the leading digits of the whole number', () => {
    const whole = BigInt(`0x${sha256Hex('fog')}`).toString(36).padStart(50, '0');
    assert.equal(base36Digest('fog', 50), whole);
    assert.equal(base36Digest('fog', 6), whole.slice(0, 6));
    assert.match(base36Digest('rain', 6), /^[0-9a-z]{6}$/);
  });
});
