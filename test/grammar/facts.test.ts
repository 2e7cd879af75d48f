import { strict as assert } from 'node:assert';
import { ArticleGrammar } from './articleGrammar';

describe('Facts in the grammar', () => {
  let grammar: ArticleGrammar;
  before(async () => { grammar = await ArticleGrammar.load(); });

  /** Each example, standing in a sentence, must be marked as a whole. */
  const all = (scope: string, examples: readonly string[]) => {
    for (const example of examples) {
      for (const sentence of [`Officials named ${example}, as before.`, `It was ${example} and no more`, `(${example})`]) {
        assert.deepEqual(grammar.words(sentence, scope), [example], sentence);
      }
    }
  };
  const none = (scope: string, texts: readonly string[]) => {
    for (const text of texts) assert.deepEqual(grammar.words(text, scope), [], text);
  };

  describe('amounts', () => {
    it('of money', () => all('constant.numeric.money', [
      '$2.5 billion', '$2.5-billion', 'C$40', 'US$8 million', 'U.S. $8 million', '€450,000', '£3m', '£1.2bn', '€ 12,90', '$1,234,567.89', '₹500 crore', 'Rs 500 crore', 'Rs. 20', 'EUR 450,000', '5 million USD',
      '450 euros', '84 million Norwegian kroner', '12,90 €', '1 200 000 euros', '50 cents', 'two million U.S. dollars', 'twenty-five pounds', '$40 million US', '300 billion won',
      '$2-3 million', '£3m-£5m', '$2.5 billion–$3 billion', '10-12 million euros',
    ]));

    it('in percentages', () => all('constant.numeric.percentage', ['4.5%', '4,5 %', '90 per cent', 'nine per cent', '12 percent', '3 percentage points', '4-5%', '4–5 per cent', '30 pour cent', '87-per-cent']));

    it('with units, or in millions', () => all('constant.numeric.quantity', ['12 km', '12km', '5-kilometre', '80 km/h', '20 °C', '40 hectares', '1,400 tonnes', '100 square miles', '2.5 million', 'two million', '3bn', '250 kg', '40-pound']));

    it('and nothing else that has digits', () => none('constant.numeric', [
      'Flight MH370, gate 12, the A380 and 5G.', 'Telephone 0555 014 220.', 'They counted 1,400 dockers in 312 ships.', 'COVID-19', 'version 1.2.10', 'Article 12m was struck.', 'The score was 3-2.', 'She won 5 won hearts.', 'P$YCHO and A$AP', 'the rapper 50 Cent',
    ]));
  });

  describe('dates', () => {
    it('written out', () => all('constant.other.date', [
      '2 March 2026', '2nd of March', '2 March', 'March 2', 'March 2, 2026', 'Mar. 2, 2026', 'Mar 2 2026', 'MARCH 2', 'Monday, 2 March 2026', 'Monday, March 2, 2026', 'Mon., Mar. 2', 'March 2-4', 'March 30–April 2, 2026', '2-4 March 2026', '30 March – 2 April',
      'March 2026', 'Sept. 2025', '2 mars 2026', '1er mai', '2. März 2026', '2 de marzo de 2026', '2-Mar-2026',
    ]));

    it('in figures', () => all('constant.other.date', ['2026-03-02', '2026-03-02T14:15:00Z', '02/03/2026', '3/2/26', '02.03.2026', '2026/03/02']));

    it('by weekday, month or year', () => {
      all('constant.other.date', ['Monday', 'Sundays', 'TUESDAY', 'November', '1990s', '’90s']);
      assert.deepEqual(grammar.words('In May, since 2018, by 2030, early March, the winter of 2019-20 (2019).', 'constant.other.date'), ['May', '2018', '2030', 'March', '2019-20', '2019']);
    });

    it('and times of day', () => all('constant.other.time', ['2:15 p.m.', '10 a.m.', '10am', '10.30am', '2:15 PM', '14:15', '14:15:30', '14:15 GMT', '14h15', '1415 GMT', '5 o’clock', '9 a.m. ET']));

    it('and nothing that only looks so', () => {
      none('constant.other.date', [
        'You may march on.', 'May said so; Theresa May’s aides and April Reed agreed.', 'Two mayors and 2 Marines left.', 'The Sunday Times was first.', 'There were 2000 people.', 'It cost $2026.', 'The sum of 2000 euros.', 'Version 1.2.10 of 10.0.0.1', '32 March', 'Mars 12',
      ]);
      none('constant.other.time', ['The odds are 100:99.', 'It was 2:1 at half-time.', '5 amps', 'Ratio 14:75']);
    });

    it('beside times', () => assert.deepEqual(grammar.words('Posted Mar 9, 2026 2:45 PM', 'constant.numeric'), ['Mar 9, 2026', '2:45 PM']));
  });

  describe('datelines', () => {
    const places = (text: string, ...expected: string[]) => assert.deepEqual(grammar.words(text, 'entity.name.section.dateline'), expected, text);

    it('with or without date and agency', () => {
      places('PORT MAREN, March 2 (Agency) — The strike went on.', 'PORT MAREN');
      places('PORT MAREN, Corvalia, 2 March 2026 – The strike went on.', 'PORT MAREN, Corvalia');
      places('TORSUND – The strike went on.', 'TORSUND');
      places('TORSUND - The strike went on.', 'TORSUND');
      places('TORSUND—The strike went on.', 'TORSUND');
      places('TORSUND (AP) -- The strike went on.', 'TORSUND');
      places('ST. AUREL, Ont. — The strike went on.', 'ST. AUREL, Ont.');
      places('PORT-AUX-ÎLES/TORSUND – The strike went on.', 'PORT-AUX-ÎLES/TORSUND');
      places('Torsund, March 2 (Agency) - The strike went on.', 'Torsund');
      places('Torsund (Reuters) - The strike went on.', 'Torsund');
      places('  TORSUND, March 2 —', 'TORSUND');
    });

    it('with the date and the agency in them', () => {
      assert.deepEqual(grammar.words('PORT MAREN, March 2 (Agency) — The strike went on.', 'constant.other.date'), ['March 2']);
      assert.deepEqual(grammar.words('PORT MAREN, March 2 (Agency) — The strike went on.', 'support.other.agency'), ['(Agency)']);
    });

    it('and no headline, label or sentence', () => {
      for (const text of ['BREAKING – The strike went on.', 'UPDATE - The strike went on.', 'FERRY TALKS RESUME - STRIKE ENTERS THIRD WEEK', 'The talks – long and hard – went on.', 'He went to TORSUND – The strike went on.', 'PORT MAREN', 'NHL - Results', 'Ana Duarte (Free Democrats) – Minister of ferries']) places(text);
    });
  });

  it('addresses', () => {
    all('markup.underline.link', ['https://courier.example/a?b=c#d', 'http://courier.example', 'www.courier.example/ferry', 'desk@courier.example', 'courier.example', 'news.courier.co.uk/ferry-talks.html']);
    none('markup.underline.link', ['It ended.in the harbour', 'U.S. and e.g. this', 'a@b', '3.5']);
  });

  it('hashtags and handles', () => {
    all('variable.other.hashtag', ['#PortMaren', '#grève2026']);
    all('variable.other.handle', ['@maren_courier']);
    none('variable.other', ['We are #1 in C#', 'desk@courier.example', 'https://courier.example/#top']);
  });

  it('the lines that say whose copy it is', () => {
    for (const line of ['© 2026 The Strait Daily', '(c) 2026 Maren Courier', 'Copyright 2026 by the Strait Daily', 'With files from Ida Holm', 'Reporting by Ida Holm; Editing by Jan Roe', 'This story was first published by the Maren Courier.']) {
      assert.deepEqual(grammar.words(line, 'comment.line'), [line]);
    }
    none('comment.line', ['Copyright is a matter of law.', 'With reports from the harbour still coming in, the minister spoke.', 'Reporting byzantine rules takes time.']);
  });
});
