import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createAnalyser, type Analyser } from '../core/analysis';
import { Failure } from './failure';

/** The analyser, with the data files that lie in `media` beside the folder of the built command. */
export async function loadAnalyser(): Promise<Analyser> {
  const lexicon = path.join(__dirname, '..', 'media', 'lexicon.txt');
  try {
    return createAnalyser({ lexicon: await readFile(lexicon) });
  } catch (error) {
    throw new Failure(`${lexicon} cannot be used (${(error as Error).message}). Install pressmark again.`);
  }
}
