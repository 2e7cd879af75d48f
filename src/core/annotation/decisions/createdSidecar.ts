import { FORMAT_LINE, formatField } from '../sidecar/write';
import { creation, type Decision } from './decision';

/** A sidecar that a correction makes, because there is none. @param lines the section that it is made for */
export function created(file: string | undefined, lines: readonly string[], id?: string): Decision {
  const article = file === undefined ? [] : ['article:', `  file: ${formatField('file', file)}`];
  return creation(`${[FORMAT_LINE, ...article, ...lines, 'annotations: {}'].join('\n')}\n`, id);
}
