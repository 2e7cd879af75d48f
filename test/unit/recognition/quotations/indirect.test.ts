import { strict as assert } from 'node:assert';
import { recogniseQuotations } from '../../../../src/core/recognition/quotations/recogniseQuotations';
import { articleOf, namesIn } from '../passages';

const NAMES = { 'Ana Duarte': 'PERSON', Duarte: 'PERSON', 'Leo Brandt': 'PERSON', Brandt: 'PERSON', 'Ida Holm': 'PERSON', 'Port Maren': 'GPE', Exland: 'GPE', 'Harbour Board': 'ORG' } as const;

/** `source | cue | what is reported` of each indirect quotation; a dash where nobody is named. */
function reports(text: string): string[] {
  return indirect(text).map(({ start, end, cue, source }) => [source, cue, { start, end }].map((span) => (span ? text.slice(span.start, span.end) : '–')).join(' | '));
}

function indirect(text: string): ReturnType<typeof recogniseQuotations> {
  return recogniseQuotations(articleOf(text), namesIn(text, NAMES)).filter(({ kind }) => kind === 'indirect');
}

const rules = (text: string): string[] => indirect(text).map(({ rule }) => rule);

describe('indirect speech: what is said', () => {
  it('is the clause behind the verb, "that" included', () => {
    assert.deepEqual(reports('Duarte said that the strike would go on.'), ['Duarte | said | that the strike would go on']);
    assert.deepEqual(reports('Duarte said the strike would go on.'), ['Duarte | said | the strike would go on']);
    assert.deepEqual(reports('The minister argued that the port must close.'), ['The minister | argued | that the port must close']);
    assert.deepEqual(reports('Duarte this week said the port was full.'), ['Duarte | said | the port was full']);
    assert.deepEqual(reports('Exland and Port Maren say the treaty is dead.'), ['Exland and Port Maren | say | the treaty is dead']);
  });
  it('is the clause before it, and the longer part where the verb interrupts', () => {
    assert.deepEqual(reports('The strike will go on, Duarte said.'), ['Duarte | said | The strike will go on']);
    assert.deepEqual(reports('The port is full, officials believe.'), ['officials | believe | The port is full']);
    assert.deepEqual(reports('The strike, Duarte said, will go on until the spring.'), ['Duarte | said | will go on until the spring']);
    assert.deepEqual(reports('Ships from all of the southern harbours will have to wait, Duarte said, until spring.'), ['Duarte | said | Ships from all of the southern harbours will have to wait']);
  });
  it('comes behind or before “according to”', () => {
    assert.deepEqual(reports('According to Brandt, the strike will go on.'), ['Brandt | According to | the strike will go on']);
    assert.deepEqual(reports('The strike will go on, according to Brandt.'), ['Brandt | according to | The strike will go on']);
  });
  it('comes behind whoever is told', () => {
    assert.deepEqual(reports('Duarte told reporters that the strike would go on.'), ['Duarte | told | that the strike would go on']);
    assert.deepEqual(reports('Duarte told reporters the strike would go on.'), ['Duarte | told | the strike would go on']);
    assert.deepEqual(reports('Brandt warned Exland officials on Friday that they should expect ice.'), ['Brandt | warned | that they should expect ice']);
    assert.deepEqual(reports('Duarte told the man who rows the ferry a tale.'), []);
  });
  it('belongs to offices and documents', () => {
    assert.deepEqual(reports('Duarte’s office says the port is safe.'), ['Duarte’s office | says | the port is safe']);
    assert.deepEqual(reports('The letter went on to say that the port was safe.'), ['The letter | went on to say | that the port was safe']);
    assert.deepEqual(reports('A poll showed 40 per cent of the crews in favour of the plan.'), ['A poll | showed | 40 per cent of the crews in favour of the plan']);
    assert.deepEqual(reports('The crew showed its new ship.'), []);
  });
  it('may be a question', () => {
    assert.deepEqual(reports('Brandt asked whether the port was full.'), ['Brandt | asked | whether the port was full']);
    assert.deepEqual(reports('Asked whether the port was full, Brandt shrugged.'), ['– | Asked | whether the port was full']);
    assert.deepEqual(reports('When asked about the costs, Brandt shrugged.'), ['– | asked about | the costs']);
  });
  it('may be the author’s own', () => {
    assert.deepEqual(reports('I think the port should close.'), ['I | think | the port should close']);
  });
});

