import { strict as assert } from 'node:assert';
import { entity, resolve } from '../resolving';

/** Who is meant by the titles that are no names, by their words. */
function meant(marked: string): string[] {
  return resolve(marked).mentions.flatMap(({ text, entity: id, rule }) => (rule === undefined ? [] : [`${text}: ${id}`]));
}

const LEDE = '[Exlandic|NORP] [Prime Minister|TITLE] [Ana Duarte|PERSON] came. ';
const TWO = `${LEDE}[Norlandic|NORP] [Prime Minister|TITLE] [Jan Holt|PERSON] left. `;

describe('somebody spoken of by an office', () => {
  it('is whom the article gives it to', () => {
    assert.deepEqual(meant(`${LEDE}“We will see,” the prime minister said.`), ['prime minister: ana-duarte']);
    assert.deepEqual(meant(`${LEDE}The prime\nminister left.`), ['prime\nminister: ana-duarte']);
    assert.deepEqual(meant('The mayor was late. [Rui Sole|PERSON], the mayor of [Port Maren|GPE], had lost her keys.'), ['mayor: rui-sole']);
    assert.deepEqual(meant('[Rui Sole|PERSON], the mayor of [Port Maren|GPE], was late. The mayor’s car had broken down, the mayor said.'), ['mayor: rui-sole', 'mayor: rui-sole']);
  });

  it('is a mention of the person, with its title for its words, and no other name', () => {
    const resolution = resolve(`${LEDE}The prime minister left.`);
    const { text, mentions } = resolution;
    const mention = mentions.at(-1)!;
    assert.equal(text.slice(mention.start, mention.end), 'prime minister');
    assert.deepEqual([mention.type, mention.text, mention.rule], ['TITLE', 'prime minister', 'office']);
    assert.deepEqual(entity(resolution, 'ana-duarte').aliases, []);
  });

  it('is told by whose office it is', () => {
    assert.deepEqual(meant(`${TWO}The [Exlandic|NORP] prime minister agreed, and [Norland|GPE]’s prime minister did not. So did the prime minister of [Exland|GPE].`), [
      'prime minister: ana-duarte', 'prime minister: jan-holt', 'prime minister: ana-duarte',
    ]);
    assert.deepEqual(meant(`${LEDE}The [Norlandic|NORP] prime minister agreed.`), []);
    assert.deepEqual(meant(`${LEDE}The country’s prime minister agreed.`), ['prime minister: ana-duarte']);
  });

  it('is nobody where two hold it, or somebody else of it came up', () => {
    assert.deepEqual(meant(`${TWO}The prime minister agreed.`), []);
    assert.deepEqual(meant(`${LEDE}The [Norlandic|NORP] prime minister agreed. The prime minister spoke.`), []);
    assert.deepEqual(meant(`${LEDE}The [Norlandic|NORP] prime minister agreed. [Duarte|PERSON] did not. The prime minister spoke.`), ['prime minister: ana-duarte']);
  });

  it('is who held it once only where that is said', () => {
    const former = 'Former [Prime Minister|TITLE] [Jan Holt|PERSON] left. ';
    assert.deepEqual(meant(`${former}The prime minister spoke.`), []);
    assert.deepEqual(meant(`${former}The former prime minister spoke.`), ['prime minister: jan-holt']);
    assert.deepEqual(meant(`${LEDE}${former}The prime minister spoke, and the former prime minister listened.`), ['prime minister: ana-duarte', 'prime minister: jan-holt']);
  });

  it('is nobody who held it once, though called so now as well', () => {
    assert.deepEqual(meant('[President|TITLE] [Jan Holt|PERSON] was early. It was the former [President|TITLE] [Jan Holt|PERSON]. The president was late.'), []);
  });

  for (const words of [
    'A prime minister has to know.', 'The next prime minister will know.', 'The prime minister-elect knows.', 'The office of the prime minister is empty.', 'The prime ministers met.', 'Nobody wants to be the prime minister.', 'The prime minister’s office is empty.',
    'The deputy prime minister left.', 'The prime minister who knows this must be found.', 'She works as the prime minister.', 'The prime minister candidate left.', 'The prime minister of the country next door left.', 'The prime minister, [Rui Sole|PERSON], left.',
  ]) {
    it(`is nobody in “${words}”`, () => assert.deepEqual(meant(LEDE + words), []));
  }

  it('is one of many only right after the name', () => {
    const senators = '[Senator|TITLE] [Ana Duarte|PERSON] spoke. ';
    assert.deepEqual(meant(`${senators}The senator was brief.`), ['senator: ana-duarte']);
    assert.deepEqual(meant(`The senator was brief. ${senators}`), []);
    assert.deepEqual(meant(`${senators}${'It rained on the quay all day. '.repeat(30)}The senator was brief.`), []);
  });

  it('is none where the title stands with the name already', () => {
    assert.deepEqual(meant('[Rui Sole|PERSON], the mayor of [Port Maren|GPE], was late.'), []);
    assert.deepEqual(meant('The mayor, [Rui Sole|PERSON], was late.'), []);
  });

  it('is not the president of a club where the country’s may be meant', () => {
    assert.deepEqual(meant('[Rui Sole|PERSON], the president of [Port Maren Rowers|ORG], was late. The president signed the law.'), []);
  });

  it('says who speaks', () => {
    assert.deepEqual(resolve(`${LEDE}“{We will see},” <the prime minister> said.`).speakers, ['ana-duarte']);
  });

  it('is left open where the article does not say who it is', () => {
    const { offices } = resolve('The [Exlandic|NORP] foreign minister left.');
    assert.deepEqual(offices.map(({ text, office: { head, portfolio, owner } }) => [text, head, portfolio, owner]), [['foreign minister', 'minister', 'foreign', 'exlandic']]);
  });
});

describe('hostile texts', () => {
  for (const [name, text] of [
    ['articles', 'the '.repeat(200_000)], ['offices', 'the president '.repeat(60_000)], ['words', 'the foreign '.repeat(80_000)], ['lines without any', 'a\n'.repeat(200_000)],
  ] as const) {
    it(`of ${name} alone are read in time by their length`, () => assert.deepEqual(meant(text), []));
  }
});
