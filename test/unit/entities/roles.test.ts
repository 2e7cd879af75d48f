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
    ['an apposition with possessor', '[Ann Roe|PERSON], [Duarte|PERSON]’s rural and fisheries adviser, agreed.', ['Ann Roe: Duarte’s rural and fisheries adviser']],
    ['a possessor before the name', 'said [Duarte|PERSON]’s press secretary, [Ann Roe|PERSON].', ['Ann Roe: Duarte’s press secretary']],
    ['an appointment', 'He named [Ann Roe|PERSON] as a harbour safety adviser.', ['Ann Roe: a harbour safety adviser']],
    ['a relative clause ends it', '[Ann Roe|PERSON], a farmer who lost her barn, wept.', ['Ann Roe: a farmer']],
    ['no role in a list of people', '[Ann Roe|PERSON], [Bob Doe|PERSON] and others left.', []],
    ['no role without a role word', '[Ann Roe|PERSON], the day after the storm, left.', []],
    ['no role in a clause', '[Ann Roe|PERSON], when the minister left, agreed.', []],
    ['no role by “who is”', '[Ann Roe|PERSON], who is in [Exville|GPE], agreed.', []],
    ['a defined role before the name', 'The minister of transport, [Ann Roe|PERSON], left.', ['Ann Roe: The minister of transport']],
    ['a defined role with a name inside', 'said the head of the [Dock Union|ORG], [Ann Roe|PERSON].', ['Ann Roe: the head of the Dock Union']],
    ['no role in a list of offices', 'They met the president, the vice president, [Ann Roe|PERSON], and others.', []],
    ['a relative clause', '[Ann Roe|PERSON], who is the mayor of [Exville|GPE], left.', ['Ann Roe: the mayor of Exville']],
    ['a role that was', '[Ann Roe|PERSON], who was transport secretary until 2019, left; [Bob Doe|PERSON] served as mayor of [Exville|GPE].', ['Bob Doe: served as mayor of Exville']],
    ['a role that was, with “was”', '[Ann Roe|PERSON], who was the secretary of transport, left.', ['Ann Roe: was the secretary of transport']],
    ['a copula', '[Roe|PERSON] is the minister of transport.', ['Roe: the minister of transport']],
    ['a copula without article', '[Ann Roe|PERSON] is director of the [Maren Museum|FAC].', ['Ann Roe: director of the Maren Museum']],
    ['what stands before a title’s mark', 'Lt. [Gov.|TITLE] [Ann Roe|PERSON] left.', ['Ann Roe: Lt. Gov.']],
    ['acting', 'the acting [mayor|TITLE] [Ann Roe|PERSON] left.', ['Ann Roe: acting mayor']],
    ['no role in an opinion', '[Roe|PERSON] is a good leader. [Doe|PERSON] is a fighter.', []],
    ['no role in somebody’s words', '“[Roe|PERSON] is the minister of lies,” he said.', []],
    ['no role cut off by a mark', '[Ann Roe|PERSON] was the founder of “Boats”.', []],
    ['no role without a head', 'at 9th [Ave.|TITLE] [Ann Roe|PERSON] stood.', []],
    ['the head before a portfolio', 'then-Secretary of [State|TITLE] [Ann Roe|PERSON] left.', ['Ann Roe: then-Secretary of State']],
    ['no role in where one lives or whose kin one is', '[Ann Roe|PERSON], a resident of [Exville|GPE], and [Bob Doe|PERSON], a father of four, left.', []],
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
