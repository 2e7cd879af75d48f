import { nearest } from '../../text/nearest';
import { formatPlain } from '../../text/yaml/yamlScalar';
import { setKey } from '../../text/yaml/yamlKeys';
import type { CheckFinding } from '../check/check';
import { FORMAT } from '../sidecar/sidecar';
import { FORMAT_LINE } from '../sidecar/write';
import { fix, type Fix, type FixContext } from './context';
import { repeatedKeyFixes } from './entryFixes';
import { quoted } from './words';

/** A sidecar that does not say what it is, but has sections of one. */
export function missingFormatFixes(_finding: CheckFinding, context: FixContext): Fix[] {
  const { root, yaml } = context;
  if (root?.kind !== 'mapping' || root.entries.length === 0) return [];
  const misspelt = root.entries.find(({ key, value }) => value.kind === 'scalar' && value.value === FORMAT && nearest(key.value, ['format']).length > 0);
  if (misspelt !== undefined) {
    const { start, end, value } = misspelt.key;
    return fix(`Rename ${quoted(`${value}:`)} to ${quoted('format:')}`, context.splice([{ start, end, text: 'format' }]), true);
  }
  return fix(`Insert ${quoted(FORMAT_LINE)}`, context.decide(setKey(yaml, root, 'format', FORMAT, FORMAT, [])), true);
}

/** Only a slip of the pen: what another version wrote is not for this one to rename. */
export function unknownFormatFixes(_finding: CheckFinding, context: FixContext): Fix[] {
  const { root, yaml } = context;
  const entry = root?.kind === 'mapping' ? root.byKey.get('format') : undefined;
  const written = entry?.value.kind === 'scalar' ? entry.value.value : '';
  if (root?.kind !== 'mapping' || entry?.value.kind !== 'scalar' || !isSlip(written)) return [];
  return fix(written === '' ? `Write ${quoted(FORMAT)}` : `Change ${quoted(written)} to ${quoted(FORMAT)}`, context.decide(setKey(yaml, root, 'format', FORMAT, FORMAT, [])), true);
}

/** Longer ones are no slip. */
const MAX_FORMAT = 40;

/** The name may be misspelt; the version may not. */
function isSlip(written: string): boolean {
  const [name = '', version = ''] = FORMAT.split('/');
  const meant = written.trim().toLowerCase();
  if (meant === '' || meant === name) return true;
  if (meant.length > MAX_FORMAT) return false;
  const number = /(?<![\d.])\d[\d.]*$/.exec(meant)?.[0] ?? '';
  const said = meant.slice(0, meant.length - number.length).replace(/(?<![\s:_./-])[\s:_./-]+$/, '');
  return number === version && (said === name || nearest(said, [name]).length > 0);
}

export function otherArticleFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { input: { file }, yaml } = context;
  const place = context.path(finding.start)[1];
  if (file === undefined || place === undefined) return [];
  return fix(`Write ${quoted(`file: ${file}`)}`, context.decide(setKey(yaml, place.mapping, 'file', formatPlain(file), file, [])), true);
}

export function duplicateKeyFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const place = context.path(finding.start).find(({ entry }) => entry.key.start === finding.start);
  return place === undefined ? [] : repeatedKeyFixes(context, place);
}
