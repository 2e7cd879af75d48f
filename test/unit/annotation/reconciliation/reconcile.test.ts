import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { annotate, type AnnotateSummary } from '../../../../src/core/annotation/reconciliation/reconcile';
import { setNote, setStatus } from '../../../../src/core/annotation/decisions/decisions';
import { readSidecar } from '../../../../src/core/annotation/sidecar/sidecar';
import type { WrittenKinds } from '../../../../src/core/annotation/reconciliation/suggestions';
import type { Registry } from '../../../../src/core/entities/entity';
import { applyEdits } from '../../../../src/core/text/edits';
import { changedLines, marked, stated, VERSIONS, type Marked } from '../support';

const METADATA = { headline: stated('Harbour pilots win a longer night shift'), published: stated('2026-03-02'), dateline: stated('PORT MAREN') };

const PILOTS = marked(
  'Harbour pilots win a longer night shift\n\nPORT MAREN – [Transport Minister|TITLE] [Ana Duarte|PERSON|ana-duarte] met the union on [Monday|DATE|2026-03-02]. ' +
    '“[It is too early to celebrate,|direct|ana-duarte|said]” Duarte said.\n\nThe ministry paid [2,500 euros|MONEY|2500|EUR] to each pilot.',
  METADATA,
);

interface Options {
  readonly registry?: Registry;
  readonly kinds?: WrittenKinds;
  readonly versions?: typeof VERSIONS;
}

function run({ text, analysis }: Marked, sidecar: string | null = null, options: Options = {}): { yaml: string; summary: AnnotateSummary } {
  const result = annotate({ text, file: 'pilots.txt', analysis, sidecar, versions: VERSIONS, ...options });
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(applyEdits(sidecar ?? '', result.edits), result.text);
  assert.deepEqual(readSidecar(result.text).problems, []);
  return { yaml: result.text, summary: result.summary };
}

function idOf(yaml: string, quote: string): string {
  const id = readSidecar(yaml).sidecar?.annotations.find(annotation => annotation.quote === quote)?.id;
  assert.ok(id !== undefined, `${quote} is not annotated`);
  return id;
}

function decided(yaml: string, quote: string, status: 'accepted' | 'rejected'): string {
  const decision = setStatus(yaml, idOf(yaml, quote), status);
  assert.ok(decision.ok);
  return applyEdits(yaml, decision.edits);
}

function quotes(yaml: string): string[] {
  return readSidecar(yaml).sidecar?.annotations.map(({ quote, label, status }) => `${quote} ${label} ${status}`) ?? [];
}

const REGISTRY: Registry = new Map([['ana-duarte', { id: 'ana-duarte', name: 'Ana Duarte', type: 'PERSON', aliases: [], sameAs: [], distinctFrom: [] }]]);

