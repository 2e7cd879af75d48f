import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

export { FERRY } from './ferry';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command, built as `dist/cli.js` is, in a folder of its own. */
export class BuiltCommand {
  private readonly home = mkdtempSync(path.join(tmpdir(), 'pressmark-cli-'));
  readonly script = path.join(this.home, 'dist', 'cli.js');

  constructor() {
    buildSync({
      entryPoints: ['src/cli/main.ts'], outfile: this.script, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'silent',
      define: { PRESSMARK_VERSION: '"1.2.3"' },
    });
    mkdirSync(path.join(this.home, 'media'));
    cpSync('media/names.model', path.join(this.home, 'media', 'names.model'));
  }

  run(cwd: string, args: readonly string[], input = ''): Outcome {
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.script, ...args], { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { code: status, out: stdout, err: stderr };
  }

  start(cwd: string, args: readonly string[]): ReturnType<typeof spawn> {
    return spawn(process.execPath, [this.script, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  }

  dispose(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** A folder of files that is gone after the test. */
export class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'pressmark-corpus-'));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  join(file: string): string {
    return path.join(this.path, file);
  }

  write(file: string, content: string | Buffer): void {
    mkdirSync(path.dirname(this.join(file)), { recursive: true });
    writeFileSync(this.join(file), content);
  }

  read(file: string): string {
    return readFileSync(this.join(file), 'utf8');
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export const STRIKE = `Dockers vote to go on with strike

CORVALE – Members of the dockers’ union voted on Wednesday to stay away from work for another week, Tomas Reyl said.

“We are not asking for the moon,” Reyl told reporters in Corvale. Minister Duarte called the vote “a missed chance”.

The Maren Harbour Authority said it would ask a court to step in on Friday.
`;

export const INDEX = `# Ferry strike

| # | File | Source | Published |
| --- | --- | --- | --- |
| 1 | [ferry.txt](ferry.txt) | Maren Courier | 2026-03-03 |
| 2 | [strike.txt](day%20two/strike.txt) | The Bell (Coast Press) | 5 March 2026 |
`;
