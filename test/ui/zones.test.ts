import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from './harness/environment';
import { useWorkbench } from './harness/useWorkbench';

const ARTICLE = '004_ferry-talks-aggregator.txt';
/** The kinds of theme by the class that the window then has. */
const THEMES = [
  ['vs-dark', 'Default Dark Modern', 'dark'], ['vs', 'Default Light Modern', 'light'], ['hc-black', 'Default High Contrast', 'highContrast'], ['hc-light', 'Default High Contrast Light', 'highContrastLight'],
] as const;

interface Manifest {
  contributes: { colors: { id: string; defaults: Record<string, string> }[] };
}

describe('the article on its page, as a reader sees it', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Default Dark Modern' } });

  it('dims what is not the article, in each kind of theme', async () => {
    await workbench().openFile(ARTICLE);
    // Setting the language, which opens the article anew, is over once there are its breadcrumbs and its marks.
    await workbench().page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: 'Ferries stay in port' }).first().waitFor();
    for (const [kind, theme, name] of THEMES) {
      workbench().writeFile('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
      await workbench().page.locator(`.monaco-workbench.${kind}`).first().waitFor();
      await workbench().reveal(ARTICLE, 'Tuesday, March 03');
      await workbench().decorations(({ text, fontWeight }) => fontWeight === '700' && text.includes('Ferries stay in port'));
      await workbench().screenshot(`zones-${kind}-top`);
      await workbench().reveal(ARTICLE, 'More Stories Like This');
      const { contributes } = JSON.parse(readFileSync(join(readEnvironment().repository, 'package.json'), 'utf8')) as Manifest;
      const [, ...parts] = /^#(..)(..)(..)$/.exec(contributes.colors.find(({ id }) => id === 'pressmark.furniture')?.defaults[name] ?? '') ?? [];
      const colour = `rgb(${parts.map((part) => Number.parseInt(part, 16)).join(', ')})`;
      await workbench().decorations(({ text, color }) => text.includes('More Stories Like This') && color === colour);
      await workbench().screenshot(`zones-${kind}-rest`);
    }
  });

  it('says how much of it is the article', async () => {
    await workbench().page.locator('.statusbar-item a[aria-label*="Language Status"]').first().hover();
    const status = workbench().page.locator('.hover-language-status', { hasText: /article: \d+ of \d+ lines/ }).first();
    await status.waitFor();
    await workbench().screenshot('zones-status');
    await workbench().page.mouse.move(1, 1);
  });

  it('folds all but the article, and unfolds it', async () => {
    await workbench().runCommand('Pressmark: Fold Everything but the Article');
    await workbench().goTo(1);
    const folded = await workbench().until('the fold', async () => {
      const lines = await workbench().visibleLines();
      return lines.some((line) => line.includes('Categories')) ? undefined : lines;
    });
    assert.ok(folded.some((line) => line.includes('Ferries stay in port')), folded.join('\n'));
    await workbench().screenshot('zones-folded');
    await workbench().runCommand('Pressmark: Unfold the Whole Page');
    await workbench().until('the page', async () => ((await workbench().visibleLines()).some((line) => line.includes('Categories')) ? true : undefined));
  });

  it('asks what lines are, and shows that somebody said it', async () => {
    await workbench().reveal(ARTICLE, 'On Vell Island itself');
    await workbench().runCommand('Pressmark: Change Zone…');
    await workbench().page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'as it is now' }).first().waitFor();
    await workbench().screenshot('zones-choice');
    await workbench().pick('Caption');
    await workbench().answer('ana.duarte');
    await workbench().fileText('004_ferry-talks-aggregator.annotations.yaml', (text) => text.includes('zone: caption'));
    await workbench().decorations(({ after }) => after.includes('✎'));
    await workbench().hoverWord('shift at the Saint');
    await workbench().screenshot('zones-corrected');
    await workbench().runCommand('Pressmark: Correct Article Details…');
    await workbench().page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Publisher' }).first().waitFor();
    await workbench().screenshot('zones-details');
    await workbench().page.keyboard.press('Escape');
    await workbench().runCommand('Explorer: Focus on Outline View');
    await workbench().page.locator('.outline-pane .monaco-list-row', { hasText: 'Not the article' }).first().waitFor();
    await workbench().screenshot('zones-outline');
    await workbench().openFile('000_ferry-talks-wire.txt');
    const card = await workbench().hoverWord('resume as strike');
    assert.match(card, /Headline: Ferry talks resume as strike enters third week \(line 1\)/);
    assert.match(card, /Published: 2026-03-02 \(INDEX\.md\)/);
    await workbench().screenshot('zones-card');
  });
});
