import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * The records of a file of JSON Lines, gzipped or not.
 * @param check gives the record, or says in words what is wrong with it
 * @throws Error that names file and line
 */
export function readRecords<T>(file: string, check: (record: Readonly<Record<string, unknown>>) => T | string): T[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [read(line, `${file}:${at + 1}`, check)]));
}

function read<T>(line: string, where: string, check: (record: Readonly<Record<string, unknown>>) => T | string): T {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
  const checked = typeof record === 'object' && record !== null ? check(record as Record<string, unknown>) : 'is no record';
  if (typeof checked === 'string') throw new Error(`${where}: ${checked}`);
  return checked;
}
