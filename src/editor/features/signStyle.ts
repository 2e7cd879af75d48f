/**
 * The editor takes CSS here. A sign must neither move the line's other words nor widen the line, which would run out of the editor where it
 * was wrapped without it: so it stands raised over the gap behind its words.
 */
export const SMALL_AND_RAISED = 'none; font-size: 0.7em; position: absolute; top: -0.4em';
