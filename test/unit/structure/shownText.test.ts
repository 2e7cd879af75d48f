import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the editor takes text that it reads links, icons, Markdown or HTML in, and the only modules that may give it any. Each of them gives
 * plain text, or what `asMarkdown` and `plain` make of a file's; the rest of the extension asks them.
 */
const PLACES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bshow(?:Information|Warning|Error)Message\b/, ['commands/dialogs.ts']],
  [/\bshowQuickPick\b|\bcreateQuickPick\b/, ['commands/dialogs.ts']],
  [/\bsetStatusBarMessage\b|\bcreateStatusBarItem\b/, ['commands/dialogs.ts']],
  [/\bshowInputBox\b|\bcreateInputBox\b/, ['commands/annotator.ts', 'commands/dialogs.ts']],
  // With words of the extension alone, or those of `withProgress` there.
  [/\bwindow\.withProgress\b/, ['commands/dialogs.ts', 'commands/indexFile.ts']],
  [/\bcreateLanguageStatusItem\b/, ['features/articleStatus.ts', 'features/gitStatus.ts']],
  [/\bMarkdownString\(|(?<!workspace\.)\bisTrusted\b/, ['features/hover.ts', 'features/markdownText.ts', 'features/pageHover.ts']],
  [/\bcreateOutputChannel\b/, ['workspace/log.ts']],
  [/\bcreateDiagnosticCollection\b|\bnew vscode\.Diagnostic\(/, ['features/diagnostics.ts', 'features/encodings.ts']],
  [/\bnew vscode\.TreeItem\(|\bcreateTreeView\b|\bregisterTreeDataProvider\b/, ['views/entitiesTree.ts', 'views/entityView.ts', 'views/findingsTree.ts', 'views/quotationsTree.ts', 'views/sourcesTree.ts']],
  [/\bnew vscode\.CodeAction\(/, ['features/codeActions.ts', 'features/encodings.ts', 'features/mentionActions.ts']],
  [/\bcontentText\b|\bhoverMessage\b/, ['features/decorations.ts', 'features/pageDecorations.ts']],
  [/\bnew vscode\.DocumentSymbol\(|\bnew vscode\.SymbolInformation\(/, ['features/outline.ts', 'features/workspaceSymbols.ts']],
  [/\bsupportHtml\b|\bbaseUri\b|\bappendMarkdown\b|\bcreateWebview|\bregisterWebview|\bregisterCustomEditor|\bregisterDocumentLinkProvider\b|\bregisterFileDecorationProvider\b/, []],
];

const FILES = ['../extension.ts', ...readdirSync(join('src', 'editor'), { recursive: true, encoding: 'utf8' })].filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));
const sourceOf = (file: string): string => readFileSync(join('src', 'editor', file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');

describe('Text of files in the editor’s own surfaces', () => {
  for (const [place, modules] of PLACES) {
    it(`reaches ${place.source} only from ${modules.join(' and ') || 'nowhere'}`, () => {
      assert.deepEqual(FILES.filter((file) => place.test(sourceOf(file))).sort(), [...modules].sort());
    });
  }

  it('is made visible by one helper', () => {
    const others = ['core', 'editor', 'cli'].flatMap((part) => readdirSync(join('src', part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)))
      .filter((file) => file.endsWith('.ts') && /\\p\{Bidi_Control\}|\\p\{Cf\}[^\]]*\\p\{Zl\}/.test(readFileSync(join('src', file), 'utf8')));
    // INDEX.md’s own escapes, which are Markdown’s.
    assert.deepEqual(others.sort(), [join('core', 'corpus', 'markdown', 'markdownText.ts'), join('core', 'text', 'visible.ts')]);
  });

  it('is on a card only as Markdown that was escaped', () => {
    const made = ['hover', 'entityFacts', 'valueFacts', 'cardActions', 'pageHover'].map((name) => sourceOf(`features/${name}.ts`)).join('');
    const raw = [...made.matchAll(/\$\{(\w+)\.(?:name|text|note|quote|description|sentence|file|cue|speaker|value|unit|label|id)\}/g)].map(([whole]) => whole);
    assert.deepEqual(raw, []);
  });
});
