import type * as vscode from 'vscode';
import { builtInGit } from './git';

/**
 * A file's text as Git has it; null where there is no Git, no repository, or no such version.
 * @param ref `HEAD`, or `:1` for what both sides of a merge began with
 * @param wait whether Git may have to be started for it
 */
export async function gitVersion(uri: vscode.Uri, ref: 'HEAD' | ':1', { wait }: { readonly wait: boolean }): Promise<string | null> {
  try {
    const text = await (await builtInGit(wait))?.getRepository(uri)?.show(ref, uri.fsPath);
    return text?.replace(/^\uFEFF/, '') ?? null;
  } catch {
    // The file is not in that version.
    return null;
  }
}
