import { formatPlain } from '../../text/yaml/yamlScalar';
import { setKey } from '../../text/yaml/yamlKeys';
import type { CheckFinding } from '../check/check';
import { FORMAT } from '../sidecar/sidecar';
import { FORMAT_LINE } from '../sidecar/write';
import { detectEol } from '../../text/edits';
import { fix, type Fix, type FixContext } from './context';
import { repeatedKeyFixes } from './entryFixes';
import { quoted } from './words';

/** A sidecar that does not say what it is, but has sections of one. */
export function missingFormatFixes(_finding: CheckFinding, { root, yaml }: FixContext): Fix[] {
  const first = root?.kind === 'mapping' ? root.entries[0] : undefined;
  if (root?.kind !== 'mapping' || root.flow || first === undefined) return [];
  return fix(`Insert ${quoted(FORMAT_LINE)}`, [{ start: first.start, end: first.start, text: FORMAT_LINE + detectEol(yaml) }], true);
}

/** Only a slip of the pen: what another version wrote is not for this one to rename. */
export function unknownFormatFixes(_finding: CheckFinding, context: FixContext): Fix[] {
  const { root, yaml } = context;
  const entry = root?.kind === 'mapping' ? root.byKey.get('format') : undefined;
  const written = entry?.value.kind === 'scalar' ? entry.value.value : '';
  const slip = written.trim().toLowerCase().replace(/[\s:_.-]+(?=\d+$)/, '/') === FORMAT || written === '';
  if (root?.kind !== 'mapping' || entry?.value.kind !== 'scalar' || !slip) return [];
  return fix(written === '' ? `Write ${quoted(FORMAT)}` : `Change ${quoted(written)} to ${quoted(FORMAT)}`, context.decide(setKey(yaml, root, 'format', FORMAT, FORMAT, [])), true);
}

export function otherArticleFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const { input: { file }, yaml } = context;
  const place = context.path(finding.start)[1];
  if (file === undefined || place === undefined) return [];
  return fix(`Write ${quoted(`file: ${file}`)}`, context.decide(setKey(yaml, place.mapping, 'file', formatPlain(file), file, [])), true);
}

export function duplicateKeyFixes(finding: CheckFinding, context: FixContext): Fix[] {
  const place = context.path(finding.start).find(({ entry }) => entry.key.start === finding.start);
  return place === undefined ? [] : repeatedKeyFixes(context.yaml, place);
}
