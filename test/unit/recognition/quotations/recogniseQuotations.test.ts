import { strict as assert } from 'node:assert';
import { recogniseQuotations } from '../../../../src/core/recognition/quotations/recogniseQuotations';
import { articleOf, namesIn } from '../passages';

const NAMES = { 'Ana Duarte': 'PERSON', Duarte: 'PERSON', 'Leo Brandt': 'PERSON', Brandt: 'PERSON', 'Port Maren University': 'ORG', 'Harbour Board': 'ORG' } as const;

/** `kind source(rule): words` of each quotation. */
function read(text: string): string[] {
  return recogniseQuotations(articleOf(text), namesIn(text, NAMES)).map((quotation) => {
    const source = quotation.source ? text.slice(quotation.source.start, quotation.source.end) : '–';
    return `${quotation.kind} ${source} (${quotation.rule}): ${text.slice(quotation.start, quotation.end)}`;
  });
}

/** The cues of the quotations. */
function cues(text: string): (string | null)[] {
  return recogniseQuotations(articleOf(text), namesIn(text, NAMES)).map(({ cue }) => cue && text.slice(cue.start, cue.end));
}

describe('quotations: who said it', () => {
  it('finds subject and verb behind the quotation, in either order', () => {
    assert.deepEqual(read('“It is too early to say,” Duarte said.'), ['direct Duarte (subject-cue): It is too early to say,']);
    assert.deepEqual(read('“It is too early to say,” said Duarte, who leads the talks.'), ['direct Duarte (cue-subject): It is too early to say,']);
    assert.deepEqual(read('“It is too early to say,” according to the minister.'), ['direct the minister (according-to): It is too early to say,']);
    assert.deepEqual(cues('“It is too early to say,” Duarte said.'), ['said']);
  });
  it('finds them in front of it', () => {
    assert.deepEqual(read('Duarte said: “It is too early.”'), ['direct Duarte (cue-before): It is too early.']);
    assert.deepEqual(read('Brandt told reporters in a statement, “We sail at dawn.”'), ['direct Brandt (cue-before): We sail at dawn.']);
  });
  it('steps over appositions and titles', () => {
    assert.deepEqual(read('Leo Brandt, a professor of shipping with Port Maren University, said the port “must not close.”'), ['partial Leo Brandt (clause): must not close.']);
    assert.deepEqual(read('“We sail,” said Transport Minister Ana Duarte.'), ['direct Ana Duarte (cue-subject): We sail,']);
    assert.deepEqual(read('“We sail,” said the minister’s press secretary, Leo Brandt.'), ['direct Leo Brandt (cue-subject): We sail,']);
    assert.deepEqual(read('Leo Brandt from Port Maren University said it was “too soon.”'), ['partial Leo Brandt (clause): too soon.']);
  });
  it('keeps pronouns, roles, offices and groups in the words of the text', () => {
    assert.deepEqual(read('“We sail,” he said.'), ['direct he (subject-cue): We sail,']);
    assert.deepEqual(read('“We sail,” the transport minister wrote.'), ['direct the transport minister (subject-cue): We sail,']);
    assert.deepEqual(read('Duarte’s office says the strike is “over.”'), ['partial Duarte’s office (clause): over.']);
    assert.deepEqual(read('“We sail,” officials said.'), ['direct officials (subject-cue): We sail,']);
    assert.deepEqual(read('“We sail,” a spokesman for the Harbour Board said.'), ['direct a spokesman for the Harbour Board (subject-cue): We sail,']);
  });
  it('joins a quotation that the reporting clause interrupts', () => {
    assert.deepEqual(read('“We sail,” Duarte said. “Nobody stops us.”'), ['direct Duarte (subject-cue): We sail,', 'direct Duarte (split): Nobody stops us.']);
    assert.deepEqual(read('“I think,” Duarte said, “that we sail.”'), ['direct Duarte (subject-cue): I think,', 'direct Duarte (cue-before): that we sail.']);
  });
  it('carries the speaker into a paragraph that only goes on quoting', () => {
    assert.deepEqual(read('“We sail,” Duarte said.\n\n“Nobody stops us.”'), ['direct Duarte (subject-cue): We sail,', 'direct Duarte (continuation): Nobody stops us.']);
    assert.deepEqual(read('Brandt added that the port was full.\n\n“Nobody moves.”'), ['indirect Brandt (subject-cue): that the port was full', 'direct Brandt (continuation): Nobody moves.']);
    assert.deepEqual(read('Brandt replied:\n\n“Nobody moves.”').at(-1), 'direct Brandt (colon): Nobody moves.');
  });
  it('looks for the subject behind what stands in front of it, and ends it where a noun phrase ends', () => {
    assert.deepEqual(read('At the harbour on Friday, Brandt shrugged: “Nobody rows here.”'), ['direct Brandt (colon): Nobody rows here.']);
    assert.deepEqual(read('But then, after the storm, the warden out there shrugged: “Nobody rows here.”'), ['direct the warden (colon): Nobody rows here.']);
  });
  it('makes one quotation a paragraph of one that runs on', () => {
    assert.deepEqual(read('Duarte said: “We sail.\n\n“Nobody stops us.”'), ['direct Duarte (cue-before): We sail.', 'direct Duarte (runs-on): Nobody stops us.']);
  });
  it('carries the speaker on over several paragraphs, an open one among them', () => {
    assert.deepEqual(read('“We sail,” Duarte said.\n\n“Nobody stops us.\n\n“Nobody ever will.”\n\nShe left.').slice(1), [
      'direct Duarte (continuation): Nobody stops us.',
      'direct Duarte (runs-on): Nobody ever will.',
    ]);
  });
  it('finds the attribution that ends the sentence', () => {
    assert.deepEqual(read('That the port is "an open wound" for the city "is plain to see," Brandt said.'), [
      'partial Brandt (trailing): an open wound',
      'partial Brandt (subject-cue): is plain to see,',
    ]);
  });
  it('prefers who is reported to say to who is said to judge', () => {
    assert.deepEqual(read('A note of the call from the Harbour Board said that both sides condemned the “reckless” strike and Duarte thanked Brandt for a “calm” word.'), [
      'partial A note of the call from the Harbour Board (clause): reckless',
      'partial A note of the call from the Harbour Board (clause): calm',
    ]);
  });
  it('takes a fragment to whom the sentence before reports', () => {
    assert.deepEqual(read('Duarte said the port must reopen. It would remain “open at all hours and to all ships” in winter.')[1], 'partial Duarte (paragraph): open at all hours and to all ships');
  });
  it('leaves a quotation without a source unattributed', () => {
    assert.deepEqual(read('“Nobody stops us.”'), ['direct – (none): Nobody stops us.']);
  });
});

