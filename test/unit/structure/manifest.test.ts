import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { KIND_NAMES } from '../../../src/core/annotation/reconciliation/kinds';
import { ALL_GROUPS } from '../../../src/editor/features/markStyle';
import { MARKED_ZONES, PAGE_COLOURS } from '../../../src/editor/features/zoneStyle';

interface Manifest {
  icon: string;
  contributes: {
    commands: { command: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    keybindings: { command: string; when: string }[];
    colors: { id: string; defaults: Record<string, string> }[];
    configuration: { properties: Record<string, { items?: { enum: string[] } }> };
    viewsContainers: { activitybar: { icon: string }[] };
    walkthroughs: { steps: { media: { markdown: string } }[] }[];
    yamlValidation: { url: string }[];
    configurationDefaults: { '[news-article]': { 'editor.wordSeparators': string } };
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { commands, menus, keybindings, colors, configuration, viewsContainers, walkthroughs, yamlValidation } = manifest.contributes;

/** The editor's background in the default themes of each kind, and the contrast that is asked for (WCAG 2, AA and AAA). */
const BACKGROUNDS: Readonly<Record<string, readonly [string, number]>> = {
  dark: ['#1F1F1F', 4.5], light: ['#FFFFFF', 4.5], highContrast: ['#000000', 7], highContrastLight: ['#FFFFFF', 7],
};

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What a colour of eight digits makes of the one behind it. */
function over(colour: string, behind: string): string {
  const alpha = Number.parseInt(colour.slice(7, 9), 16) / 255;
  const parts = [1, 3, 5].map((at) => Math.round(alpha * Number.parseInt(colour.slice(at, at + 2), 16) + (1 - alpha) * Number.parseInt(behind.slice(at, at + 2), 16)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('The manifest', () => {
  it('gives every group of labels a line and a tint in all four kinds of theme', () => {
    const contributed = new Map(colors.map(({ id, defaults }) => [id, Object.keys(defaults).sort()]));
    for (const group of ALL_GROUPS) {
      for (const id of [`pressmark.${group}`, `pressmark.${group}Background`]) {
        assert.deepEqual(contributed.get(id), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
      }
    }
    const ofPage = [...Object.keys(MARKED_ZONES), ...PAGE_COLOURS];
    for (const id of ofPage) assert.deepEqual(contributed.get(`pressmark.${id}`), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
    assert.equal(contributed.size, ALL_GROUPS.length * 2 + ofPage.length);
  });

  it('colours the page’s text so that it can be read on the backgrounds of the four kinds of theme', () => {
    for (const id of [...Object.keys(MARKED_ZONES), 'furniture', 'corrected']) {
      const band = colors.find((colour) => colour.id === `pressmark.${id}Background`)?.defaults ?? {};
      const { defaults = {} } = colors.find((colour) => colour.id === `pressmark.${id}`) ?? {};
      for (const [theme, [background, least]] of Object.entries(BACKGROUNDS)) {
        const colour = defaults[theme] ?? '';
        const behind = over(band[theme] ?? '#00000000', background);
        if (colour !== 'editor.foreground') assert.ok(contrast(colour, behind) >= least, `${id} in ${theme}: ${contrast(colour, behind).toFixed(1)}`);
      }
    }
  });

  it('puts only commands that exist into menus and under keys', () => {
    const known = new Set(commands.map(({ command }) => command));
    const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    assert.deepEqual(used.filter((command) => !known.has(command)), []);
  });

  it('asks only for context keys that the extension sets', () => {
    const source = readFileSync('src/editor/features/contextKeys.ts', 'utf8');
    const set = new Set([...source.matchAll(/set\('(\w+)'/g)].map((match) => `pressmark.${match[1]}`));
    const whens = [...Object.values(menus).flat(), ...keybindings].map(({ when }) => when ?? '');
    const asked = new Set(whens.flatMap((when) => when.replace(/view == pressmark\.\w+/g, '').match(/pressmark\.\w+/g) ?? []));
    assert.ok(asked.size > 5);
    assert.deepEqual([...asked].filter((key) => !set.has(key)), []);
  });

  it('offers the kinds that can be written', () => {
    assert.deepEqual(configuration.properties['pressmark.annotate.kinds']?.items?.enum, KIND_NAMES);
  });

  it('lets a double click take a name whole, and nothing beside it', () => {
    const separators = new Set([' ', '\t', ...manifest.contributes.configurationDefaults['[news-article]']['editor.wordSeparators']]);
    const selected = (text: string, at: number): string => {
      let [start, end] = [at, at];
      while (start > 0 && !separators.has(text.charAt(start - 1))) start--;
      while (end < text.length && !separators.has(text.charAt(end))) end++;
      return text.slice(start, end);
    };
    for (const name of ['Jean-Noël', "O'Brien", 'O’Brien', 'Müller']) {
      for (const [before, after] of [['“', '”'], ['«', '»'], ['(', '),'], ['\u00a0', '\u00a0said'], ['…', '—'], ['', ': “']]) assert.equal(selected(before + name + after, before!.length + 2), name);
    }
  });

  it('holds no characters that nobody can see', () => {
    assert.doesNotMatch(readFileSync('package.json', 'utf8'), /[^\S \n]|\p{Cf}/u);
  });

  it('names only files that are there', () => {
    const files = [manifest.icon, ...viewsContainers.activitybar.map(({ icon }) => icon), ...yamlValidation.map(({ url }) => url),
      ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown))];
    assert.deepEqual(files.filter((file) => !existsSync(file)), []);
  });
});
