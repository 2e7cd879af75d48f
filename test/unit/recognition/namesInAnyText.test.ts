import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Name } from '../../../src/core/recognition/recognition';
import { loadPressmark } from '../../bench/eval/names/pressmark';

const { analyse } = loadPressmark();

const namesOf = (text: string): string[] => analyse(text).map((name) => name.text);

/** How many of a text's words stand in names. */
function share(text: string): number {
  const words = (all: string): number => all.match(/\S+/g)?.length ?? 0;
  return analyse(text).reduce((sum, name) => sum + words(name.text), 0) / words(text);
}

const UPPER = `FOG CLOSES PORT FOR THIRD DAY

THE PORT WAS CLOSED AGAIN ON MONDAY BECAUSE OF FOG. NOBODY WAS HURT, BUT SHIPS HAD TO WAIT FOR HOURS BEFORE THEY COULD LEAVE. OFFICIALS SAID THAT IT WOULD TAKE
SOME TIME UNTIL EVERYTHING WORKED AS BEFORE. PEOPLE WHO WANTED TO TRAVEL WERE TOLD TO STAY AT HOME.`;

describe('Names in text in capitals', () => {
  it('are none where there is no name', () => assert.deepEqual(namesOf(UPPER), []));
  it('are found where they are known', () => {
    const names = namesOf('FERRIES WAIT OFF FRANCE\n\nSHIPS FROM FRANCE AND GERMANY HAD TO WAIT, THE EUROPEAN UNION SAID.');
    assert.ok(names.includes('FRANCE') && names.includes('GERMANY'), names.join());
  });
  it('do not swallow a line', () => {
    const longest = Math.max(0, ...analyse(`${UPPER}\n\nTHE MAYOR OF PARIS, ANNE MARTIN, SAID IN LONDON THAT SHE WAS GLAD.`).map(({ text }) => text.split(/\s+/).length));
    assert.ok(longest <= 4, `a name of ${longest} words`);
  });
});

describe('Names in text without punctuation', () => {
  it('are none where nothing is written with a capital', () => {
    assert.deepEqual(namesOf('so we went down to the port and nobody was there and then somebody said it was closed because of the fog so we went home again'), []);
  });
  it('are found, and not run together', () => {
    const names = namesOf('the ferry from France was late and the mayor of Berlin was on it and then she went to Canada by train which took days');
    assert.deepEqual(names, ['France', 'Berlin', 'Canada']);
  });
});

describe('Names in one word a line', () => {
  it('are none where there is no name', () => assert.deepEqual(namesOf('the\nport\nwas\nclosed\nby\nfog\nand\nnobody\ncould\nleave\nit\n'), []));
  it('are each their own', () => {
    const names = namesOf('Canada\nFrance\nGermany\nJapan\nBrazil\nKenya\n');
    assert.deepEqual(names, ['Canada', 'France', 'Germany', 'Japan', 'Brazil', 'Kenya']);
  });
  it('are no more than known ones where every line has a capital', () => {
    const words = 'Home Share Print Save More Next Menu Search Close Log Help Terms'.split(' ');
    const found = namesOf(words.join('\n'));
    assert.ok(found.length <= 2, found.join());
  });
});

const TABLE = `Team          P  W  D  L  Pts
Toronto       3  2  1  0  7
Boston        3  2  0  1  6
Chicago       3  1  0  2  3
Montreal      3  0  1  2  1

Toronto 3, Boston 2 (OT)
Chicago 1, Montreal 1

100m: 1. 9.93, 2. 9.97, 3. 10.02; 200m: 1. 19.80, 2. 19.99`;

describe('Names in a table of results', () => {
  it('stay in their line, and hold no figures', () => {
    for (const { text } of analyse(TABLE)) assert.doesNotMatch(text, /[\n\d]/);
  });
  it('are the teams', () => {
    const names = new Set(namesOf(TABLE));
    assert.ok(['Toronto', 'Boston', 'Chicago', 'Montreal'].filter((team) => names.has(team)).length >= 3, [...names].join());
    for (const heading of ['Team', 'P', 'W', 'D', 'L', 'Pts']) assert.ok(!names.has(heading), heading);
  });
});

