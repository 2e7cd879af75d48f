import * as vscode from 'vscode';

/** What is used of the interface of VS Code's own Git extension. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null };
}

/**
 * A file's text as Git has it; null where there is no Git, no repository, or no such version.
 * @param ref `HEAD`, or `:1` for what both sides of a merge began with
 * @param wait whether Git may have to be started for it
 */
export async function gitVersion(uri: vscode.Uri, ref: 'HEAD' | ':1', { wait }: { readonly wait: boolean }): Promise<string | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || (!extension.isActive && !wait)) return null;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    const text = await git.getAPI(1).getRepository(uri)?.show(ref, uri.fsPath);
    return text?.replace(/^\uFEFF/, '') ?? null;
  } catch {
    // Git is switched off, or the file is not in that version.
    return null;
  }
}
