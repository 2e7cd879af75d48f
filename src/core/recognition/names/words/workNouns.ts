import { wordSet } from './wordSet';

/** Kinds of work whose title may follow in quotation marks. */
export const WORK_NOUNS = wordSet('film movie novel book song album play musical opera series show documentary memoir poem magazine podcast drama comedy sitcom single painting essay biography autobiography ballet');
