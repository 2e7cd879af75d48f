import { strict as assert } from 'node:assert';
import { readAnnotatedText, storyText } from '../../../../src/training/names/annotatedText';

const read = (...lines: string[]) => readAnnotatedText(['# Ports', ...lines].join('\n'), 'ports.txt');
const named = ({ text, names }: ReturnType<typeof storyText>) => names.map(({ start, end, type }) => [text.slice(start, end), type]);

describe('text with inline annotation', () => {
  it('is stories of lines with names', () => {
    const stories = read('Dockers strike in Oran', '[ORAN|GPE], [Algeria|GPE] — Dockers voted.', '', '"We won," said [Samir Benkada|PERSON].', '');
    assert.deepEqual(stories.map(({ lines }) => lines.map(({ text }) => text)), [['Dockers strike in Oran', 'ORAN, Algeria — Dockers voted.'], ['"We won," said Samir Benkada.']]);
    assert.deepEqual(stories.map((story) => named(storyText(story))), [[['ORAN', 'GPE'], ['Algeria', 'GPE']], [['Samir Benkada', 'PERSON']]]);
  });

  it('reads as a text of paragraphs, names where they stand in it', () => {
    const story = storyText(read('Strike in [Oran|GPE]', '[Benkada|PERSON] left')[0] ?? { lines: [] });
    assert.equal(story.text, 'Strike in Oran\n\nBenkada left');
    assert.deepEqual(named(story), [['Oran', 'GPE'], ['Benkada', 'PERSON']]);
  });

  it('has offsets in code units of the line without its marks', () => {
    assert.deepEqual(read('😀 [Bo|PERSON] in [Oran|GPE]')[0]?.lines[0]?.names, [{ start: 3, end: 5, type: 'PERSON' }, { start: 9, end: 13, type: 'GPE' }]);
  });

  it('may have lines that end as on Windows', () => {
    assert.deepEqual(readAnnotatedText('# Ports\r\n[Oran|GPE] waits\r\n\r\nNobody came\r\n', 'ports.txt').map(({ lines }) => lines.map(({ text }) => text)), [['Oran waits'], ['Nobody came']]);
  });

  for (const [what, line, message] of [
    ['a type that there is not', 'From [Oran|CITY]', 'ports.txt:3: column 12: "CITY" is none of PERSON'],
    ['a name in a name', 'The [Port of [Oran|GPE]|FAC]', 'ports.txt:3: column 5: not of the form [name|TYPE]'],
    ['a mark that is not closed', 'The [Port|FAC of Oran', 'ports.txt:3: column 5: not of the form [name|TYPE]'],
    ['a bar without a mark', 'Oran | Algiers', 'ports.txt:3: column 6: not of the form [name|TYPE]'],
    ['a name without a letter', 'The [|FAC] of Oran', 'ports.txt:3: column 5: the name is empty'],
    ['white space at a border', 'The [Port |FAC]of Oran', 'ports.txt:3: column 5: the name is empty or has white space'],
  ] as const) {
    it(`says where there is ${what}`, () => assert.throws(() => read('Fine here', line), (error: Error) => error.message.startsWith(message)));
  }

  it('says where the first line is missing', () => {
    assert.throws(() => readAnnotatedText('[Oran|GPE] waits', 'ports.txt'), /^Error: ports\.txt:1: the first line/);
  });
});
