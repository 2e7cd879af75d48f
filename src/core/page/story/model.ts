import { Trees } from '../reading/trees';
import stored from './model.json';

/** Which lines are the story's, as learned from labelled pages by `npm run train:zones`; ATTRIBUTION.md names them. No text is in it, only numbers. */
export const STORY_MODEL = new Trees(stored);
