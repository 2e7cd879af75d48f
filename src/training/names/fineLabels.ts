import { Kind, lexiconKey, type Lexicon } from '../../core/recognition/names/lexicon';
import type { FineType } from '../../core/recognition/names/tagger/model';

/** What the sets' own labels say of finer types. */
const BY_LABEL: Readonly<Record<string, readonly FineType[]>> = {
  eve: ['EVENT'], event: ['EVENT'], election: ['EVENT'], conference: ['EVENT', 'OTHER'], book: ['WORK_OF_ART'], poem: ['WORK_OF_ART'], 'creative-work': ['WORK_OF_ART'], award: ['WORK_OF_ART'],
  product: ['PRODUCT'], Vehicle: ['PRODUCT'], Weapon: ['PRODUCT', 'OTHER'], MilitaryPlatform: ['PRODUCT', 'OTHER'], art: ['WORK_OF_ART', 'PRODUCT', 'LAW'], country: ['GPE'],
  literarygenre: ['OTHER'], discipline: ['OTHER'], chemicalcompound: ['OTHER'], chemicalelement: ['OTHER'], protein: ['OTHER'], enzyme: ['OTHER'], theory: ['OTHER'], astronomicalobject: ['OTHER'], nat: ['OTHER', 'EVENT'],
};

/** The finer types that a set's name may have by its label, or, of a place, by what the lexicon knows; undefined where nothing is known. */
export function fineTypesOf(words: string, label: string, coarse: string, lexicon: Lexicon): readonly FineType[] | undefined {
  if (coarse !== 'LOC') return BY_LABEL[label];
  if (label === 'country') return ['GPE'];
  const kinds = lexicon.kinds(words.split(/\s+/).map(lexiconKey).join(' '));
  const isGpe = (kinds & (Kind.Country | Kind.Division | Kind.BigCity | Kind.City)) !== 0;
  if (isGpe !== ((kinds & (Kind.Location | Kind.Facility)) !== 0)) return isGpe ? ['GPE'] : kinds & Kind.Facility ? ['FAC'] : ['LOC'];
  return undefined;
}