describe('a sidecar written anew', () => {
  it('reads like this', () => {
    const { yaml } = run(PILOTS);
    assert.equal(yaml.replace(/^ {2}([ntcq])[0-9a-z]{6}:/gm, '  $1:'), `format: pressmark/1
article:
  file: pilots.txt
  headline: "Harbour pilots win a longer night shift"
  dateline: "PORT MAREN"
  published: 2026-03-02
annotations:

  n:
    quote: "Transport Minister"
    label: TITLE
    status: suggested
    by: rule:name@1
    before: "PORT MAREN – "
    after: " Ana Duarte met the union on"

  n:
    quote: "Ana Duarte"
    label: PERSON
    status: suggested
    by: rule:name@1
    before: "PORT MAREN – Transport Minister "
    after: " met the union on Monday. “It is"

  t:
    quote: "Monday"
    label: DATE
    status: suggested
    value: 2026-03-02
    by: rule:time@1
    before: "Ana Duarte met the union on "
    after: ". “It is too early to"

  q:
    quote: "It is too early to celebrate,"
    label: QUOTATION
    status: suggested
    kind: direct
    speaker: "Ana Duarte"
    cue: "said"
    by: rule:quotation@1
    before: "met the union on Monday. “"
    after: "” Duarte said."

  c:
    quote: "2,500 euros"
    label: MONEY
    status: suggested
    value: 2500
    unit: EUR
    by: rule:quantity@1
    before: "The ministry paid "
    after: " to each pilot."
`);
  });

  it('names an entity, and a speaker by id, only where the registry has it', () => {
    const { yaml } = run(PILOTS, null, { registry: REGISTRY });
    assert.match(yaml, /quote: "Ana Duarte"\n {4}label: PERSON\n {4}status: suggested\n {4}entity: ana-duarte\n/);
    assert.match(yaml, /speaker: ana-duarte\n/);
    assert.doesNotMatch(run(PILOTS).yaml, /entity:|ana-duarte/);
  });

  it('leaves out ordinals, bare counts, label quotations and indirect speech, unless asked', () => {
    const article = marked('[Third|ORDINAL|3], [forty|CARDINAL|40] ships: the “[ghost fleet|label]”, [officials said it sank|indirect|officials].');
    assert.deepEqual(quotes(run(article).yaml), []);
    const kinds: WrittenKinds = { names: true, titles: true, times: true, quantities: new Set(['ORDINAL', 'CARDINAL']), quotations: new Set(['label', 'indirect']) };
    assert.equal(quotes(run(article, null, { kinds }).yaml).length, 4);
  });

  it('has a first line for annotations to come where nothing was found', () => {
    const { yaml } = run(marked('Nothing at all.'));
    assert.match(yaml, /annotations: \{\}\n$/);
    assert.deepEqual(quotes(run(marked('Only [Maren|GPE|maren] now, and Nothing at all.'), yaml).yaml), ['Maren GPE suggested']);
  });

  it('writes each place and label once', () => {
    const { text, analysis } = PILOTS;
    const doubled = { ...analysis, mentions: [...analysis.mentions, ...analysis.mentions] };
    assert.equal(run({ text, analysis: doubled }).yaml, run(PILOTS).yaml);
  });
});

