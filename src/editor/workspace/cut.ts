import type * as vscode from 'vscode';
import type { CheckFinding } from '../../core/annotation/check/check';
import { baseName, openDocument } from './files';
import type { LastGood } from './lastGood';

/** Faults of a file whose end is missing: more need not be said. */
const SAYS_SO: ReadonlySet<string> = new Set(['truncated', 'yaml-syntax', 'empty']);

/**
 * What is wrong with a sidecar or registry that lost whole entries at its end, of which its own text says nothing; null where it did not. What
 * is unsaved in an editor is what the user makes of it.
 * @param found is wrong with it besides
 * @param article its text, on whose first line the article says so too
 */
export async function cutFinding(lastGood: LastGood, uri: vscode.Uri, text: string, found: readonly { readonly code: string }[], article: string | null = null): Promise<CheckFinding | null> {
  if (openDocument(uri)?.isDirty || found.some(({ code }) => SAYS_SO.has(code)) || !(await lastGood.isCut(uri, text))) return null;
  const message = `${baseName(uri)} has lost its end to another program, or was cut on purpose: restore the last good version, or keep it as it is`;
  const start = article?.search(/\S/) ?? -1;
  const near = article === null || start < 0 ? {} : { near: { start, end: start + (/^.*/.exec(article.slice(start))?.[0].length ?? 0) } };
  return { code: 'truncated', message, severity: 'error', start: text.length, end: text.length, ...near };
}
