import type * as vscode from 'vscode';
import { annotatorName, type ConfigurationStore } from './configuration';
import type { Git } from './git';

/** The name for `by: human:NAME`: that of the setting, else the one under which Git commits where the file lies; null where there is neither. */
export async function knownAnnotator(configuration: ConfigurationStore, git: Git, file: vscode.Uri): Promise<string | null> {
  return configuration.current.annotator ?? annotatorName((await git.userName(file)) ?? undefined);
}
