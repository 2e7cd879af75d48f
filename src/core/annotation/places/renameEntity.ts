import { addAlias, setEntityField } from '../../entities/registry/registryEdits';
import { readRegistry } from '../../entities/registry/registry';
import { applyEdits, type TextEdit } from '../../text/edits';
import { formatPlain, formatScalar } from '../../text/yaml/yamlScalar';
import { aliasPlace, registryIds, sidecarLinks } from './recordPlaces';

/** An edit of a rename, and why it is made: the name or id itself, or the old name that stays known as an alias. */
export interface RenameEdit extends TextEdit {
  readonly why: 'renamed' | 'alias';
}

/** A refusal's message is for people. */
export type RenameEdits = { readonly ok: true; readonly edits: readonly RenameEdit[] } | { readonly ok: false; readonly message: string };

/**
 * Gives an entity of a registry another name. The old one becomes an alias, since that is what the articles go on calling it.
 */
export function renameInRegistry(yaml: string, id: string, name: string): RenameEdits {
  const entry = readRegistry(yaml).registry.get(id);
  if (!entry) return refused(`The registry has no entity ${id}.`);
  const wanted = name.replace(/\s+/g, ' ').trim();
  if (wanted === entry.name) return { ok: true, edits: [] };
  const renamed = setEntityField(yaml, id, 'name', wanted);
  if (!renamed.ok) return renamed;
  const known = aliasPlace(yaml, id, wanted);
  // What was an alias is the name now: the two change places.
  const kept = known ? { ok: true as const, edits: [{ ...known, text: formatScalar(entry.name) }] } : addAlias(yaml, id, entry.name);
  const edits: RenameEdit[] = [
    ...renamed.edits.map((edit) => ({ ...edit, why: 'renamed' as const })),
    ...(kept.ok ? kept.edits.map((edit) => ({ ...edit, why: 'alias' as const })) : []),
  ];
  return isRenamed(yaml, edits, id, wanted) ? { ok: true, edits } : refused(`The entity ${id} is written in a way that cannot be edited here; change its name in the registry.`);
}

/** Gives an entity another id, in the registry itself. */
export function changeIdInRegistry(yaml: string, from: string, to: string): RenameEdits {
  const places = registryIds(yaml, from);
  if (places === null) return refused('The registry cannot be read; put it right first.');
  return { ok: true, edits: places.map(({ start, end }) => ({ start, end, text: formatPlain(to), why: 'renamed' })) };
}

/** The same in a sidecar: in every link to the entity, and where it is a speaker. */
export function changeIdInSidecar(yaml: string, from: string, to: string): RenameEdits {
  const links = sidecarLinks(yaml);
  if (links === null) return refused('cannot be read; put it right first.');
  const places = links.filter(({ value }) => value === from);
  return { ok: true, edits: places.map(({ start, end }) => ({ start, end, text: formatPlain(to), why: 'renamed' })) };
}

function isRenamed(yaml: string, edits: readonly RenameEdit[], id: string, name: string): boolean {
  try {
    return readRegistry(applyEdits(yaml, edits)).registry.get(id)?.name === name;
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

function refused(message: string): RenameEdits {
  return { ok: false, message };
}
