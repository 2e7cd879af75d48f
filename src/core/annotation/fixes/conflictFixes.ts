import { removeEntity } from '../../entities/registry/registryEdits';
import { conflictSides, describeSide } from '../../text/conflict';
import type { Decision } from '../../text/yaml/decision';
import type { YamlNode } from '../../text/yaml/yaml';
import { setKey, unsetKeys } from '../../text/yaml/yamlKeys';
import type { CheckFinding } from '../check/check';
import { inOneLine, resolveConflict, takeSide } from '../decisions/conflictDecision';
import { removeZone, setStatus } from '../decisions/decisions';
import { fix, type Fix, type FixContext, type Place } from './context';
import { brief, quoted } from './words';

const ZONE_KEYS = ['quote', 'to', 'nth', 'zone', 'by'] as const;
const REGISTRY_KEYS = ['name', 'type', 'aliases', 'description', 'same_as', 'distinct_from'] as const;

/** The one side, the other, or for an annotation neither: reject it. */
export function conflictFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { yaml } = context;
  const [section, place] = context.path(finding.start);
  if (section === undefined || place === undefined) return [];
  const id = place.entry.key.value;
  switch (section.entry.key.value) {
    case 'corrections':
      return eachSide(place, (_number, side) => context.decide(isDeleted(side) ? unsetKeys(yaml, place.mapping, [id]) : setKey(yaml, place.mapping, id, inOneLine(yaml, side), '', [])));
    case 'zones':
      return eachSide(place, (number) => take(context, place, number, ZONE_KEYS, () => removeZone(yaml, id)));
    default:
      return [...eachSide(place, (number) => resolveConflict(yaml, id, number)), ...rejection(finding, context)];
  }
}

/** The one side or the other of a conflict in an entry of the registry. */
export function registryConflictFixes(context: FixContext, place: Place): Fix[] {
  const gone = (): Decision => removeEntity(context.yaml, place.entry.key.value);
  return eachSide(place, (number) => take(context, place, number, REGISTRY_KEYS, gone));
}

function rejection(finding: CheckFinding, context: FixContext): Fix[] {
  const annotation = context.annotationOf(finding)?.annotation;
  if (annotation === undefined || annotation.sides.some(side => side.get('status') === 'rejected')) return [];
  return fix(`Reject ${quoted(annotation.quote)}`, setStatus(context.yaml, annotation.id, 'rejected'));
}

function eachSide({ entry: { value } }: Place, make: (number: number, side: YamlNode) => Decision | null): Fix[] {
  return (value.kind === 'mapping' ? conflictSides(value) : []).flatMap(({ name, said }, number) => {
    const made = make(number, said);
    return made === null ? [] : fix(`Take ${name}: ${brief(describeSide(said), 60)}`, made);
  });
}

function take(context: FixContext, { entry: { value } }: Place, number: number, order: readonly string[], remove: () => Decision): Decision | null {
  const taken = value.kind === 'mapping' ? takeSide(context.yaml, value, number, order) : null;
  return taken === null ? null : taken === 'deleted' ? remove() : context.decide(taken);
}

function isDeleted(side: YamlNode): boolean {
  const deleted = side.kind === 'mapping' ? side.byKey.get('deleted')?.value : undefined;
  return deleted?.kind === 'scalar' && deleted.value === 'true';
}
