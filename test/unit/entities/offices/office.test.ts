import { strict as assert } from 'node:assert';
import { isSameOffice, readOffice } from '../../../../src/core/entities/offices/office';

const NOTHING = { portfolio: '', rank: '', past: false, owner: '' };

describe('an office, taken apart', () => {
  for (const [phrase, office] of [
    ['Prime Minister', { head: 'prime minister' }],
    ['the Exlandic prime minister', { head: 'prime minister', owner: 'exlandic' }],
    ['Exland’s prime minister', { head: 'prime minister', owner: 'exland' }],
    ['prime minister of Exland', { head: 'prime minister', owner: 'exland' }],
    ['former Exlandic deputy prime minister', { head: 'prime minister', rank: 'deputy', past: true, owner: 'exlandic' }],
    ['ex-president', { head: 'president', past: true }],
    ['Vice-President', { head: 'president', rank: 'vice' }],
    ['acting president', { head: 'president' }],
    ['served as mayor of Port Maren', { head: 'mayor', past: true, owner: 'port maren' }],
    ['Exlandic Foreign Minister', { head: 'minister', portfolio: 'foreign', owner: 'exlandic' }],
    ['the minister of transport', { head: 'minister', portfolio: 'transport' }],
    ['Secretary of State', { head: 'secretary', portfolio: 'state' }],
    ['U.S. Sen.', { head: 'senator', owner: 'us' }],
    ['Exland attorney general', { head: 'attorney general', owner: 'exland' }],
    ['chief executive officer of Acme Boats', { head: 'chief executive', owner: 'acme boats' }],
    ['CEO', { head: 'chief executive' }],
    ['chairwoman of the Port Maren Authority', { head: 'chairman', owner: 'port maren authority' }],
  ] as const) {
    it(`“${phrase}”`, () => assert.deepEqual(readOffice(phrase), { ...NOTHING, ...office }));
  }

  for (const phrase of ['', 'the', 'a professor of law', 'general', 'executive', 'chief', 'the leader', 'of Exland']) it(`“${phrase}” is none`, () => assert.equal(readOffice(phrase), null));

  const same = (spoken: string, held: string): boolean => isSameOffice(readOffice(spoken)!, readOffice(held)!);
  for (const [spoken, held] of [
    ['the president', 'Exlandic President'], ['the minister', 'Transport Minister'], ['the foreign minister', 'minister of foreign affairs'], ['the former mayor', 'former Port Maren mayor'], ['the prime minister', 'newly elected prime minister'],
    ['the vice president', 'Vice-President'], ['the chief executive', 'CEO of Acme'], ['the senator', 'Sen.'],
  ] as const) it(`“${spoken}” can be who is “${held}”`, () => assert.ok(same(spoken, held)));
  for (const [spoken, held] of [
    ['the president', 'Vice President'], ['the president', 'former president'], ['the former president', 'president'], ['the minister', 'Prime Minister'], ['the prime minister', 'deputy prime minister'], ['the next president', 'president'],
    ['the president', 'club president'], ['the director', 'finance director'], ['the foreign minister', 'Transport Minister'],
  ] as const) it(`“${spoken}” is not who is “${held}”`, () => assert.ok(!same(spoken, held)));
});
