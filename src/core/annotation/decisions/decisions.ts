export { addAnnotation, type NewAnnotation } from './addAnnotation';
export { linkEntity, reanchor, removeAnnotation, setBorders, setLabel, setNote, setStatus } from './annotationDecisions';
export { acceptChanged, type Present } from './changedDecision';
export { resolveConflict } from './conflictDecision';
export type { Decision } from './decision';
export { removeZone, setArticleFile, setCorrection, setZone, type NewZone } from './pageDecisions';
