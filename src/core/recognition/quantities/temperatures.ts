import type { Reader } from '../times/reader';
import type { Amount } from './amount';

/** Degrees, with the scale behind them where it is said. */
export function temperatureAt(r: Reader, at: number, value: number): Amount {
  const scale = r.lower(at);
  if ((scale === 'c' || scale === 'celsius' || scale === 'centigrade') && r.isWord(at)) return { type: 'QUANTITY', value, unit: 'degree Celsius', to: at + 1 };
  if ((scale === 'f' || scale === 'fahrenheit') && r.isWord(at)) return { type: 'QUANTITY', value, unit: 'degree Fahrenheit', to: at + 1 };
  return { type: 'QUANTITY', value, unit: 'degree', to: at };
}

/** "1.5 C", "-12C", "85 F", "35 Celsius": a scale without the word degree. */
export function bareTemperature(r: Reader, at: number, value: number): Amount | null {
  if (!r.isWord(at)) return null;
  const word = /^(?:celsius|centigrade|fahrenheit)$/.test(r.lower(at));
  const letter = /^[cf]$/.test(r.lower(at)) && r.capital(at) > 0 && r.lexemes[at - 1]?.kind === 'number';
  if (!word && !letter) return null;
  // "5 C students" and "Boeing 737 F" are none
  if (letter && (Math.abs(value) > 4000 || (r.isWord(at + 1) && r.capital(at + 1) > 0) || (r.joined(at + 1) && !/^[.,;:!?)”"’/–—-]$/.test(r.lower(at + 1))))) return null;
  return temperatureAt(r, at, value);
}
