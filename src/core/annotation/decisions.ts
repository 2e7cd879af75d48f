export { addAnnotation, type NewAnnotation } from './addAnnotation';
export { linkEntity, reanchor, removeAnnotation, setBorders, setLabel, setNote, setStatus } from './annotationDecisions';
export type { Decision } from './decision';
export { removeZone, setCorrection, setZone, type NewZone } from './pageDecisions';
