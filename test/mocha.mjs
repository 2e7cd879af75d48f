// Runs built tests with mocha, file by file on so many cores, and reports the counts, and what failed, to the parent.
// node test/mocha.mjs FOLDER [--reporter NAME] [--timeout MS] [--grep TEXT] [--jobs NUMBER]
import Mocha from 'mocha';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: { reporter: { type: 'string', default: 'spec' }, timeout: { type: 'string', default: '60000' }, grep: { type: 'string' }, jobs: { type: 'string', default: '1' } },
});

// Stack traces speak of the sources, in this process and in those that it starts.
process.setSourceMapsEnabled(true);
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`.trim();
const jobs = Number(values.jobs);
const mocha = new Mocha({ ui: 'bdd', reporter: values.reporter, timeout: Number(values.timeout), grep: values.grep, forbidOnly: Boolean(process.env.CI), parallel: jobs > 1, jobs });
const files = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.test.js')).sort() : [];
for (const file of files) mocha.addFile(path.resolve(folder, file));
if (jobs === 1) await mocha.loadFilesAsync();

const failures = [];
const runner = mocha.run((failed) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  process.exitCode = failed > 0 ? 1 : 0;
  process.send?.({ passed: passes, failed, skipped: pending, failures }, () => process.disconnect());
});
runner.on('fail', (test, error) => failures.push({ title: test.fullTitle(), error: String(error?.stack ?? error) }));
