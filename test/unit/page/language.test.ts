import { strict as assert } from 'node:assert';
import { detectLanguage } from '../../../src/core/page/metadata/language';
import { LANGUAGES } from '../../../src/core/page/stopwords';

function language(text: string): string | null {
  return detectLanguage(text, [{ start: 0, end: text.length }]);
}

describe('detectLanguage', () => {
  it('tells languages by their script', () => {
    const cases: readonly (readonly [string, string | null])[] = [
      ['港口工人的罢工进入第三周，渡轮公司与工会星期一恢复谈判，双方都表示将继续努力达成协议。', 'zh'],
      ['港の労働者のストライキは三週目に入り、月曜日に交渉が再開されたと運輸相が記者団に語った。', 'ja'],
      ['항만 노동자들의 파업이 셋째 주에 접어든 가운데 장관은 월요일 노조와 협상을 재개했다고 밝혔다.', 'ko'],
      ['การเจรจาระหว่างสหภาพแรงงานท่าเรือกับบริษัทเรือข้ามฟากเริ่มขึ้นอีกครั้งเมื่อวันจันทร์', 'th'],
      ['استأنف الوزير المحادثات مع عمال الميناء يوم الاثنين بعد إضراب استمر ثلاثة أسابيع في المدينة.', 'ar'],
      ['وزیر نے پیر کے روز بندرگاہ کے کارکنوں سے مذاکرات دوبارہ شروع کیے اور کہا کہ ہڑتال جاری ہے۔', null],
      ['השר נפגש ביום שני עם עובדי הנמל לאחר שביתה של שלושה שבועות ואמר כי המשא ומתן יימשך.', 'he'],
      ['मंत्री ने सोमवार को बंदरगाह के कर्मचारियों से मुलाकात की और कहा कि बातचीत जारी रहेगी।', 'hi'],
    ];
    for (const [text, expected] of cases) assert.equal(language(text), expected, text);
  });

  it('does not take a name in another script for the language', () => {
    assert.equal(language('The minister of transport met the dockers of the port (港口工人) on Monday and said that the talks would go on through the night.'), 'en');
  });

  it('tells close languages by the words that only one has, or tells none', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['ru', 'Министр встретился в понедельник с рабочими порта, которые бастуют уже три недели, и сказал, что переговоры будут продолжены, если компания не откажется от них.'],
      ['uk', 'Міністр зустрівся в понеділок із робітниками порту, які страйкують уже три тижні, і сказав, що переговори будуть продовжені, якщо компанія не відмовиться від них.'],
      ['pl', 'Minister spotkał się w poniedziałek z pracownikami portu, którzy strajkują od trzech tygodni, i powiedział, że rozmowy będą trwać, ale nie wie, jak długo to jest możliwe.'],
      ['sv', 'Ministern träffade på måndagen hamnarbetarna, som har strejkat i tre veckor, och sade att samtalen ska fortsätta men att det inte är klart när de kan vara över.'],
    ];
    for (const [expected, text] of cases) {
      if ((LANGUAGES as readonly string[]).includes(expected)) assert.equal(language(text), expected, text);
      else assert.equal(language(text), null, text);
    }
  });

  it('gives none where there are too few words, or figures alone', () => {
    assert.equal(language('The ferry'), null);
    assert.equal(language('12 34 56 78 90 12 34 56 78 90'), null);
    assert.equal(language(''), null);
  });
});
