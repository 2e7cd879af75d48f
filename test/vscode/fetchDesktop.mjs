// Run as a process of its own, so that a fetch that hangs can be given up: fetches desktop VS Code into .vscode-test,
// or finds it there, and tells the parent of every stage and at last of the executable.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import path from 'node:path';
import { repository } from './paths.mjs';

const executable = await downloadAndUnzipVSCode({
  version: 'stable',
  cachePath: path.join(repository, '.vscode-test'),
  reporter: { report: ({ stage, bytesSoFar }) => process.send?.({ stage, bytesSoFar }), error: () => {} },
});
process.send?.({ executable }, () => process.disconnect());
