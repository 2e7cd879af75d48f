import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analyser, Analysis } from '../../../../src/core/analysis';
import { annotate } from '../../../../src/core/annotation/reconciliation/reconcile';
import { kindsOf } from '../../../../src/core/annotation/reconciliation/kinds';
import type { Registry } from '../../../../src/core/entities/entity';
import { readRegistry } from '../../../../src/core/entities/registry/registry';
import { splitLines } from '../../../../src/core/text/lines';
import { ownArticles } from '../articles';
import type { Random } from '../random';

/** A state of an article's text, with what the analyser says of it. */
export interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
}

/** An article as it is in the beginning, and as people edited it. */
export interface Story {
  readonly first: Reading;
  readonly edited: readonly Reading[];
}

const EDITS = 6;

/** The project's own articles, each with some edited versions. Everything is analysed once, here. */
export class Stories {
  readonly registry: Registry = readRegistry(readFileSync(path.join('media', 'sample', 'entities.yaml'), 'utf8')).registry;
  readonly all: readonly Story[];

  constructor(private readonly analyser: Analyser, random: Random) {
    const texts = ownArticles().map(({ text }) => text);
    const paragraphs = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.length > 60);
    this.all = texts.map((text) => ({
      first: this.read(text),
      edited: Array.from({ length: EDITS }, () => this.read(editedText(text, paragraphs, random))),
    })).filter(({ first }) => first.analysis.mentions.length > 2);
  }

  /** What `annotate` makes of a sidecar (null: there is none) for a state of the text. */
  annotated(sidecar: string | null, file: string, { text, analysis }: Reading, version: number, kinds?: readonly string[]): string {
    const versions = Object.fromEntries(Object.entries(this.analyser.versions).map(([kind, by]) => [kind, String(by).replace(/\d+$/, String(version))]));
    const result = annotate({ text, analysis, file, sidecar, registry: this.registry, kinds: kindsOf(kinds), versions: versions as unknown as typeof this.analyser.versions });
    if (!result.ok) throw new Error(`The sidecar of ${file} cannot be read: ${result.problems[0]?.message}\n${sidecar}`);
    return result.text;
  }

  private read(text: string): Reading {
    return { text, analysis: this.analyser.analyse(text, { id: 'story.txt', registry: this.registry }) };
  }
}

/** A paragraph more or less, a number changed, words put before others. */
function editedText(text: string, paragraphs: readonly string[], random: Random): string {
  const lines = splitLines(text).map(({ start, end }) => text.slice(start, end));
  const full = lines.flatMap((line, at) => (line.length > 60 ? [at] : []));
  for (let edits = 1 + random.below(3); edits > 0; edits--) {
    const at = full.length > 0 ? random.pick(full) : random.below(lines.length);
    const line = lines[at] ?? '';
    switch (random.below(4)) {
      case 0: lines[at] = ''; break;
      case 1: lines[at] = `${line}\n\n${random.pick(paragraphs)}`; break;
      case 2: lines[at] = line.replace(/\d+/g, (digits) => String(Number(digits.slice(0, 6)) + 1)); break;
      default: lines[at] = line.replace(/[.!?] (?=\p{Lu})/u, '. According to two people in the room, that was all. ');
    }
  }
  return lines.join('\n');
}
