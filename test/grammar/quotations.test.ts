import { strict as assert } from 'node:assert';
import { ArticleGrammar } from './articleGrammar';

describe('Quotations in the grammar', () => {
  let grammar: ArticleGrammar;
  before(async () => { grammar = await ArticleGrammar.load(); });

  /** The text must have just these quotations, each with its marks; of nested ones the outer. */
  const quotes = (text: string, ...expected: string[]) => assert.deepEqual(grammar.words(text, 'string.quoted'), expected, text);
  const doubles = (text: string, ...expected: string[]) => assert.deepEqual(grammar.words(text, 'string.quoted.double'), expected, text);
  const singles = (text: string, ...expected: string[]) => assert.deepEqual(grammar.words(text, 'string.quoted.single'), expected, text);

  describe('know the marks', () => {
    it('of every kind', () => {
      quotes('“The tide is out,” she said.', '“The tide is out,”');
      quotes('"The tide is out," she said.', '"The tide is out,"');
      quotes('‘The tide is out,’ she said.', '‘The tide is out,’');
      quotes("'The tide is out,' she said.", "'The tide is out,'");
      quotes("``The tide is out,'' she said.", "``The tide is out,''");
      quotes("''The tide is out,'' she said.", "''The tide is out,''");
      quotes('«The tide is out», she said.', '«The tide is out»');
      quotes('« La marée est basse », dit-elle.', '« La marée est basse »');
      quotes('„Es ist Ebbe“, sagte sie.', '„Es ist Ebbe“');
      quotes('»Es ist Ebbe«, sagte sie.', '»Es ist Ebbe«');
      quotes('‚Es ist Ebbe‘, sagte sie.', '‚Es ist Ebbe‘');
      quotes('”Det är ebb”, sa hon.', '”Det är ebb”');
      quotes('彼女は「引き潮だ」と言った。', '「引き潮だ」');
      quotes('她说：“退潮了”。他说“没有”。', '“退潮了”', '“没有”');
      quotes('그녀는 ‘썰물’이라고, “밀물”이 아니라고 말했다.', '‘썰물’', '“밀물”');
    });

    it('of two kinds in one pair', () => {
      quotes('“The tide is out," she said.', '“The tide is out,"');
      quotes('"The tide is out,” she said.', '"The tide is out,”');
      quotes("‘The tide is out,' she said.", "‘The tide is out,'");
      quotes('„Es ist Ebbe”, sagte sie.', '„Es ist Ebbe”');
    });

    it('after dashes and brackets, and several in a line', () => {
      quotes('He read three words—"out of order"—and (“at last”) laughed: "Well!"', '"out of order"', '“at last”', '"Well!"');
      quotes('"Yes," said Cray. "But not today." "Why?"', '"Yes,"', '"But not today."', '"Why?"');
    });

    it('of a quotation in a quotation', () => {
      singles('“He shouted ‘stop’ twice,” she said.', '‘stop’');
      singles('"He shouted \'stop\' twice," she said.', "'stop'");
      doubles('‘He shouted “stop” twice,’ she said.', '“stop”');
      doubles('« Il a crié “stop” deux fois », dit-elle.', '“stop”');
      quotes('“She said ‘he called it “slow work” yesterday’ and left,” he wrote.', '“She said ‘he called it “slow work” yesterday’ and left,”');
      quotes('“So he told me, ‘Wait.’” Then he left.', '“So he told me, ‘Wait.’”');
    });
  });

  describe('are told from apostrophes', () => {
    it('in possessives, contractions and names', () => {
      for (const mark of ["'", '’']) {
        quotes(`The dockers${mark} union isn${mark}t Duarte${mark}s, and O${mark}Hara${mark}s crews${mark} mates can${mark}t sail.`);
      }
    });

    it('that stand for what was left out', () => {
      quotes("In the '90s and the ’80s they called 'em the class of '77, and rock 'n' roll was king; 'twas so 'til then.");
      quotes('In the ‘90s they called ‘em so.');
    });

    it('inside a single quotation', () => {
      quotes("'I don't think it's over,' he said.", "'I don't think it's over,'");
      quotes("'The dockers' union won't move,' he said.", "'The dockers' union won't move,'");
      quotes("They want 'the dockers' share' back.", "'the dockers' share'");
      quotes("He liked 'the songs of the '90s', he said.", "'the songs of the '90s'");
    });

    it('where a single quotation ends behind an s', () => {
      quotes("He spoke of 'empty cabins' and left.", "'empty cabins'");
      quotes('He spoke of ‘empty cabins’ and the dockers’ of ‘full ones’.', '‘empty cabins’', '‘full ones’');
    });

    it('in feet and inches', () => {
      quotes("The 6'2\" captain bought a 12\" record and a 5' rope.");
    });

    it('at the start of names from other scripts', () => {
      quotes("The mosque of 'Abd al-Karim and the house of ‘Amr stand on the quay.");
    });
  });

  describe('end with their paragraph', () => {
    it('where no mark closes them', () => {
      quotes('“The tide is out\nand nobody noticed\n\nThe ferry sailed.', '“The tide is out', 'and nobody noticed');
      quotes('"The tide is out\n \t\nThe ferry sailed.', '"The tide is out');
      quotes('« La marée est basse et personne ne le remarque encore\n\nLe bateau part.', '« La marée est basse et personne ne le remarque encore');
      quotes('‘The tide, said the pilot of the Northern Tern, is\nout\n\nThe ferry sailed.', '‘The tide, said the pilot of the Northern Tern, is', 'out');
      quotes('“The pilot of the Northern Tern has said ‘the tide is\n\nThe ferry sailed.', '“The pilot of the Northern Tern has said ‘the tide is');
    });

    it('where every line is a paragraph, and no empty line stands between', () => {
      const paragraph = 'The ferry sailed at noon with three hundred passengers, two lorries and a brass band that played until the harbour was out of sight.';
      quotes(`${paragraph} “The tide is out, he said.\n${paragraph}`, '“The tide is out, he said.');
      quotes(`“The tide is out\n${paragraph}\nThe end.`, '“The tide is out');
    });

    it('and open again where the next paragraph goes on with a mark', () => {
      quotes('“The tide is out.\n\n“And so am I,” he said.', '“The tide is out.', '“And so am I,”');
      quotes('"The tide is out.\n"And so am I," he said.', '"The tide is out.', '"And so am I,"');
    });

    it('or at the mark that opens another', () => {
      doubles('“The tide is out, “he said, and left. “Go.”', '“The tide is out, “he said, and left. “Go.”');
      quotes('“The tide “is out” today.', '“The tide “is out”');
    });
  });

  describe('run over the lines of hard-wrapped text', () => {
    it('with every kind of mark', () => {
      quotes('The pilot said “the tide\nis out and\nnobody noticed” before noon.', '“the tide', 'is out and', 'nobody noticed”');
      quotes('The pilot said "the tide\nis out" before noon.', '"the tide', 'is out"');
      quotes("The pilot of the Northern Tern has said that 'the tide\nisn't in' before noon.", "'the tide", "isn't in'");
    });
  });

  it('are not seen in stray marks', () => {
    quotes("'Enders return\nMore news\nShare this story");
    quotes('Log in here » or read on ”');
    quotes('« Previous | Next »');
    quotes('word" and word” and word’ and » and x"y');
  });

  it('hold the facts that are named in them', () => {
    assert.deepEqual(grammar.words('“We lost €3 million on Monday,” he said.', 'constant.numeric.money'), ['€3 million']);
    assert.deepEqual(grammar.words("'She said \"€3 million\"', he wrote.", 'constant.numeric.money'), ['€3 million']);
  });
});
