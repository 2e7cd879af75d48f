import { detectEol } from '../../text/edits';
import { refusal, type Decision } from '../../text/yaml/decision';
import { readYaml, type YamlNode } from '../../text/yaml/yaml';
import { commentsIn } from '../../text/yaml/yamlComments';
import { columnOf, endOf } from '../../text/yaml/yamlEdits';
import { insertLines } from '../../text/yaml/yamlLines';
import { idsOf } from './registry';
import { registryText } from './registryText';

/**
 * Puts the comments that other edits took out with the lines they stood in below the last line of an entry, indented as its keys are, so that
 * they belong to it; in a file that is all braces, below everything.
 * @param before the registry as it was, `now` as it is after the edits
 */
export function keepComments(before: string, now: string, id: string): Decision {
  const { root } = readYaml(now);
  const lost = lostComments(before, now, root);
  const ids = root?.kind === 'mapping' ? idsOf(root) : undefined;
  const entry = ids?.byKey.get(id);
  if (lost.length === 0 || ids === undefined || entry === undefined) return { ok: true, edits: [], inverse: [], id };
  const content = registryText(now)?.join('\n');
  const indent = entry.value.kind === 'mapping' && !entry.value.flow ? columnOf(now, entry.value) : `${columnOf(now, ids)}  `;
  for (const [at, lines] of [[endOf(now, entry), lost.map(comment => indent + comment)], [now.length, lost]] as const) {
    const edit = insertLines(now, at, lines, detectEol(now));
    const after = now.slice(0, at) + edit.text + now.slice(at);
    const isKept = registryText(after)?.join('\n') === content && lostComments(before, after, readYaml(after).root).length === 0;
    if (isKept) return { ok: true, edits: [edit], inverse: [{ start: at, end: at + edit.text.length, text: '' }], id };
  }
  return refusal(`Comments would be lost: ${lost.join(' ')} Take them out of the entry first.`);
}

function lostComments(before: string, now: string, root: YamlNode | null): string[] {
  const left = countOf(textsOf(now, root));
  return textsOf(before, readYaml(before).root).filter(comment => {
    const number = left.get(comment) ?? 0;
    left.set(comment, number - 1);
    return number <= 0;
  });
}

function textsOf(yaml: string, root: YamlNode | null): string[] {
  return commentsIn(yaml, root === null ? [] : [root], { start: 0, end: yaml.length }).map(({ start, end }) => yaml.slice(start, end).trimEnd());
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
