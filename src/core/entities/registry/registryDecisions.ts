// What people decide about the entities of a registry. Each is a function of the registry's text and gives the edits that change it, and nothing but what is meant.
export { mergeEntities } from './mergeEntities';
export { addAliases, addEntity, ensureEntity, type NewEntity, removeAlias, removeEntity, setEntityField } from './registryEdits';
export { keepApart, letTogether, setSameAs } from './registryRelations';
export { splitEntity } from './splitEntity';
