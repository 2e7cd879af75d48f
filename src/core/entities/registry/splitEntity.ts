import { refusal, type Decision } from '../../text/yaml/decision';
import { inSteps, type Step } from '../../text/yaml/steps';
import { readRegistry } from './registry';
import { keepComments } from './registryComments';
import { addEntity, type NewEntity, removeAlias } from './registryEdits';
import { addDistinctions } from './registryRelations';

/**
 * Makes two entities of one: the new one takes names with it that the other had, and both are said to be distinct.
 * @param names aliases of `id` that go to the new entity, be it as its name
 */
export function splitEntity(yaml: string, id: string, fresh: NewEntity, names: readonly string[]): Decision {
  const { name, aliases = [] } = readRegistry(yaml).registry.get(id) ?? {};
  if (name === undefined) return refusal(`The registry has no entity ${id} that is valid.`);
  const going = names.filter(alias => aliases.includes(alias));
  const lost = names.find(alias => !going.includes(alias));
  if (lost !== undefined) return refusal(lost === name ? `${JSON.stringify(lost)} is the name of ${id}; give that another name first.` : `${id} is not called ${JSON.stringify(lost)}.`);
  const taken = going.filter(alias => alias !== fresh.name && fresh.aliases?.includes(alias) !== true);
  const entity: NewEntity = { ...fresh, aliases: [...(fresh.aliases ?? []), ...taken], distinctFrom: [...new Set([...(fresh.distinctFrom ?? []), id])] };
  return inSteps(yaml, [
    ...going.map((alias): Step => now => removeAlias(now ?? '', id, alias)),
    now => addEntity(now, entity),
    now => addDistinctions(now ?? '', id, [entity.id]),
    now => keepComments(yaml, now ?? '', entity.id),
  ], entity.id);
}