describe('quotations: kinds', () => {
  it('tells labels from partial quotations', () => {
    assert.deepEqual(read('Members of the “league of harbours,” which met in May, call it the so-called “grey fleet” of the “Northern Star.”'), [
      'label – (label): league of harbours,',
      'label – (label): grey fleet',
      'label – (label): Northern Star.',
    ]);
    assert.deepEqual(read('Duarte insisted the two were “closer than ever.”'), ['partial Duarte (clause): closer than ever.']);
  });
  it('sets a so-called thing apart also where somebody speaks', () => {
    assert.deepEqual(read('Brandt said the so-called “bridge” was shut.').filter((found) => found.includes('bridge') && !found.startsWith('indirect')), ['label – (label): bridge']);
  });
  it('reads marks inside marks as labels', () => {
    assert.deepEqual(read('"I think the \'grey fleet\' is gone," said Brandt.'), ['direct Brandt (cue-subject): I think the \'grey fleet\' is gone,', 'label – (label): grey fleet']);
  });
});

describe('quotations: marks', () => {
  const marks: readonly (readonly [string, string])[] = [
    ['curly', '“We sail,” Duarte said.'],
    ['straight', '"We sail," Duarte said.'],
    ['mixed', '"We sail,” Duarte said.'],
    ['single curly', '‘We sail,’ Duarte said.'],
    ['single straight', "'We sail,' Duarte said."],
    ['guillemets', '«We sail,» Duarte said.'],
    ['doubled single', "``We sail,'' Duarte said."],
    ['low', '„We sail,“ Duarte said.'],
  ];
  for (const [name, text] of marks) {
    it(`pairs ${name} marks`, () => assert.deepEqual(read(text), ['direct Duarte (subject-cue): We sail,']));
  }
  it('takes no apostrophe, possessive, inch or elision for a mark', () => {
    assert.deepEqual(read('The dockers’ union met the ships’ owners in the ’90s; it’s 6\'2" and 5" wide, don’t ask.'), []);
    assert.deepEqual(read("‘The dockers’ union won’t sail,’ Duarte said."), ['direct Duarte (subject-cue): The dockers’ union won’t sail,']);
  });
  it('keeps what stands in single marks inside the double ones', () => {
    assert.deepEqual(read('“She said ‘never’ to us,” Duarte said.')[0], 'direct Duarte (subject-cue): She said ‘never’ to us,');
  });
  it('drops an opening mark that a second one shows to be stray', () => {
    assert.deepEqual(read('The “ mark. “We sail,” Duarte said.').at(-1), 'direct Duarte (subject-cue): We sail,');
  });
});

describe('quotations: indirect speech', () => {
  it('marks the reported clause without cue and source', () => {
    assert.deepEqual(read('Duarte said that the port would reopen.'), ['indirect Duarte (subject-cue): that the port would reopen']);
    assert.deepEqual(read('Duarte said the port would reopen.'), ['indirect Duarte (subject-cue): the port would reopen']);
    assert.deepEqual(read('The port would reopen, Duarte said.'), ['indirect Duarte (subject-cue): The port would reopen']);
    assert.deepEqual(read('Leo Brandt, head of the board, attended the talks, said the minister’s aide, Ana Duarte.'), [
      'indirect Ana Duarte (cue-subject): Leo Brandt, head of the board, attended the talks',
    ]);
  });
  it('reads “according to” on either side', () => {
    assert.deepEqual(read('According to the board, the port would reopen.'), ['indirect the board (according-to): the port would reopen']);
    assert.deepEqual(read('The port would reopen, according to the board.'), ['indirect the board (according-to): The port would reopen']);
  });
  it('reads statements and offices as sources', () => {
    assert.deepEqual(read('The statement went on to say the port would reopen.'), ['indirect The statement (subject-cue): the port would reopen']);
    assert.deepEqual(cues('The statement went on to say the port would reopen.'), ['went on to say']);
    assert.deepEqual(read('Duarte’s office says the port will reopen.'), ['indirect Duarte’s office (subject-cue): the port will reopen']);
    assert.deepEqual(read('Duarte told reporters that she would sail.'), ['indirect Duarte (subject-cue): that she would sail']);
  });
  it('reports nothing twice behind a quotation', () => {
    assert.deepEqual(read('“We sail,” Duarte said to reporters when she left.'), ['direct Duarte (subject-cue): We sail,']);
  });
  it('leaves nouns, passives and other verbs alone', () => {
    assert.deepEqual(read('The report on claims of damage found its way to the post. It was told. Duarte was denied bail.'), []);
  });
});
