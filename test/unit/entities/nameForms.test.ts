import { strict as assert } from 'node:assert';
import { abbreviates, endsPerson, foldName, initialsOf, isSamePerson, parsePerson, slugOf } from '../../../src/core/entities/nameForms';

const same = (a: string, b: string): boolean => isSamePerson(parsePerson(a), parsePerson(b));

describe('forms of a name', () => {
  it('folds diacritics, case, full stops, articles and legal forms', () => {
    assert.equal(foldName('María Quéll', 'PERSON'), foldName('Maria Quell', 'PERSON'));
    assert.equal(foldName('The Acme Widgets, Inc.', 'ORG'), 'acme widgets');
    assert.equal(foldName('U.S.', 'GPE'), foldName('United States', 'GPE'));
    assert.equal(foldName('Ukrainians', 'NORP'), foldName('Ukrainian', 'NORP'));
  });
  it('says which full names can be one person', () => {
    assert.ok(same('Robert J. Hollings', 'Robert Hollings'));
    assert.ok(same('R. Hollings', 'Robert Hollings'));
    assert.ok(same('Robert Hollings Jr.', 'Robert Hollings'));
    assert.ok(!same('Robert Hollings Jr.', 'Robert Hollings Sr.'));
    assert.ok(!same('Ann Hollings', 'Robert Hollings'));
    assert.ok(!same('Robert James Hollings', 'Robert Karl Hollings'));
  });
  it('knows the end of a longer name', () => {
    assert.ok(endsPerson(parsePerson('von der Marwitz'), parsePerson('Helga von der Marwitz')));
    assert.ok(!endsPerson(parsePerson('Helga'), parsePerson('Helga von der Marwitz')));
  });
  it('makes ids of names', () => {
    assert.equal(slugOf('Ana Duarte'), 'ana-duarte');
    assert.equal(slugOf('Nicolás O’Hara-Łoś'), 'nicolas-ohara-los');
    assert.equal(slugOf('U.S.'), 'us');
    assert.match(slugOf('東京'), /^name-[0-9a-z]{6}$/);
  });
  it('takes initials of the words with capitals', () => {
    assert.equal(initialsOf('Ministry of Northern Trade'), 'mnt');
    assert.equal(initialsOf('Acme'), '');
  });
  it('knows short and other forms of forenames, and leaves apart what may be two', () => {
    assert.ok(same('Bob Holt', 'Robert Holt'));
    assert.ok(same('Mohamed Quell', 'Muhammad Quell'));
    assert.ok(same('R. Holt', 'Bob Holt'));
    assert.ok(!same('Roberta Holt', 'Robert Holt'));
    assert.ok(!same('Alex Holt', 'Alexander Holt'));
  });
  it('takes legal forms off, but not what a body is', () => {
    assert.equal(foldName('Acme Holdings Ltd', 'ORG'), 'acme');
    assert.equal(foldName('Working Group', 'ORG'), 'working group');
  });
  it('writes out the state or union whose body it is', () => {
    for (const [short, long] of [['U.S. Coast Guard', 'United States Coast Guard'], ['UN Harbour Council', 'United Nations Harbor Council'], ['EU Ferry Fund', 'European Union Ferry Fund']] as const) assert.equal(foldName(short, 'ORG'), foldName(long, 'ORG'));
    assert.notEqual(foldName('USA Rowers', 'ORG'), foldName('United States Rowers', 'ORG'));
  });
  it('takes hyphens of bodies and peoples for spaces, and not of people', () => {
    assert.equal(foldName('Exlandic-Norlandic', 'NORP'), foldName('Exlandic Norlandic', 'NORP'));
    assert.equal(foldName('Mar - Bank', 'ORG'), foldName('Mar-Bank', 'ORG'));
    assert.equal(foldName('Al-Qaeda', 'ORG'), foldName('al-Qaida', 'ORG'));
    assert.notEqual(foldName('Ann-Marie Roe', 'PERSON'), foldName('Ann Marie Roe', 'PERSON'));
  });
  it('knows what an abbreviation can stand for', () => {
    assert.ok(abbreviates('EXA', 'Exland Airlines'));
    assert.ok(abbreviates('NTB', 'Northern Trade Board'));
    assert.ok(!abbreviates('NTX', 'Northern Trade Board'));
    assert.ok(!abbreviates('TB', 'Northern Trade Board'));
  });
});