describe('annotating again', () => {
  it('changes no byte', () => {
    const { yaml } = run(PILOTS);
    const again = run(PILOTS, yaml);
    assert.equal(again.yaml, yaml);
    assert.deepEqual([again.summary.added, again.summary.kept, again.summary.dropped], [0, 5, 0]);
  });

  it('changes no byte of what people made of the file: comments, order, quoting, flow style, CRLF, a missing last line break', () => {
    let yaml = run(PILOTS).yaml;
    yaml = decided(decided(yaml, 'Ana Duarte', 'accepted'), 'Monday', 'rejected');
    yaml = yaml.replace('annotations:\n', 'annotations:   # reviewed twice\n').replace('label: MONEY\n', 'label: "MONEY"   # hm\n    page: 7\n');
    yaml = yaml.replace('    quote: "Monday"\n    label: DATE\n', "    label: 'DATE'\n    quote: >-\n      Monday\n");
    yaml = yaml.trimEnd().replace(/\n/g, '\r\n');
    assert.equal(run(PILOTS, yaml).yaml, yaml);
  });

  it('leaves a suggestion alone that a newer version still makes, its by too', () => {
    const { yaml } = run(PILOTS);
    assert.equal(run(PILOTS, yaml, { versions: { ...VERSIONS, name: 'model:en-news@2' } }).yaml, yaml);
  });

  it('puts a new entry before the first whose place is later, and moves none', () => {
    const first = run(marked('Old [Maren|GPE|maren] and the port of [Lund|GPE|lund] and the bay of [Sund|LOC|sund] froze.')).yaml;
    const { yaml, summary } = run(marked('Old [Maren|GPE|maren] and the [port|FAC] of [Lund|GPE|lund] and the bay of [Sund|LOC|sund] [froze|EVENT].'), first);
    assert.deepEqual(quotes(yaml).map(line => line.split(' ')[0]), ['Maren', 'port', 'Lund', 'Sund', 'froze']);
    assert.equal(summary.added, 2);
    assert.equal(yaml, run(marked('Old [Maren|GPE|maren] and the [port|FAC] of [Lund|GPE|lund] and the bay of [Sund|LOC|sund] [froze|EVENT].')).yaml);
  });

  it('drops a suggestion that is no longer made, with its blank line, and says why', () => {
    const { yaml } = run(PILOTS);
    const fewer = { ...PILOTS, analysis: { ...PILOTS.analysis, times: [] } };
    const { yaml: now, summary } = run(fewer, yaml);
    assert.equal(now, run(fewer).yaml);
    assert.deepEqual(summary.drops, [{ id: idOf(yaml, 'Monday'), quote: 'Monday', label: 'DATE', reason: 'not made' }]);
  });

  it('drops the last suggestion without leaving half a file', () => {
    const { yaml } = run(marked('Old [Maren|GPE|maren] froze over in a week.'));
    assert.match(run(marked('Old Maren froze over in a week.'), yaml).yaml, /annotations: \{\}\n$/);
    assert.match(run(marked('Old Maren froze over in a week.'), yaml.trimEnd()).yaml, /annotations: \{\}$/);
  });

  it('keeps a suggestion that is no longer made where a person wrote on it', () => {
    const { yaml } = run(PILOTS);
    const noted = setNote(yaml, idOf(yaml, 'Monday'), 'or Tuesday?');
    assert.ok(noted.ok);
    const withNote = applyEdits(yaml, noted.edits);
    const fewer = { ...PILOTS, analysis: { ...PILOTS.analysis, times: [] } };
    for (const touched of [withNote, yaml.replace('label: DATE', 'label: DATE # ask the desk'), yaml.replace('label: DATE', 'label: DATE\n    page: 3'), yaml.replace('by: rule:time@1', 'by: import:brat')]) {
      const { yaml: now, summary } = run(fewer, touched);
      assert.equal(now, touched);
      assert.deepEqual([summary.dropped, summary.spared], [0, 1]);
    }
  });

  it('never touches a decision, whatever the analysis says', () => {
    let { yaml } = run(PILOTS);
    yaml = decided(decided(yaml, 'Ana Duarte', 'accepted'), '2,500 euros', 'rejected');
    const nothing = { ...PILOTS, analysis: { ...PILOTS.analysis, mentions: [], quantities: [] } };
    assert.deepEqual(quotes(run(nothing, yaml).yaml), ['Ana Duarte PERSON accepted', 'Monday DATE suggested', 'It is too early to celebrate, QUOTATION suggested', '2,500 euros MONEY rejected']);
  });

  describe('a decision silences', () => {
    const short = marked('In the old harbour the boat of Ana [Duarte|PERSON|duarte] sank.');
    const long = marked('In the old harbour the boat of [Ana Duarte|PERSON|ana-duarte] sank.');
    const other = marked('In the old harbour the boat of [Ana Duarte|ORG|ana-duarte] sank.');

    it('later suggestions of its kind that overlap, where it was accepted', () => {
      const yaml = decided(run(short).yaml, 'Duarte', 'accepted');
      const { yaml: now, summary } = run(long, yaml);
      assert.equal(now, yaml);
      assert.equal(summary.silenced, 1);
      assert.equal(run(other, yaml).yaml, yaml);
    });

    it('only its own label, where it was rejected', () => {
      const yaml = decided(run(short).yaml, 'Duarte', 'rejected');
      assert.equal(run(long, yaml).yaml, yaml);
      assert.deepEqual(quotes(run(other, yaml).yaml), ['Ana Duarte ORG suggested', 'Duarte PERSON rejected']);
    });

    it('not what is of another kind', () => {
      const yaml = decided(run(short).yaml, 'Duarte', 'accepted');
      const quoted = marked('In the old harbour the boat of [Ana Duarte|partial|nobody] sank.');
      assert.ok(quotes(run(quoted, yaml).yaml).includes('Ana Duarte QUOTATION suggested'));
    });

    it('suggestions of the file that overlap a new decision', () => {
      const both = run(long).yaml.replace('    by:', '    page: 1\n    by:');
      const accepted = decided(both, 'Ana Duarte', 'accepted');
      const text = accepted + run(short).yaml.split('annotations:\n')[1];
      assert.deepEqual(quotes(run(long, text).yaml), ['Ana Duarte PERSON accepted']);
    });
  });

  it('gives a second label at the place of a rejected one an id of its own', () => {
    const yaml = decided(run(marked('The boat of the old [Duarte|PERSON|d] sank yesterday.')).yaml, 'Duarte', 'rejected');
    const now = run(marked('The boat of the old [Duarte|ORG|d] sank yesterday.'), yaml).yaml;
    const ids = readSidecar(now).sidecar?.annotations.map(({ id }) => id) ?? [];
    assert.equal(ids.length, 2);
    assert.notEqual(ids[0], ids[1]);
  });

  it('drops suggestions whose words are gone, and keeps decisions on them as orphans', () => {
    const yaml = decided(run(PILOTS).yaml, '2,500 euros', 'accepted');
    const gone = marked('Harbour pilots win a longer night shift', METADATA);
    const { yaml: now, summary } = run(gone, yaml);
    assert.deepEqual(quotes(now), ['2,500 euros MONEY accepted']);
    assert.deepEqual([summary.dropped, summary.orphaned], [4, 1]);
  });

  it('flags a decided fact that reads otherwise now, and does not suggest it anew', () => {
    const yaml = decided(run(PILOTS).yaml, '2,500 euros', 'accepted');
    const article = marked('The ministry paid [3,000 euros|MONEY|3000|EUR] to each pilot.');
    const { summary, yaml: now } = run(article, yaml);
    assert.equal(summary.changed, 1);
    assert.deepEqual(quotes(now), ['2,500 euros MONEY accepted']);
  });
});