const CODE = `import { readFile } from 'node:fs/promises';

/** Reads all lines of a file. */
export async function readLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  if (text.length > MAX_LENGTH) throw new RangeError(\`too long: \${text.length}\`);
  return text.split(/\\r?\\n/).map((line) => line.trimEnd());
}

for (let i = 0; i < 10; i++) console.log(i, arr[i] ?? null, NaN, x => x * 2);
SELECT id, name FROM articles WHERE created_at > NOW() ORDER BY id DESC LIMIT 10;
<div class="Menu-Item"><a href="/about">&nbsp;</a></div>`;

describe('Names in code', () => {
  it('are next to none', () => assert.ok(share(CODE) < 0.04, namesOf(CODE).join()));
});

describe('Names out of thin air', () => {
  it('are not in a headline in title case without names', () => assert.deepEqual(namesOf('Why Nobody Wants To Take The Last Ferry Home On A Cold And Rainy Night'), []));
  it('are not in a programme’s log', () => {
    assert.deepEqual(namesOf('2026-01-02 10:11:12,345 ERROR [main] com.example.App - connection refused: timeout\n\tat java.net.socket.connect(socket.java:589)\n'), []);
  });
  it('are not in letters without sense', () => {
    assert.deepEqual(namesOf('iVBORw0KGgoAAAANSUhEUgAAAAUA AAAFCAYAAACNbyblAAAAHElEQVQI12P4 8/w38GIAXDIBKE0DHxgljNBAAO 9TXL0Y4OHwAAAABJRU5ErkJggg=='), []);
    assert.deepEqual(namesOf('tHe PoRt WaS cLoSeD bY fOg oN mOnDaY aNd NoBoDy CoUlD lEaVe'), []);
  });
});

/** Invented news in other languages, and what in it is spelt as in English and known everywhere. */
const LANGUAGES: readonly (readonly [language: string, text: string, certain: readonly string[]])[] = [
  ['German', 'Der Hafen wurde am Montag wegen des Nebels geschlossen. Die Fähren mussten warten, sagte ein Sprecher der Stadt. Viele Reisende aus Berlin und Kanada blieben im Bahnhof, und die Polizei brachte Decken und Tee. Am Abend durfte das erste Schiff den Hafen verlassen.', ['Berlin']],
  ['French', 'Le port a été fermé lundi à cause du brouillard. Les passagers ont dû attendre, a dit un porte-parole de la ville. Beaucoup de voyageurs de Berlin et du Canada sont restés dans la gare, et la police leur a donné du thé. Le Premier ministre est venu le soir.', ['Berlin', 'Canada']],
  ['Spanish', 'El puerto fue cerrado el lunes por la niebla. Los pasajeros tuvieron que esperar, dijo un portavoz de la ciudad. Muchos viajeros de Berlin y de Canada se quedaron en la estación, y la policía les dio mantas. El Gobierno dijo que no había peligro para nadie.', ['Berlin', 'Canada']],
  ['Italian', 'Il porto è stato chiuso lunedì per la nebbia. I passeggeri hanno dovuto aspettare, ha detto un portavoce della città. Molti viaggiatori di Berlin e del Canada sono rimasti nella stazione, e la polizia ha dato loro il tè. Il Comune ha detto che non c’era pericolo.', ['Berlin', 'Canada']],
  ['Dutch', 'De haven werd maandag gesloten vanwege de mist. De reizigers moesten wachten, zei een woordvoerder van de stad. Veel mensen uit Berlin en Canada bleven in het station, en de politie gaf hun thee. Het Rijk zei dat er geen gevaar was voor de reizigers.', ['Berlin', 'Canada']],
  ['Russian', 'Порт был закрыт в понедельник из-за тумана. Пассажирам пришлось ждать, сказал представитель города. Многие остались на вокзале.', []],
  ['Chinese', '由于大雾，港口星期一关闭。市政府发言人说，旅客不得不等待。许多人留在车站里，警察给他们送来了茶。', []],
  ['Arabic', 'أغلق الميناء يوم الاثنين بسبب الضباب. واضطر المسافرون إلى الانتظار، قال متحدث باسم المدينة. وبقي كثيرون في المحطة.', []],
];

