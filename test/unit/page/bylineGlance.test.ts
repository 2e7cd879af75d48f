import { strict as assert } from 'node:assert';
import { glanceAt, MAY } from '../../../src/core/page/metadata/bylineGlance';
import * as words from '../../../src/core/page/metadata/bylineWords';

/** Segments of bylines as papers print them, in several languages, and a few that are none. */
const SEGMENTS = `By Ana Roe|by: Ana Roe|Interview by Ana Roe|Von Jan Berg|Par Odile Masson|Di Carla Neri|Texte de Luc Arnaud|Propos recueillis par Odile Masson|A cura di Carla Neri
  |Écrit par: Luc Arnaud|Author: Ana Roe|Автор: Ганна Коваль|Tekst: Ola Dahl|Un entretien réalisé par Luc Arnaud|Story: Ana Roe|Edited by Ana Roe|Photos: Jan Berg|Foto's: Ola Dahl
  |Translated and adapted by Ana Roe|Pictures by Jan Berg|Photographs de Luc Arnaud|Additional reporting by Ana Roe|With files from Jan Berg|With reporting by Ana Roe
  |By our correspondents in Port Maren|From a staff reporter|Our agencies|La rédaction|By the newsroom|Redaktion|Notre bureau à Oran|3 hours ago|an hour ago|vor 2 Stunden|il y a 5 minutes
  |hace 3 días|há 2 horas|2 ore fa|3 dagen geleden|12 годин тому|5 godzin temu|03/02/2026|03/02/2026 11:15|Updated 2 hours ago|Published: 03/02/2026 – Updated: 04/02/2026|By|Par :|and|&|et
  |Written by:|Author of the article:|Staff Writer|Senior Political Correspondent|The Maren Courier reporter|Special to the Courier|For The Maren Courier|Collaboration spéciale
  |Local Journalism Initiative Reporter|Correspondante à Oran|Редактор|кореспондентка|Dziennikarka|dziennikark|Bureau chief, Oran|Business reporter for the Courier|Redakteurin|verslaggever
  |11:15|2:15 p.m.|4 min read|5-minute read|Read|Tags:|12 comments|Share this|E-mail|ana@maren.example|@anaroe|EST|A 5 min read|Category|news|Save|Last updated on|Published|First published on
  |Publiée le|veröffentlicht am|Опубліковано|Mise à jour le|Mis à jour|Modifié|Aktualisiert|Stand:|обновлено|updat|Maren Courier staff report|Courier Newsroom|Courier Reports
  |Senior Correspondent Ana Roe|Ana Roe|Port Maren|Ana Roe, Maren Courier|The harbour closed on Monday`.split('|').map((segment) => segment.trim());

/** For each bit the expressions that need not be tried without it. */
const EXPRESSIONS: readonly (readonly [bit: number, name: string, expression: RegExp])[] = [
  [MAY.unnamed, 'unnamed', words.UNNAMED], [MAY.otherWork, 'other work', words.OTHER_WORK], [MAY.more, 'more reporting', words.MORE_REPORTING], [MAY.by, 'by', words.BY], [MAY.ago, 'ago', words.AGO],
  [MAY.ago, 'relative', words.RELATIVE], [MAY.label, 'label', words.BARE_LABEL], [MAY.role, 'role', words.ROLE], [MAY.noise, 'noise', words.NOISE], [MAY.dated, 'dated', words.DATE_LABEL],
  [MAY.updated, 'updated', words.UPDATE_LABEL], [MAY.staff, 'staff report', words.STAFF_REPORT], [MAY.leadingRole, 'leading role', words.LEADING_ROLE],
];

const matches = (expression: RegExp, segment: string): boolean => new RegExp(expression.source, expression.flags.replace('g', '')).test(segment);

describe('a glance at a byline', () => {
  for (const [bit, name, expression] of EXPRESSIONS) {
    it(`never hides what the expression for ${name} would find`, () => {
      const found = SEGMENTS.flatMap((segment) => [segment, segment.toUpperCase()]).filter((segment) => matches(expression, segment));
      assert.ok(found.length > 0, 'no segment shows it');
      for (const segment of found) assert.notEqual(glanceAt(segment) & bit, 0, segment);
    });
  }

  it('leaves nothing possible of a plain name', () => {
    assert.equal(glanceAt('Ana Roe'), 0);
  });
});
