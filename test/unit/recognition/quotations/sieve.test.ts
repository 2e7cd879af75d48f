import { strict as assert } from 'node:assert';
import { QUOTATION_RULES } from '../../../../src/core/recognition/quotations/rules';
import { recogniseQuotations } from '../../../../src/core/recognition/quotations/recogniseQuotations';
import { articleOf, namesIn } from '../passages';

const NAMES = { 'Ana Duarte': 'PERSON', Duarte: 'PERSON', 'Leo Brandt': 'PERSON', Brandt: 'PERSON', 'Ida Holm': 'PERSON', Exlandic: 'NORP', Exland: 'GPE', 'Exland Herald': 'ORG', 'Harbour Board': 'ORG' } as const;

/** `kind source (rule): words` of each quotation in marks, and of those without that are direct. */
function read(text: string): string[] {
  return recogniseQuotations(articleOf(text), namesIn(text, NAMES)).filter(({ kind }) => kind !== 'indirect').map((quotation) => {
    const source = quotation.source ? text.slice(quotation.source.start, quotation.source.end) : '–';
    return `${quotation.kind} ${source} (${quotation.rule}): ${text.slice(quotation.start, quotation.end)}`;
  });
}

describe('who speaks: beside the quotation', () => {
  it('any verb behind a name reports, where a comma stands inside the marks', () => {
    assert.deepEqual(read('“We sail,” Brandt scoffed.'), ['direct Brandt (subject-cue): We sail,']);
    assert.deepEqual(read('“We sail,” grinned Leo Brandt, who runs the ferry.'), ['direct Leo Brandt (cue-subject): We sail,']);
    assert.deepEqual(read('“The Long Way” delighted Brandt.'), ['label – (label): The Long Way']);
  });
  it('titles, roles and whose aide it is may stand before the name', () => {
    assert.deepEqual(read('“We sail,” Exlandic Prime Minister Ida Holm said.'), ['direct Ida Holm (subject-cue): We sail,']);
    assert.deepEqual(read('“We sail” from this day on, Mr. Brandt said.'), ['direct Brandt (trailing): We sail']);
    assert.deepEqual(read('“We sail,” Minister Ana Duarte’s spokesman Leo Brandt said.'), ['direct Leo Brandt (subject-cue): We sail,']);
  });
  it('a relative clause between the name and its verb is stepped over', () => {
    assert.deepEqual(read('“We sail,” Brandt, who served the board for years, told the Exland Herald.'), ['direct Brandt (subject-cue): We sail,']);
    assert.deepEqual(read('“We sail,” Brandt, who is a docker, said of Duarte.'), ['direct Brandt (subject-cue): We sail,']);
  });
  it('two who speak together are both the source', () => {
    assert.deepEqual(read('Duarte and Brandt said they were “deeply sorry”.'), ['partial Duarte and Brandt (clause): deeply sorry']);
  });
  it('“as X put it”, “in the words of X” and “X quoted Y as saying” name Y and X', () => {
    assert.deepEqual(read('“The port is a sleeping giant,” as Brandt put it.'), ['direct Brandt (subject-cue): The port is a sleeping giant,']);
    assert.deepEqual(read('The port, as Brandt put it, is “a sleeping giant.”'), ['partial Brandt (clause): a sleeping giant.']);
    assert.deepEqual(read('In the words of Brandt, “nobody wins.”'), ['partial Brandt (cue-before): nobody wins.']);
    assert.deepEqual(read('In Brandt’s words, “nobody wins.”'), ['partial Brandt (cue-before): nobody wins.']);
    assert.deepEqual(read('“The port is shut,” the Exland Herald quoted Duarte as saying.'), ['direct Duarte (trailing): The port is shut,']);
    assert.deepEqual(read('“The port is shut,” Duarte was quoted as saying.'), ['direct Duarte (trailing): The port is shut,']);
  });
  it('who did it may follow “by”', () => {
    assert.deepEqual(read('The plan was described as “mad” by Brandt.'), ['partial Brandt (cue-before): mad']);
  });
  it('a short answer with a cue beside it is a whole utterance', () => {
    assert.deepEqual(read('“Never,” Brandt said.'), ['direct Brandt (subject-cue): Never,']);
  });
  it('a phrase in front holds the verb, the subject stands behind it', () => {
    assert.deepEqual(read('In a letter calling the plan “mad” and dead, Brandt asked for a vote.'), ['partial Brandt (clause): mad']);
    assert.deepEqual(read('Here on the quay, Brandt said the ships were “rotten”.'), ['partial Brandt (clause): rotten']);
  });
  it('nobody speaks where a cue is a noun or a participle of something', () => {
    assert.deepEqual(read('The board rated most Exlandic claims “false”.').filter((found) => found.includes('Exlandic')), []);
    assert.deepEqual(read('Brandt said the box labelled “rope” was empty.').filter((found) => found.includes('the box')), []);
  });
});