describe('the article block', () => {
  it('is brought up to date by the lines that change', () => {
    const yaml = run(PILOTS).yaml.replace('  headline:', '  desk: "foreign"   # a person’s\n  headline:');
    const now = run({ ...PILOTS, analysis: { ...PILOTS.analysis, metadata: { ...PILOTS.analysis.metadata, published: stated('2026-03-03'), author: [stated('Ivo Brandt'), stated('Lea "Lou" Falk')] } } }, yaml).yaml;
    assert.deepEqual(changedLines(yaml, now), {
      removed: ['  dateline: "PORT MAREN"', '  published: 2026-03-02'],
      added: ['  author: ["Ivo Brandt", "Lea \\"Lou\\" Falk"]', '  dateline: "PORT MAREN"', '  published: 2026-03-03'],
    });
  });

  it('loses what the page states no more, but no comment', () => {
    const yaml = run(PILOTS).yaml.replace('dateline: "PORT MAREN"', 'dateline: "PORT MAREN" # sic');
    const { yaml: now } = run({ ...PILOTS, analysis: { ...PILOTS.analysis, metadata: { ...PILOTS.analysis.metadata, dateline: null, published: null } } }, yaml);
    assert.match(now, /shift"\n {2}# sic\nannotations:/);
  });

  it('leaves alone what a person corrected', () => {
    const yaml = run(PILOTS).yaml.replace('annotations:', 'corrections:\n  headline: "Pilots win"\nannotations:');
    const corrected = { ...PILOTS, analysis: { ...PILOTS.analysis, metadata: { ...PILOTS.analysis.metadata, headline: stated('Pilots win') } } };
    assert.equal(run(corrected, yaml).yaml, yaml);
  });

  it('is written where a file made by hand has none', () => {
    const yaml = 'format: pressmark/1\n# by hand\nannotations: {}\n';
    assert.match(run(marked('Nothing.'), yaml).yaml, /^format: pressmark\/1\narticle:\n {2}file: pilots.txt\n# by hand\nannotations: \{\}\n$/);
    assert.match(run(marked('Nothing.'), 'format: pressmark/1\narticle:\nannotations:\n').yaml, /^format: pressmark\/1\narticle:\n {2}file: pilots.txt\nannotations:\n$/);
  });
});

describe('a file written by hand in braces', () => {
  it('stays in braces', () => {
    const yaml = '{"format": "pressmark/1", "annotations": {"n1": {"quote": "Lund", "label": "GPE", "status": "accepted", "by": "human:EV", "before": "the port of ", "after": " and the bay of"}}}\n';
    const { yaml: now } = run(marked('Old [Maren|GPE|maren] and the port of [Lund|GPE|lund] and the bay of [Sund|LOC|sund] froze.'), yaml);
    assert.deepEqual(quotes(now), ['Maren GPE suggested', 'Lund GPE accepted', 'Sund LOC suggested']);
    assert.equal(now.split('\n').length, 2);
    const fewer = run(marked('Old Maren and the port of Lund and the bay of Sund froze.'), now).yaml;
    assert.deepEqual(quotes(fewer), ['Lund GPE accepted']);
  });
});

describe('a sidecar that cannot be read', () => {
  it('is never rewritten', () => {
    const { yaml } = run(PILOTS);
    for (const broken of ['', '# nothing\n', 'format: pressmark/2\n', yaml.slice(0, -30), `<<<<<<< HEAD\n${yaml}`, yaml.replace('format: pressmark/1\n', ''), `${yaml}annotations: {}\n`, yaml.replace('"Monday"', '*monday')]) {
      const { text, analysis } = PILOTS;
      const result = annotate({ text, file: 'pilots.txt', analysis, sidecar: broken, versions: VERSIONS });
      assert.equal(result.ok, false, broken.slice(-80));
      assert.ok(!result.ok && result.problems.length > 0);
    }
  });
});

describe('annotating, whatever was annotated and decided before', () => {
  const labels = fc.constantFrom('PERSON|a', 'ORG|b', 'GPE|c', 'DATE|2026-03-02', 'MONEY|5|EUR', 'direct|x', '');
  const word = fc.constantFrom('Duarte', 'Maren', 'said', 'the', '12', 'José', '“Go,”', 'euros', 'Lund', '😀');
  const article = fc.array(fc.tuple(word, labels, fc.constantFrom(' ', ' ', ' ', ' met the ', '\n\n', '\n')), { minLength: 1, maxLength: 25 })
    .map(parts => marked(parts.map(([w, label, space]) => (label === '' ? w : `[${w}|${label}]`) + space).join('')));
  const decisions = fc.array(fc.tuple(fc.nat(), fc.constantFrom('accepted', 'rejected', 'suggested')), { maxLength: 6 });

  function decideAll(yaml: string, made: readonly (readonly [number, string])[]): string {
    let now = yaml;
    for (const [n, status] of made) {
      const annotations = readSidecar(now).sidecar?.annotations ?? [];
      const target = annotations[n % Math.max(1, annotations.length)];
      if (target === undefined) continue;
      const decision = setStatus(now, target.id, status as 'accepted');
      assert.ok(decision.ok);
      now = applyEdits(now, decision.edits);
    }
    return now;
  }

  it('a second time changes no byte, and no decision is lost', () => {
    fc.assert(fc.property(article, article, decisions, fc.boolean(), (first, second, made, crlf) => {
      let yaml = decideAll(run(first).yaml, made);
      if (crlf) yaml = yaml.trimEnd().replace(/\n/g, '\r\n');
      const once = run(second, yaml);
      assert.equal(run(second, once.yaml).yaml, once.yaml);
      const before = readSidecar(yaml).sidecar?.annotations.filter(({ status }) => status !== 'suggested') ?? [];
      const after = new Map(readSidecar(once.yaml).sidecar?.annotations.map(annotation => [annotation.id, annotation]));
      for (const decision of before) {
        const still = after.get(decision.id);
        assert.ok(still);
        assert.equal(once.yaml.slice(still.span.start, still.span.end), yaml.slice(decision.span.start, decision.span.end));
      }
      if (crlf) assert.doesNotMatch(once.yaml, /(?<!\r)\n/);
    }), { seed: 1, numRuns: 300 });
  });
});
