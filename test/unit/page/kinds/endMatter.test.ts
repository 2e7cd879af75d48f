import { strict as assert } from 'node:assert';
import { body } from '../pages';
import { kindsOf, labels } from './labelled';

const FRONT = ['headline: Ferry talks resume as dockers’ strike enters third week', 'byline: By Jan Roe', 'byline: March 2, 2026'];

describe('what stands after the story', () => {
  it('is a mark that it ends', () => {
    for (const end of ['-30-', '(END)', 'ENDS', '###']) labels([...FRONT, ...body(), `boilerplate: ${end}`]);
  });

  it('is such a mark or a portrait though the reading took it for the story’s', () => {
    for (const end of ['-30-', '###', 'Jan Roe covers ports and ships for the Courier.']) assert.equal(kindsOf([...FRONT, ...body(), `boilerplate: ${end}`], (_, index) => index >= FRONT.length).at(-1), 'boilerplate');
  });

  it('is a note of the editors though the reading left it out', () => {
    const lines = [...FRONT, ...body(), 'body: Editor’s note: An earlier version of this story named the wrong pier.'];
    assert.equal(kindsOf(lines, (zone, index) => zone === 'body' && index < lines.length - 1).at(-1), 'body');
  });

  it('is whose work it is, in several languages', () => {
    for (const credit of [
      'Reporting by Jan Roe; Editing by Tom Ode',
      'Northsea Press’ Mia Lindqvist contributed to this report.',
      'This article originally appeared in The Maren Courier.',
      'Com informações da Agência Maren',
      'Mit Material von dpa',
      'Colaboró en esta información Ana Roe',
    ]) labels([...FRONT, ...body(), `credit: ${credit}`]);
  });

  it('is a copyright in sentences just under the story, and none in the footer', () => {
    labels([...FRONT, ...body(), 'credit: Copyright 2026 Maren Radio. All rights reserved. Visit our terms of use for more.']);
    labels([...FRONT, ...body(), 'boilerplate: Share', 'boilerplate: Facebook', 'boilerplate: Copyright 2026 Maren Radio. All rights reserved. Visit our terms of use for more.']);
  });

  it('is several credits in a row', () => {
    labels([...FRONT, ...body(), 'credit: This report by The Northsea Press was first published March 2, 2026.', 'credit: — With files from Mia Lindqvist in Port Maren', 'credit: © 2026 The Canadian Press', 'related: More stories', 'related: Harbour bridge closes for repairs until autumn']);
  });

  it('is the author’s portrait', () => {
    labels([...FRONT, ...body(), 'boilerplate: Jan Roe covers ports and ships for the Courier.', 'boilerplate: Roe can be reached at jan@courier.example.']);
  });

  it('is the author’s portrait though the reading took it for the story’s: under the name by the first name alone, or under a heading', () => {
    const life = 'Daughter of a pilot and of a lighthouse keeper, she came to the paper after ten years at sea, and has told of ports, tides and the people who live by them ever since.';
    for (const portrait of [
      ['Jan Roe', 'Jan has been building boats and telling of them since 1987, and lives above a chandlery in Port Maren.'],
      ['Jan Roe teaches at the school of seamanship in Port Maren. The Long Ebb is about her years as a pilot.'],
      ...['About Jan Roe', 'Über Jan Roe', 'Sobre Jan Roe', 'À propos de Jan Roe'].map(heading => [heading, life]),
    ]) {
      const lines = [...FRONT, ...body(), ...portrait.map(line => `boilerplate: ${line}`)];
      assert.deepEqual(kindsOf(lines, (_, index) => index >= FRONT.length).slice(-portrait.length), portrait.map(() => 'boilerplate'), portrait[0]);
    }
  });

  it('is no portrait of somebody who has an author’s first name', () => {
    labels([...FRONT, ...body(), 'body: Jan is survived by two sons, who run the ferry office on the mainland, and by a sister on the islands.']);
  });

  it('is a portrait far below, behind links, though the reading took it for the story’s', () => {
    const links = Array.from({ length: 9 }, (_, at) => `related: Harbour bridge number ${at + 1} closes for repairs until the autumn`);
    const lines = [...FRONT, ...body(), ...links, 'boilerplate: Jan Roe covers ports and ships for the Courier.'];
    assert.notEqual(kindsOf(lines, (zone, index) => zone === 'body' || index === lines.length - 1).at(-1), 'body');
  });

  it('is a note of the editors to the story', () => {
    labels([...FRONT, ...body(), 'body: A correction was made on March 3, 2026: An earlier version named the wrong pier.']);
  });

  it('is the source of a press release, behind whom to ask', () => {
    labels([...FRONT, ...body(), 'boilerplate: Media contact:', 'boilerplate: 555-0164', 'boilerplate: ###', 'credit: SOURCE Maren Ferries, Inc.']);
  });
});
