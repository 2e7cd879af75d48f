// The entry that VS Code calls in its extension host: runs every *.test.js beside and below this file.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { report, sayCounts } from './report';
import { onlyWhatTestsDo } from './support';

export async function run(): Promise<void> {
  // Imported, not required: mocha is an ES module, and not every supported VS Code can require one.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    grep: process.env.PRESSMARK_TEST_GREP,
    forbidOnly: Boolean(process.env.CI),
    reporter: class { constructor(runner: Mocha.Runner) { report(runner); } } as unknown as Mocha.ReporterConstructor,
  });
  for (const file of testFiles(__dirname)) mocha.addFile(file);
  await onlyWhatTestsDo();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      sayCounts({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0 });
      resolve(failed);
    });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Those in a folder that the run is to go without are left out. */
function testFiles(folder: string): string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const without = process.env.PRESSMARK_TEST_WITHOUT;
  return names.filter((name) => name.endsWith('.test.js') && !(without && name.startsWith(`${without}${path.sep}`))).sort().map((name) => path.join(folder, name));
}
