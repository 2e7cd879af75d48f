export { addAnnotation, linkMention, type NewAnnotation } from './addAnnotation';
export { linkEntity, reanchor, removeAnnotation, setBorders, setLabel, setNote, setStatus } from './annotationDecisions';
export { acceptChanged, type Present } from './changedDecision';
export { correctAnnotation, type Correction } from './correction';
export { resolveConflict } from './conflictDecision';
export type { Decision } from './decision';
export { relinkNames } from './linkDecisions';
export { setArticleFile, setCorrection } from './pageDecisions';
export { removeZone, setZone, setZones, type NewZone, type NewZones } from './zoneDecisions';
