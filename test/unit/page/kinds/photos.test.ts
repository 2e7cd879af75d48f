import { strict as assert } from 'node:assert';
import { isCaption } from '../../../../src/core/page/kinds/caption';
import { body } from '../pages';
import { kindsOf, labels } from './labelled';

const HEADLINE = 'headline: Ferry talks resume as dockers’ strike enters third week';
const [first = '', second = '', ...rest] = body();

describe('a caption', () => {
  for (const line of [
    'Image source, Harbour Trust',
    'Empty berths in the port on Sunday. FILE PHOTO: Reuters',
    'FILE – The ferry Sankt Olav leaves Port Maren, March 2, 2024.',
    'Ana Duarte in her kitchen with the union’s letters.Credit...Ana Roe for The Courier',
    'Die Fähre im Hafen. Foto: Ana Roe',
    'Le traversier à quai, à Port-Maren, le 21 octobre 2025. ANA ROE POUR « LE COURRIER »',
    'El transbordador en el puerto. / ANA ROE (MARENFOTO)',
    'A balsa no porto — Foto: Ana Roe/Farol',
    '© Ana Roe',
    'Photograph by Ana Roe for The Courier',
  ]) {
    it(`is “${line}”`, () => assert.equal(isCaption(line), true));
  }

  for (const line of ['Fotos: a cidade amanhece coberta de gelo e turistas fazem fila', 'Photos: town wakes up under ice and queues for the waterfall']) {
    it(`is not the headline “${line}”`, () => assert.equal(isCaption(line), false));
  }

  it('is no button and no section, though a slash stands in it', () => {
    labels(['boilerplate: Media / Entertainment', HEADLINE, 'byline: By Jan Roe', 'boilerplate: Log in / Register', 'boilerplate: View/Post Comments', first, second, 'caption: Dockers warm their hands at the gate of the port', 'caption: Mia Lindqvist/Maren Public Radio', ...rest]);
  });

  it('is no link between the byline and the story', () => {
    const line = 'How the ferries of the islands came to a halt';
    const kindOf = (shown: string): string | undefined => kindsOf([HEADLINE, 'byline: By Jan Roe', `boilerplate: ${shown}`, first, second, ...rest], zone => zone === 'body')[2];
    assert.deepEqual([kindOf(line), kindOf(`• ${line}`)], ['caption', 'boilerplate']);
  });

  it('counts once where the credit is printed twice in a row', () => {
    const lines = [HEADLINE, 'byline: By Jan Roe', first, second, 'caption: Photo: Mia Lindqvist, Northsea Press', 'boilerplate: Photo: Mia Lindqvist, Northsea Press', ...rest];
    assert.deepEqual(kindsOf(lines, zone => zone === 'body').slice(4, 6), ['caption', 'boilerplate']);
  });

  it('stands above the line that says whose photo it is', () => {
    labels([HEADLINE, 'byline: By Jan Roe', 'caption: The ferries have not left the port for three weeks', 'caption: Image source, Harbour Trust', first, second, 'caption: The pier was closed to cars in the spring', 'caption: Image source, Harbour Trust', ...rest]);
  });

  it('is numbered', () => {
    labels([HEADLINE, 'byline: By Jan Roe', 'boilerplate: 1 of 2', 'caption: Dockers at the gate of the port. (Jan Roe/Maren Courier)', first, 'boilerplate: 2 of 2', 'caption: A tug is towed out to the islands', second, ...rest]);
  });

  it('is told from the button under it', () => {
    const lines = [HEADLINE, 'byline: By Jan Roe', 'caption: Dockers warm their hands at the gate of the port', 'caption: Mia Lindqvist/Maren Public Radio', 'boilerplate: hide caption', first, second, ...rest];
    assert.deepEqual(kindsOf(lines, zone => zone === 'body').slice(2, 5), ['caption', 'caption', 'boilerplate']);
  });

  it('may say nothing of whose photo it is above such a button', () => {
    const lines = [HEADLINE, 'byline: By Jan Roe', first, 'caption: Dockers warm their hands at the gate', 'boilerplate: hide caption', second, ...rest];
    assert.equal(kindsOf(lines, zone => zone === 'body')[3], 'caption');
  });

  it('that is printed twice counts once', () => {
    const caption = 'Empty berths at the ferry port on Sunday. (Jan Roe/Maren Courier)';
    labels([HEADLINE, 'byline: By Jan Roe', first, `caption: ${caption}`, `boilerplate: ${caption}`, second, ...rest]);
  });

  it('is no paragraph above a whole caption', () => {
    labels([HEADLINE, first, second, 'caption: A tug at sea. Foto: Ana Roe', ...rest]);
  });
});
