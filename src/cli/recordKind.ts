import path from 'node:path';
import { isSidecarName } from '../core/corpus/paths';
import { readYaml, type YamlEntry } from '../core/text/yaml/yaml';
import { REGISTRY_NAME } from './corpusOnDisk';

export type RecordKind = 'sidecar' | 'registry';

/**
 * What files of the record are: what they are called, also as Git calls the copies that it makes of them; where that says nothing, what
 * they hold. What says nothing either is taken for a sidecar.
 */
export function recordKind(files: readonly { readonly path: string; readonly text: string }[]): RecordKind {
  const names = files.map((file) => path.basename(file.path));
  if (names.some(isSidecarName)) return 'sidecar';
  if (names.some((name) => name.endsWith(REGISTRY_NAME))) return 'registry';
  return files.some(({ text }) => holdsEntities(text)) ? 'registry' : 'sidecar';
}

function holdsEntities(text: string): boolean {
  const { root } = readYaml(text);
  if (root?.kind !== 'mapping' || root.byKey.has('annotations')) return false;
  return root.entries.some(isEntity) || root.byKey.get('entities')?.value.kind === 'mapping';
}

function isEntity({ value }: YamlEntry): boolean {
  return value.kind === 'mapping' && value.byKey.has('name') && value.byKey.has('type');
}
