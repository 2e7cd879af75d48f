import { readNameModel, type NameModel } from './tagger/model';
import { FineTypes } from './tagger/fineTypes';
import { Tagger } from './tagger/tagger';

/** What recognises names: the model and what is kept between articles to be fast. It changes no result. */
export interface NameRecogniser {
  readonly model: NameModel;
  readonly tagger: Tagger;
  readonly fineTypes: FineTypes;
}

/**
 * Makes a recogniser from the bytes of the model's file.
 * @throws Error where they are no model of this version
 */
export function readNameRecogniser(bytes: Uint8Array): NameRecogniser {
  return recogniserOf(readNameModel(bytes));
}

export function recogniserOf(model: NameModel): NameRecogniser {
  return { model, tagger: new Tagger(model), fineTypes: new FineTypes(model) };
}
