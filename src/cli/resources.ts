import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createAnalyser, type Analyser } from '../core/analysis';
import { Failure } from './failure';

/** The analyser, with the data files that lie in `media` beside the folder of the built command. */
export async function loadAnalyser(): Promise<Analyser> {
  const names = path.join(__dirname, '..', 'media', 'names.model');
  try {
    return createAnalyser({ names: await readFile(names) });
  } catch (error) {
    throw new Failure(`${names} cannot be used (${(error as Error).message}). Install pressmark again.`);
  }
}
