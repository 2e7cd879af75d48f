import type { Registry, RegistryEntry } from '../../entities/entity';
import { addEntity } from '../../entities/registry/registryEdits';
import { matchEntry } from '../../entities/registry/registryMatch';
import { NAME_TYPES, type NameType } from '../../recognition/recognition';
import { nearest } from '../../text/nearest';
import { formatPlain } from '../../text/yaml/yamlScalar';
import { setKey, unsetKey } from '../../text/yaml/yamlKeys';
import { ANNOTATION_KEYS, type Annotation } from '../annotation';
import type { CheckFinding } from '../check/check';
import { fix, type Fix, type FixContext } from './context';
import { brief } from './words';

/** For an id that the registry does not have: the entity that is meant, a new entry for it, or none. */
export function entityFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { yaml, input: { registry } } = context;
  const annotation = context.annotationOf(finding)?.annotation;
  const mapping = annotation && context.mappingOf(annotation);
  const key = context.path(finding.start).at(-1)?.entry.key.value;
  if (!annotation || !mapping || registry === null || (key !== 'entity' && key !== 'speaker')) return [];
  const id = annotation[key] ?? '';
  const named = key === 'entity' ? entryNamed(registry, annotation) : null;
  const meant = new Set([...(named === null ? [] : [named.id]), ...nearest(id, registry.keys())]);
  return [
    ...[...meant].flatMap((other, n) => {
      const name = registry.get(other)?.name ?? '';
      return fix(`Did you mean ${brief(other)} (${brief(name)})?`, context.decide(setKey(yaml, mapping, key, formatPlain(other), other, ANNOTATION_KEYS)), n === 0 && meant.size === 1);
    }),
    ...created(id, annotation, key, context),
    ...fix(key === 'entity' ? `Remove the link to ${brief(id)}` : `Remove the speaker ${brief(id)}`, context.decide(unsetKey(yaml, mapping, key))),
  ];
}

/** The words become the new entity's name. What a person and what a title is called are different things. */
function created(id: string, { label, quote }: Annotation, key: 'entity' | 'speaker', { input: { registryYaml } }: FixContext): Fix[] {
  if (key === 'speaker' || !isNameType(label) || label === 'TITLE') return [];
  return fix(`Add ${brief(id)} to entities.yaml`, addEntity(registryYaml, { id, name: quote, type: label })).map(made => ({ ...made, file: 'registry' }));
}

/** The entry that has the annotation's words as its name or an alias. */
function entryNamed(registry: Registry, { label, quote }: Annotation): RegistryEntry | null {
  return isNameType(label) ? matchEntry(registry, label, [quote]) : null;
}

export function isNameType(label: string): label is NameType {
  return (NAME_TYPES as readonly string[]).includes(label);
}