describe('who speaks: headlines', () => {
  it('the verbs of a headline in capitals report', () => {
    assert.deepEqual(read('‘We Will Not Pay’, Says Exland Minister Ana Duarte'), ['direct Ana Duarte (cue-subject): We Will Not Pay']);
    assert.deepEqual(read('Ana Duarte Slams ‘Reckless’ Harbour Strike'), ['partial Ana Duarte (cue-before): Reckless']);
  });
  it('a colon or a dash gives the speaker', () => {
    assert.deepEqual(read('Duarte: Harbour deal is ‘a disgrace’'), ['partial Duarte (colon): a disgrace']);
    assert.deepEqual(read('‘Nobody is above the law’ – Duarte'), ['direct Duarte (dash): Nobody is above the law']);
    assert.deepEqual(read('“We sail.” — Leo Brandt'), ['direct Leo Brandt (dash): We sail.']);
  });
});

describe('who speaks: what somebody claims, wants or thinks', () => {
  it('the marks in it are its source’s', () => {
    assert.deepEqual(read('Duarte’s claim that the port is “full” was rejected.'), ['partial Duarte (noun): full']);
  });
});

describe('what stands without marks', () => {
  it('is a transcript where labels take turns', () => {
    assert.deepEqual(read('Q: What now?\n\nDUARTE: It stays shut.\n\nQ: Until when?\n\nDUARTE: Until spring.'), [
      'direct – (transcript): What now?',
      'direct DUARTE (transcript): It stays shut.',
      'direct – (transcript): Until when?',
      'direct DUARTE (transcript): Until spring.',
    ]);
    assert.equal(read('Ana Duarte: Why?\n\nLeo Brandt: It rained.\n\n(Laughter.)\n\nAna Duarte: I see.').length, 3);
  });
  it('is none where each label comes once, as in a list', () => {
    assert.deepEqual(read('Ana Duarte: mayor of the port.\n\nLeo Brandt: head of the union.\n\nIda Holm: prime minister.'), []);
  });
  it('is a quotation where the paragraph before announces it', () => {
    assert.deepEqual(read('Duarte issued the following statement:\n\nThe harbour will remain shut until spring.\n\nThe strike began in May.'), ['direct Duarte (colon): The harbour will remain shut until spring.']);
    assert.deepEqual(read('In a letter to staff, Duarte wrote on Monday:\n\nWe have lost a great ship, and we mourn her.'), ['direct Duarte (colon): We have lost a great ship, and we mourn her.']);
  });
  it('is none behind a colon that announces no words, nor in a list', () => {
    assert.deepEqual(read('Duarte named three conditions:\n\nThe port must reopen within a week.'), []);
    assert.deepEqual(read('Duarte issued the following statement:\n\n1. The port must reopen within a week.'), []);
  });
});

describe('marks inside marks', () => {
  it('quote whom the speaker quotes', () => {
    assert.deepEqual(read('“My mother told me, ‘Sail on,’” Duarte said.'), ['direct Duarte (trailing): My mother told me, ‘Sail on,’', 'direct My mother (cue-before): Sail on,']);
    assert.deepEqual(read('‘He told me, “Sail on,” and left,’ said Brandt.')[1], 'direct He (cue-before): Sail on,');
  });
  it('set apart where nobody is said to speak', () => {
    assert.deepEqual(read('“You can’t say ‘we don’t know’ for ever,” said Brandt.')[1], 'label – (label): we don’t know');
  });
});

describe('quotations that run on', () => {
  it('take the speaker from the end, where he is first named', () => {
    assert.deepEqual(read('“We sail at dawn.\n\n“Nobody stops us,” Duarte said.'), ['direct Duarte (runs-on): We sail at dawn.', 'direct Duarte (subject-cue): Nobody stops us,']);
  });
});

describe('labels', () => {
  it('are what a thing is called, not what somebody calls it', () => {
    assert.deepEqual(read('A plan called “New Dawn” failed.'), ['label – (label): New Dawn']);
    assert.deepEqual(read('The plan, which Duarte called “dead on arrival,” failed.'), ['partial Duarte (cue-before): dead on arrival,']);
  });
  it('are titles behind what they are titles of', () => {
    assert.deepEqual(read('Brandt said in his memoir, “The Long Night,” that he was cold.'), ['label – (label): The Long Night,']);
  });
});

describe('the rules', () => {
  it('are explained each by a sentence', () => {
    for (const sentence of Object.values(QUOTATION_RULES)) assert.match(sentence, /^\p{Lu}.{20,120}$/u);
  });
});
