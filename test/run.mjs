// npm test: every layer, also after one has failed; then the counts of each, every failure once more, and at last one line with the counts of all.
// node test/run.mjs [lint] [types] [unit] [grammar] [host] [ui] [bench] [record] [--grep TEXT] [--corpus FOLDER] [--verbose]
//   [--readme-screenshot] [--renew]
// Without names: all but web, bench and record. Needs nothing but Node: it installs what it uses. Of record, `--grep` picks one proof by its
// name: anchors, merge, kill, fuzz, scale; merge needs Git. `--renew` writes the snapshots of the layer grammar anew.
import { parseArgs } from 'node:util';
import { failureLines } from './failures.mjs';
import { LAYERS, prepare } from './layers.mjs';
import { stopAll, unlessStopping } from './vscode/lifecycle.mjs';
import { installPackages, nodeProblem } from './vscode/packages.mjs';

const DEFAULT_LAYERS = ['lint', 'types', 'unit', 'grammar', 'host', 'roots', 'serverless', 'oldest', 'ui'];

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' }, corpus: { type: 'string' }, verbose: { type: 'boolean' }, 'readme-screenshot': { type: 'boolean' }, renew: { type: 'boolean' } },
  });
  const unknown = positionals.filter((name) => !Object.hasOwn(LAYERS, name));
  if (unknown.length > 0) throw new Error(`There is no layer ${unknown.join(', ')}. Layers: ${Object.keys(LAYERS).join(', ')}.`);
  return { names: positionals.length > 0 ? positionals : DEFAULT_LAYERS, options: { ...values, readme: values['readme-screenshot'] } };
}

/** Runs one layer. Whatever goes wrong, and a layer in which no test ran, counts as one failure at least. */
async function runLayer(name, options, prepared) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const began = performance.now();
  let result;
  try {
    result = await LAYERS[name].run(options, prepared);
    if (result.passed + result.failed === 0) throw new Error('No test ran.');
  } catch (error) {
    await unlessStopping();
    console.log(error.message);
    const failures = [...(result?.failures ?? []), { title: 'the layer', error: error.message }];
    result = { passed: result?.passed ?? 0, failed: Math.max(1, result?.failed ?? 0), failures };
  }
  await unlessStopping();
  const seconds = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const notes = [result.skipped ? `${result.skipped} skipped` : '', seconds, result.where ?? ''].filter(Boolean).join('; ');
  const summary = `${name.padEnd(6)} ${result.passed} passed, ${result.failed} failed (${notes})`;
  console.log(summary);
  return { ...result, name, summary };
}

async function main() {
  const problem = nodeProblem();
  if (problem) throw new Error(problem);
  const { names, options } = readArguments();
  const prepared = prepare(names, installPackages());
  await prepared.packages;
  const results = [];
  for (const name of names) results.push(await runLayer(name, options, prepared));
  console.log(`\n${[...results.map(({ summary }) => summary), ...failureLines(results)].map((line) => `  ${line}`.trimEnd()).join('\n')}\n`);
  return results;
}

let passed = 0;
let failed = 0;
try {
  for (const result of await main()) {
    passed += result.passed;
    failed += result.failed;
  }
} catch (error) {
  await unlessStopping();
  console.error(error.message);
  failed += 1;
}
await stopAll();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
