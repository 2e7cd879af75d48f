// Measured inside VS Code's extension host: how long `activate` takes, and how long after an article was opened its first marks stand in
// the editor. Every figure is printed; one beyond its budget counts as failed.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Measures } from '../../../src/extension';
import { say, sayCounts } from '../../host/report';
import { activateExtension, corpusFolder, next } from '../../host/support';

const ACTIVATION_MS = 50;
const FIRST_MARKS_MS = 100;
const ROUNDS = 5;

export async function run(): Promise<void> {
  const { exports } = await activateExtension();
  const measures = exports as Measures;
  const results = [judge('activate', measures.activationMs, ACTIVATION_MS)];

  const articles = await articlesBySize();
  const largest = articles[0];
  assert.ok(largest, 'the corpus has articles');
  const cold = await openAndMeasure(measures, largest.uri);
  say(`first marks, ${largest.name} (${largest.size} bytes), nothing running yet: ${cold.toFixed(0)} ms (starts the worker)`);
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { uri } of articles.slice(1, 3)) await openAndMeasure(measures, uri);
    warm.push(await openAndMeasure(measures, largest.uri));
  }
  say(`first marks, the same, opened again: ${warm.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  results.push(judge(`first marks of ${largest.name} (${largest.size} bytes), median of ${ROUNDS}`, median(warm), FIRST_MARKS_MS));

  const failed = results.filter((passed) => !passed).length;
  sayCounts({ passed: results.length - failed, failed, skipped: 0 });
  if (failed > 0) throw new Error(`${failed} beyond their budget`);
}

function judge(what: string, ms: number, budget: number): boolean {
  const passed = ms <= budget;
  say(`${passed ? '✓' : '✗'} ${what}: ${ms.toFixed(1)} ms (budget ${budget} ms)`);
  return passed;
}

async function articlesBySize(): Promise<{ name: string; uri: vscode.Uri; size: number }[]> {
  const articles = [];
  for (const [name] of await vscode.workspace.fs.readDirectory(corpusFolder())) {
    if (!name.endsWith('.txt')) continue;
    const uri = vscode.Uri.joinPath(corpusFolder(), name);
    articles.push({ name, uri, size: (await vscode.workspace.fs.stat(uri)).size });
  }
  return articles.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
}

/** From the moment the document is there to the moment its marks were handed to the editor. */
async function openAndMeasure(measures: Measures, uri: vscode.Uri): Promise<number> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const painted = next(`marks in ${uri.path}`, measures.onDidPaint, (document) => document.uri.toString() === uri.toString());
  const document = await vscode.workspace.openTextDocument(uri);
  const began = performance.now();
  await vscode.window.showTextDocument(document);
  await painted;
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Infinity;
}
