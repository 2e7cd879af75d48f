import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** What each part may import from besides itself. The order of core's rooms is the direction in which an article flows. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/page': ['core/text'],
  'core/recognition': ['core/text', 'core/page'],
  'core/entities': ['core/text', 'core/page', 'core/recognition'],
  'core/analysis.ts': ['core/text', 'core/page', 'core/recognition', 'core/entities'],
  'core/corpus': ['core/text', 'core/page', 'core/recognition', 'core/entities', 'core/analysis.ts'],
  'core/annotation': ['core/text', 'core/page', 'core/recognition', 'core/entities', 'core/analysis.ts'],
  'core/exchange': ['core/text', 'core/page', 'core/recognition', 'core/entities', 'core/analysis.ts', 'core/annotation'],
  editor: ['core'],
  cli: ['core'],
  training: ['core'],
  'extension.ts': ['editor', 'core'],
};
/** Libraries that core may use: they run in every host. */
const LIBRARIES = ['js-yaml', '@lezer/markdown', '@lezer/common', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

describe('The structure of the source', () => {
  it('has files to look at', () => assert.ok(files.length > 50));

  it('lets every part import only from the parts it stands on', () => {
    assert.deepEqual(files.flatMap((file) => imports(file).filter((target) => !mayImport(file, target)).map((target) => `${file} → ${target}`)), []);
  });

  it('keeps vscode, Node and the DOM out of core', () => {
    const outside = files.filter((file) => file.startsWith(`core${sep}`)).flatMap((file) => packages(file).map((name) => `${file} → ${name}`));
    assert.deepEqual(outside.filter((use) => !LIBRARIES.some((library) => use.endsWith(`→ ${library}`))), []);
  });

  it('keeps Node out of the editor half, but for the one module that starts its worker', () => {
    const users = files.filter((file) => file.startsWith(`editor${sep}`) && packages(file).some((name) => /^(node:|fs$|path$|os$|child_process$)/.test(name)));
    assert.deepEqual(users, [join('editor', 'workspace', 'workerThread.node.ts')]);
  });
});

function specifiers(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8');
  return [...source.matchAll(/(?:from|import) '([^']+)'/g)].map((match) => match[1] ?? '');
}

function imports(file: string): string[] {
  return specifiers(file).filter((name) => name.startsWith('.')).map((name) => relative('.', normalize(join(dirname(file), name))));
}

function packages(file: string): string[] {
  return specifiers(file).filter((name) => !name.startsWith('.') && !name.startsWith('#'));
}

function mayImport(file: string, target: string): boolean {
  const from = partOf(file);
  const to = partOf(`${target}.ts`);
  return from === to || (ALLOWED[from] ?? []).some((part) => to === part || to.startsWith(`${part}/`));
}

function partOf(file: string): string {
  const path = file.split(sep);
  return path[0] === 'core' ? path.slice(0, 2).join('/') : (path[0] ?? '');
}