describe('indirect speech: demands, denials, judgements', () => {
  it('takes an object', () => {
    assert.deepEqual(reports('Brandt denied the charge.'), ['Brandt | denied | the charge']);
    assert.deepEqual(reports('Brandt denied taking the money.'), ['Brandt | denied | taking the money']);
    assert.deepEqual(reports('Duarte criticised the board for hiding the costs.'), ['Duarte | criticised | the board for hiding the costs']);
    assert.deepEqual(reports('Duarte accused the board of hiding the costs.'), ['Duarte | accused | the board of hiding the costs']);
  });
  it('takes a particle into the cue', () => {
    assert.deepEqual(reports('Duarte called for an end to the strike.'), ['Duarte | called for | an end to the strike']);
    assert.deepEqual(reports('Brandt pointed out that the quay leaks.'), ['Brandt | pointed out | that the quay leaks']);
  });
  it('takes whom somebody urges with what is urged', () => {
    assert.deepEqual(reports('Brandt urged the crews to return to work.'), ['Brandt | urged | the crews to return to work']);
    assert.deepEqual(reports('Duarte wants the strike to end.'), ['Duarte | wants | the strike to end']);
  });
  it('takes what somebody means to do, and keeps the “not”', () => {
    assert.deepEqual(reports('The board promised to pay the crews by Friday.'), ['The board | promised | to pay the crews by Friday']);
    assert.deepEqual(reports('Duarte vowed not to yield.'), ['Duarte | vowed | not to yield']);
    assert.deepEqual(reports('The board plans to widen the quay.'), ['The board | plans | to widen the quay']);
  });
  it('takes what something is called or regarded as', () => {
    assert.deepEqual(reports('Duarte called the plan a mistake.'), ['Duarte | called | the plan a mistake']);
    assert.deepEqual(reports('Brandt regards the plan as a mistake.'), ['Brandt | regards | the plan as a mistake']);
    assert.deepEqual(reports('Duarte called the police.'), []);
  });
  it('takes what somebody is sure of', () => {
    assert.deepEqual(reports('Duarte is confident that the port will reopen.'), ['Duarte | is confident | that the port will reopen']);
    assert.deepEqual(reports('It is certain that the port will reopen.'), []);
  });
  it('says so by its rule', () => {
    assert.deepEqual(rules('Duarte said the port was full. Brandt opposes the plan. The ferry is said to be slow. Duarte’s demand for a truce was ignored.'), ['subject-cue', 'stance', 'unnamed', 'noun']);
  });
});

describe('indirect speech: nouns that announce it', () => {
  it('are given to whom they belong', () => {
    assert.deepEqual(reports('Duarte’s demand for a truce was ignored.'), ['Duarte | demand for | a truce']);
    assert.deepEqual(reports('The board has no plans to close the port.'), ['The board | has no plans | to close the port']);
    assert.deepEqual(reports('Pilots issued a warning that ice was coming.'), ['Pilots | issued a warning | that ice was coming']);
  });
  it('end where the sentence goes on', () => {
    assert.deepEqual(reports('The claim that the port would be full was never proved.'), ['– | claim | that the port would be full']);
    assert.deepEqual(reports('His decision to close the port was a surprise.'), ['His | decision | to close the port']);
  });
});

