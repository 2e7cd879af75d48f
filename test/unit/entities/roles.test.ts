import { strict as assert } from 'node:assert';
import { resolve, rolesIn } from './resolving';

describe('roles', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['a title before the name', '[Prime Minister|TITLE] [Ann Roe|PERSON] left.', ['Ann Roe: Prime Minister']],
    ['with its people', '[Danish|NORP] [Prime Minister|TITLE] [Ann Roe|PERSON] left.', ['Ann Roe: Danish Prime Minister']],
    ['with its country in the genitive', '[Exland|GPE]’s [President|TITLE] [Ann Roe|PERSON] left.', ['Ann Roe: Exland’s President']],
    ['former is kept', 'They named former [Danish|NORP] [deputy prime minister|TITLE] [Ann Roe|PERSON].', ['Ann Roe: former Danish deputy prime minister']],
    ['a mere courtesy is no role', '[Dr.|TITLE] [Ann Roe|PERSON] left.', []],
    ['an apposition', '[Ann Roe|PERSON], a lecturer with the [University of Exville|ORG], said no.', ['Ann Roe: a lecturer with the University of Exville']],
    ['two heads in one apposition', '[Ann Roe|PERSON], a visiting lecturer and harbour law expert at [Exville University|ORG], said no.', ['Ann Roe: a visiting lecturer and harbour law expert at Exville University']],
    ['an apposition without article', '[Ann Roe|PERSON], chief executive of [Acme|ORG], agreed.', ['Ann Roe: chief executive of Acme']],
    ['an apposition with possessor', '[Ann Roe|PERSON], [Duarte|PERSON]’s foreign and defence policy adviser, agreed.', ['Ann Roe: Duarte’s foreign and defence policy adviser']],
    ['a possessor before the name', 'said [Duarte|PERSON]’s press secretary, [Ann Roe|PERSON].', ['Ann Roe: Duarte’s press secretary']],
    ['an appointment', 'He named [Ann Roe|PERSON] as an economic development adviser.', ['Ann Roe: an economic development adviser']],
    ['a relative clause ends it', '[Ann Roe|PERSON], a farmer who lost her barn, wept.', ['Ann Roe: a farmer']],
    ['no role in a list of people', '[Ann Roe|PERSON], [Bob Doe|PERSON] and others left.', []],
    ['no role without a role word', '[Ann Roe|PERSON], the day after the storm, left.', []],
    ['no role in a clause', '[Ann Roe|PERSON], when the minister left, agreed.', []],
    ['no role by “who is”', '[Ann Roe|PERSON], who is in [Exville|GPE], agreed.', []],
    ['“as” without an appointment', 'They saw [Ann Roe|PERSON] as a leader.', []],
  ];
  for (const [what, marked, expected] of cases) it(what, () => assert.deepEqual(rolesIn(marked), expected));

  it('points at its evidence', () => {
    const { text, entities } = resolve('Yesterday [Danish|NORP] [Prime Minister|TITLE] [Ann Roe|PERSON] left.');
    const role = entities.find(entity => entity.id === 'ann-roe')?.roles[0];
    assert.equal(text.slice(role?.start, role?.end), 'Danish Prime Minister');
  });
  it('does not reach over a sentence’s end', () => {
    assert.deepEqual(rolesIn('They came from [Exland|GPE]. [President|TITLE] [Ann Roe|PERSON] left.'), ['Ann Roe: President']);
  });
  it('keeps an equal role once', () => {
    assert.deepEqual(rolesIn('[President|TITLE] [Ann Roe|PERSON] left. [President|TITLE] [Ann Roe|PERSON] came.'), ['Ann Roe: President']);
  });
});
