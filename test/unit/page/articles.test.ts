import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Metadata, Page } from '../../../src/core/page/page';
import { readPage } from '../../../src/core/page/readPage';
import { zonesByLine } from './pages';

/** A page of the repository's with the zones of its lines; tests run in the repository's root. */
class Article {
  private readonly text: string;
  private readonly page: Page;
  private readonly zones: readonly string[];

  constructor(path: string) {
    this.text = readFileSync(path, 'utf8');
    this.page = readPage(this.text, {});
    this.zones = zonesByLine(this.text, this.page);
  }

  /** Checks every printed line's zone; `zones` are runs such as `headline 1, body 3-7`, in the numbers of the file's lines. */
  reads(zones: string): this {
    const runs: string[] = [];
    let last = '';
    this.zones.forEach((zone, index) => {
      if (zone === '') return;
      if (zone === last) runs[runs.length - 1] = (runs.at(-1) ?? '').replace(/(?:-\d+)?$/, `-${index + 1}`);
      else runs.push(`${zone} ${index + 1}`);
      last = zone;
    });
    assert.equal(runs.join(', '), zones);
    return this;
  }

  /** Checks metadata: values as printed, lists joined by `; `, null for what must not be stated. Fields not named are not checked. */
  states(expected: Partial<Record<keyof Metadata, string | null>>): this {
    for (const [field, value] of Object.entries(expected) as [keyof Metadata, string | null][]) {
      const found = this.page.metadata[field];
      const list = found === null ? [] : 'value' in found ? [found] : found;
      assert.equal(list.length === 0 ? null : list.map(evidence => evidence.value).join('; '), value, field);
      for (const { value: printed, start, end } of list) if (field !== 'published' && start !== undefined) assert.equal(spelling(this.text.slice(start, end)), spelling(printed));
      function spelling(words: string): string {
        return field === 'author' ? words.toLowerCase() : words;
      }
    }
    return this;
  }
}

const sample = (name: string): Article => new Article(`media/sample/${name}.txt`);
const fixture = (name: string): Article => new Article(`test/fixtures/articles/${name}.txt`);

describe('the sample corpus', () => {
  it('has a wire story under a paywall whose lede stands twice', () => {
    sample('000_ferry-talks-wire')
      .reads('headline 1, boilerplate 3-42, dateline+body 44, body 46-98, credit 100-102, boilerplate 104-108')
      .states({ headline: 'Ferry talks resume as strike enters third week', dateline: 'PORT MAREN', agency: 'The Corvalian Press', publisher: 'Maren Courier', published: '2026-03-02', contributors: 'Jonah Tveit-Alvarez; The Northsea Wire' });
  });

  it('has a rewrite that opens with a caption and ends in teasers', () => {
    sample('001_ferry-talks-rewrite').reads('caption 1, byline 4, body 6-46, boilerplate 48-54, related 56-96').states({ headline: null, published: '2026-03-03' });
  });

  it('has a brief with one line for all that is known of it', () => {
    sample('002_ferry-talks-brief')
      .reads('byline 2, body 4-9')
      .states({ headline: null, publisher: 'Harbour Radio Newsroom', author: 'Priya Vandersloot', agency: 'The Corvalian Press', published: '2026-03-02T16:40' });
  });

  it('has a paraphrase with a newsletter box', () => {
    sample('003_ferry-talks-paraphrase').reads('headline 1, body 3-8, boilerplate 9-10, body 11-26, credit 27').states({ copyright: 'The Corvalian Press' });
  });

  it('has an aggregator’s page with the outlet on a line of its own', () => {
    sample('004_ferry-talks-aggregator')
      .reads('boilerplate 1-80, headline 82, byline 84-85, body 87-115, boilerplate 117-118, related 119-202, boilerplate 204')
      .states({ publisher: 'CVB', author: null, published: '2026-03-03T06:12:40Z' });
  });
});

describe('articles of many kinds', () => {
  it('a court report', () => {
    fixture('court-report').reads('headline 1, byline 3-4, body 6-16').states({ author: 'Aoife Tennakoon', publisher: null, published: '2025-11-12T17:06' });
  });

  it('a market report signed by a credit', () => {
    fixture('market-report')
      .reads('headline 1, byline 3-4, dateline+body 6, body 8-18, boilerplate 20')
      .states({ author: 'Wei-Ling Aldous', agency: 'Northsea Wire', dateline: 'LONDON', published: '2025-10-30T22:47Z' });
  });

  it('a hard-wrapped wire story', () => {
    fixture('hard-wrapped').reads('headline 1, byline 2-3, dateline+body 5, body 6-26').states({ author: 'Sunniva Achterberg-Rao', agency: 'Northsea Wire', dateline: 'QUITAPAN' });
  });

  it('a headline and an author in capitals', () => {
    fixture('capitals-headline').reads('headline 1, byline 3-4, body 6-18').states({ author: 'Greta Mboya-Strand', published: '2025-06-21T07:15' });
  });

  it('a report from three cities', () => {
    fixture('registers').reads('headline 1, byline 3, body 5, dateline+body 7-11, body 13').states({ headline: 'Three shops, three cities, one queue', dateline: 'LEEDS', author: null });
  });

  it('a match report with its score and its teams', () => {
    fixture('sports-result').reads('headline 1, body 3-19').states({ headline: 'Rovers hold nerve on penalties to knock out champions' });
  });

  it('a transcript to its last word', () => {
    fixture('transcript').reads('headline 1, body 3-27, boilerplate 29');
  });

  it('a live blog with its time stamps and subheads', () => {
    fixture('live-blog').reads('headline 1, boilerplate 3, byline 5, body 7-34, boilerplate 36').states({ published: '2025-10-14' });
  });

  it('an obituary and a notice of three lines', () => {
    fixture('obituaries').reads('boilerplate 1, headline 3, body 5-15');
    fixture('short-notice').reads('dateline+body 1, body 2, credit 3').states({ dateline: 'SKARN', published: '2026-02-06' });
  });

  it('no story', () => {
    fixture('no-story').reads('boilerplate 1-21').states({ headline: null, publisher: null, copyright: 'Limfjord Media A/S' });
    fixture('list-page').reads('boilerplate 1-6, related 7-25, boilerplate 26-31').states({ headline: null });
  });
});
