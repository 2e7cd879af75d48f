import type { TimeAnchor } from '../recognition';
import { dateValue } from './calendar';
import type { Point } from './expression';
import type { Context } from './context';
import type { Focus } from './spoken';
import { datedYear } from './yearly';

/**
 * What the value of a point was counted from: publication, or an expression before it in the article. Undefined where its words say the value, and
 * where nothing says what to count from.
 */
export function anchorOf(point: Point, value: string, isClockAlone: boolean, context: Context): TimeAnchor | undefined {
  if (isClockAlone) return of(context.spoken.day(), context);
  switch (point.is) {
    case 'fixed': return undefined;
    case 'date': return point.year !== null || point.month === null ? undefined : yearTold(point.month, point.day, context);
    case 'month': return point.pointing === 'bare' ? yearTold(point.month, null, context) : published(context);
    case 'weekday': return point.from === 'focus' ? of(context.spoken.from('day'), context) : published(context);
    case 'unit': return point.from === 'focus' ? countedFrom(context.spoken.from(point.unit), value, context) : published(context);
    case 'season': return point.year !== null ? undefined : point.pointing === 'that' ? of(context.spoken.from('year'), context) : published(context);
    case 'part-of-year':
    case 'holiday': return point.year === null ? published(context) : undefined;
    case 'week-of':
    case 'nth-weekday':
    case 'beside': return anchorOf(point.point, value, false, context);
    case 'day-of-month': return point.from === 'focus' ? of(context.spoken.from('month'), context) : published(context);
    case 'that-time': return spokenOf(context.spoken.from('year'));
    case 'same-time': return of(context.spoken.from('month'), context);
    case 'bare-unit':
    case 'turn': return published(context);
  }
}

function published(context: Context): TimeAnchor | undefined {
  return context.published ? { value: dateValue(context.published), span: null } : undefined;
}

function spokenOf(focus: Focus | null): TimeAnchor | undefined {
  return focus ? { value: focus.value, span: focus.span } : undefined;
}

function of(focus: Focus | null, context: Context): TimeAnchor | undefined {
  return spokenOf(focus) ?? published(context);
}

/** Where nothing was spoken of before and the value was left open, publication was not counted from either. */
function countedFrom(focus: Focus | null, value: string, context: Context): TimeAnchor | undefined {
  return spokenOf(focus) ?? (value.startsWith('X') ? undefined : published(context));
}

function yearTold(month: number, day: number | null, context: Context): TimeAnchor | undefined {
  return datedYear(month, day, context) === null ? published(context) : spokenOf(context.spoken.dated(context.at));
}