describe('indirect speech: by nobody named', () => {
  it('is passive, or marked by an adverb', () => {
    assert.deepEqual(reports('Duarte was told that the port was full.'), ['– | told | that the port was full']);
    assert.deepEqual(reports('The ferry is said to be slow.'), ['– | said | to be slow']);
    assert.deepEqual(reports('The captain reportedly left the harbour at dawn.'), ['– | reportedly | left the harbour at dawn']);
  });
});

describe('indirect speech: where it ends', () => {
  it('is before the next report of the same source', () => {
    assert.deepEqual(reports('Duarte said the port was full and added that nobody would pay.'), ['Duarte | said | the port was full', 'Duarte | added | that nobody would pay']);
    assert.deepEqual(reports('Duarte said the port was full, adding that nobody would pay.'), ['Duarte | said | the port was full', 'Duarte | adding | that nobody would pay']);
    assert.deepEqual(reports('Duarte said the port was full. She added that nobody would pay.'), ['Duarte | said | the port was full', 'She | added | that nobody would pay']);
  });
  it('is before another source or what the reporter sets against it', () => {
    assert.deepEqual(reports('Duarte said the port was full, and Brandt said the quay leaked.'), ['Duarte | said | the port was full', 'Brandt | said | the quay leaked']);
    assert.deepEqual(reports('Duarte said the port was full, but half of the berths stood empty.'), ['Duarte | said | the port was full']);
  });
  it('is the end of the clause that it stands in', () => {
    assert.deepEqual(reports('Brandt, who wants the port to close, left early.'), ['Brandt | wants | the port to close']);
    assert.deepEqual(reports('The board announced a levy on ships when Duarte met Brandt.'), ['The board | announced | a levy on ships']);
    assert.deepEqual(reports('Duarte opposes the levy and left the board in May.'), ['Duarte | opposes | the levy']);
  });
  it('is not at the comma of a list', () => {
    assert.deepEqual(reports('Brandt demanded a lasting, fair truce.'), ['Brandt | demanded | a lasting, fair truce']);
    assert.deepEqual(reports('The board wants to widen the quay, deepen the basin and buy cranes.'), ['The board | wants | to widen the quay, deepen the basin and buy cranes']);
  });
  it('attributes nothing twice', () => {
    assert.deepEqual(reports('Duarte said she hoped the crews believed that the port would reopen.'), ['Duarte | said | she hoped the crews believed that the port would reopen']);
    assert.deepEqual(reports('Duarte responded by repeating that the port was full.'), ['Duarte | repeating | that the port was full']);
  });
  it('leaves a clause with marks to the quotations in it', () => {
    assert.deepEqual(reports('Duarte said the port was “a wreck from end to end.”'), []);
    assert.deepEqual(reports('Duarte opposes the levy, calling it “a wreck from end to end.”'), ['Duarte | opposes | the levy']);
  });
});

describe('indirect speech: what is none', () => {
  const none = (text: string): void => assert.deepEqual(reports(text), [], text);
  it('is a word of another class', () => {
    ['The said ship sank.', 'Take a few men, say, ten of them, and row.', 'He has no say in the matter.', 'It goes without saying that ports need water.', 'The reported attack never happened.'].forEach(none);
    ['The plan announced on Friday is dead.', 'Brandt tore up drafts, notes and claims.', 'The index rose 30 points to 6,038.', 'Crews opposed to the plan walked out.'].forEach(none);
  });
  it('is an act, a purpose or a question', () => {
    ['Duarte came to discuss the plan.', 'Countries supporting Exland met.', 'Duarte did not respond to a request for comment.', 'Did Duarte support the plan?', 'The letter found its way to the board.'].forEach(none);
  });
});

describe('indirect speech: hostile text', () => {
  it('is read in time that grows with its length', () => {
    for (const unit of ['he said, ', ', and he wants the ', 'claim that the ', 'who wants the plan — ', 'was told to ask whether ']) {
      const text = unit.repeat(20_000);
      assert.ok(indirect(text).length < text.length);
    }
  });
});