describe('Names in a text that is not English', () => {
  for (const [language, text, certain] of LANGUAGES) {
    it(`are those that are certain: ${language}`, () => assert.deepEqual(namesOf(text).filter((name) => !certain.includes(name)), []));
  }
  it('are still the best known places and people', () => {
    const names = namesOf('Le port a été fermé lundi à cause du brouillard. Beaucoup de voyageurs de la ville sont restés à Paris avec Emmanuel Martin, a dit Reuters.');
    assert.ok(names.length >= 2 && names.every((name) => ['Paris', 'Emmanuel Martin', 'Reuters'].includes(name)), names.join());
  });
});

const PIECES = [
  'Ann', 'Roe', 'the', 'of', 'said', 'Bank', 'PORT', 'France', 'U.S.', 'pro-', 'Kremlin', '’s', "'", '“', '”', '(', ')', '-', '—', '.', ',', ':', '\n', '\n\n', ' ', '5', '%', '@roe', '#fog', 'iPhone', 'al-', 'é', 'Ø', '😀', '\ud83d', '\u0000', '\u00a0',
  '\u202e', 'مدينة', '市', 'Inc.', 'Jr.', 'https://example.org', 'MONDAY', 'Monday', 'and', 'President',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
const anyText = fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 200 }));

describe('Names in any text', () => {
  it('are in order, apart, as they stand in the text, without white space round them, and more or less sure', () => {
    fc.assert(fc.property(anyText, (text) => {
      let end = 0;
      for (const name of analyse(text)) {
        assert.ok(name.start >= end && name.end > name.start && name.end <= text.length);
        assert.equal(name.text, text.slice(name.start, name.end));
        assert.equal(name.text, name.text.trim());
        assert.ok(name.score > 0 && name.score <= 1);
        end = name.end;
      }
    }), { seed: 1, numRuns: 1000 });
  });

  it('do not depend on what was read before', () => {
    const seen = new Map<string, readonly Name[]>();
    fc.assert(fc.property(anyText, (text) => { seen.set(text, analyse(text)); }), { seed: 2, numRuns: 300 });
    const fresh = loadPressmark();
    for (const [text, names] of [...seen].reverse()) assert.deepEqual(fresh.analyse(text), names);
  });
});

describe('Names in megabytes', function () {
  this.timeout(120_000);

  for (const [what, text] of [
    ['one small letter', 'a'.repeat(5_000_000)],
    ['one capital', 'A'.repeat(5_000_000)],
    ['alternating case', 'aB'.repeat(2_500_000)],
    ['parts joined by hyphens', 'Roe-'.repeat(1_250_000)],
    ['parts joined by apostrophes', "O'".repeat(2_500_000)],
    ['parts joined by full stops', 'U.'.repeat(2_500_000)],
    ['digits', '7'.repeat(5_000_000)],
  ] as const) {
    it(`of one token, ${what}, are read to the end`, () => assert.ok(analyse(text).length <= 1));
  }

  it('of one sentence of names are read to the end', () => { analyse('Roe '.repeat(200_000)); });
  it('of names in lists are read to the end', () => { analyse('Ann Roe of the Bank of France, '.repeat(30_000)); });
  it('of lines are read to the end', () => { analyse('Paris 1\n'.repeat(100_000)); });
  it('of capitals are read to the end', () => { analyse(`${UPPER}\n\n`.repeat(2_000)); });
});
