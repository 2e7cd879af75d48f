import { sidecarText } from '../core/annotation/diff/sidecarText';
import { registryText } from '../core/entities/registry/registryText';
import { decodeText } from '../core/text/encoding';
import { visible } from '../core/text/visible';
import { readBytes } from './files';
import { recordKind } from './recordKind';
import type { Terminal } from './terminal';

/**
 * `pressmark textconv`: a sidecar or registry as lines in annotation terms, for Git to compare. What cannot be read comes as it is, so that
 * `git diff` and `git log` never fail on it.
 */
export async function textconv(file: string, terminal: Terminal): Promise<void> {
  const { text } = decodeText(await readBytes(file));
  if (text === '') return;
  const lines = recordKind([{ path: file, text }]) === 'registry' ? registryText(text) : sidecarText(text);
  for (const line of lines ?? asItIs(text)) await terminal.result(shown(line));
}

/** Tabs are as harmless in a comparison as they are common. */
function shown(line: string): string {
  return line.split('\t').map(visible).join('\t');
}

function asItIs(text: string): string[] {
  return text.replace(/\n$/, '').split('\n').map((line) => line.replace(/\r$/, ''));
}
