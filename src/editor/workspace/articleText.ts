import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { decodeText, MAX_FILE_BYTES, type DecodedText, type Encoding } from '../../core/text/encoding';
import type { Evidence, Metadata } from '../../core/page/page';
import type { Span } from '../../core/text/span';
import { align, type Alignment } from './alignment';
import { baseName, isNotFound, openDocument, readBytes } from './files';
import { lengthOf } from './spans';

/** The text of an article that is read and annotated, and how what an editor shows of it differs. */
export interface ArticleSource {
  readonly text: string;
  /** From `text` to the open document; null where that shows the same, or shows another text, or none is open. */
  readonly alignment: Alignment | null;
  /** Whether an editor shows another text than is stored, of which nobody knows where it differs: it is about to take the file over. */
  readonly isBehind: boolean;
  readonly misreading: Misreading | null;
}

/** An editor decodes a file in another encoding than it has: letters look wrong, and saving would make them so. */
export interface Misreading {
  /** As in “is stored in Windows-1252 and shown as UTF-8”, without the file's name. */
  readonly message: string;
  /** For people. */
  readonly stored: string;
  /** As the editor names it. */
  readonly encoding: string;
}

/**
 * Larger files are not read here: to read them again after each pause in typing takes seconds, in which whoever hovers over a name elsewhere
 * waits, and each of their marks is held by the editor. It is forty times a long article. The command line reads more.
 */
export const MAX_ARTICLE_BYTES = 1024 * 1024;

/**
 * What of an article is annotated: what is stored, decoded as everywhere in Pressmark, whatever an editor makes of it; what the editor shows
 * where that has unsaved edits. Null where there is no such file.
 * @throws Error naming the file where it is no text, too large, cannot be read, or is edited in an encoding that it does not have
 */
export async function readArticle(uri: vscode.Uri): Promise<ArticleSource | null> {
  const document = openDocument(uri);
  if (document?.isDirty) {
    const text = textOf(document);
    if (isFaithful(document, text)) return plain(text);
  }
  const stored = await readStoredArticle(uri);
  if (!document || document.isClosed) return stored && plain(stored.text);
  if (document.isDirty) return plain(editedText(document, stored));
  return stored && shownArticle(document, stored);
}

/**
 * What an editor shows of an article.
 * @throws Error naming the file where it is too large
 */
export function textOf(document: vscode.TextDocument): string {
  if (lengthOf(document) > MAX_ARTICLE_BYTES) throw new Error(tooLarge(baseName(document.uri)));
  return document.getText();
}

function plain(text: string): ArticleSource {
  return { text, alignment: null, isBehind: false, misreading: null };
}

function shownArticle(document: vscode.TextDocument, stored: DecodedText): ArticleSource {
  const shown = textOf(document);
  if (shown === stored.text) return plain(shown);
  const alignment = align(stored.text, shown);
  const isMisread = (alignment === null || alignment.hasOtherLetters) && misreads(document, stored);
  return { text: stored.text, alignment, isBehind: alignment === null, misreading: isMisread ? misreadingOf(document, stored) : null };
}

/** Whether nothing of the file can have been lost when the document was made of it. */
function isFaithful({ encoding }: vscode.TextDocument, text: string): boolean {
  return encoding.startsWith('utf8') && !text.includes('\uFFFD');
}

function editedText(document: vscode.TextDocument, stored: DecodedText | null): string {
  if (stored && isBeyondAscii(stored.text) && misreads(document, stored)) {
    throw new Error(`${baseName(document.uri)} ${misreadingOf(document, stored).message}. Undo what was edited, and reopen it with its encoding.`);
  }
  return textOf(document);
}

function isBeyondAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return true;
  return false;
}

/** @throws Error naming the file */
async function readStoredArticle(uri: vscode.Uri): Promise<DecodedText | null> {
  const size = await sizeOf(uri);
  if (size > MAX_ARTICLE_BYTES) throw new Error(tooLarge(baseName(uri), size));
  const bytes = await readBytes(uri).catch((error: unknown) => {
    throw new Error(`${baseName(uri)} cannot be read (${error instanceof Error ? error.message : String(error)}).`, { cause: error });
  });
  if (bytes === null) return null;
  // Some file systems do not say how large a file is.
  if (bytes.length > MAX_ARTICLE_BYTES) throw new Error(tooLarge(baseName(uri), bytes.length));
  const decoded = decodeText(bytes);
  if (decoded.noText !== undefined) throw new Error(`${baseName(uri)} ${decoded.noText}`);
  return decoded;
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch (error) {
    if (isNotFound(error)) return 0;
    throw error;
  }
}

function tooLarge(name: string, size = 0): string {
  const otherwise = size > MAX_FILE_BYTES ? '' : ', or annotate it with the command line';
  return `${name} is larger than ${MAX_ARTICLE_BYTES / (1024 * 1024)} MB and is not read in the editor. Split it into its articles${otherwise}.`;
}

/** What VS Code calls the encodings, and those that differ from them in nothing that matters here. */
const NAMES: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['utf8', 'utf8bom'], 'utf-16le': ['utf16le'], 'utf-16be': ['utf16be'], 'windows-1252': ['windows1252', 'iso88591'],
};

const TITLES: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', 'windows-1252': 'Windows-1252' };

function misreads({ encoding }: vscode.TextDocument, stored: DecodedText): boolean {
  return !NAMES[stored.encoding].includes(encoding);
}

function misreadingOf({ encoding }: vscode.TextDocument, stored: DecodedText): Misreading {
  const known = (Object.keys(NAMES) as Encoding[]).find((name) => NAMES[name].includes(encoding));
  const title = TITLES[stored.encoding];
  const editors = stored.encoding === 'utf-8' && stored.bom ? 'utf8bom' : (NAMES[stored.encoding][0] ?? 'utf8');
  return { message: `is stored in ${title} and shown as ${known ? TITLES[known] : encoding}`, stored: title, encoding: editors };
}

/** The same marks, or whatever has a place, at their places in what is shown. */
export function shownSpans<S extends Span>(spans: readonly S[], alignment: Alignment | null): readonly S[] {
  return alignment ? spans.map((span) => ({ ...span, ...alignment.toShown(span) })) : spans;
}

/** The same analysis with its places in what is shown; its words are those that are stored. */
export function shownAnalysis(analysis: Analysis, alignment: Alignment | null): Analysis {
  if (!alignment) return analysis;
  const moved = <S extends Span>(spans: readonly S[]): S[] => spans.map((span) => ({ ...span, ...alignment.toShown(span) }));
  return {
    ...analysis,
    metadata: shownMetadata(analysis.metadata, alignment),
    zones: moved(analysis.zones),
    sentences: moved(analysis.sentences),
    mentions: moved(analysis.mentions),
    times: moved(analysis.times).map((time) => (time.anchor?.span ? { ...time, anchor: { ...time.anchor, span: alignment.toShown(time.anchor.span) } } : time)),
    quantities: moved(analysis.quantities),
    quotations: moved(analysis.quotations).map((quotation) => ({ ...quotation, cue: quotation.cue && alignment.toShown(quotation.cue), source: quotation.source && alignment.toShown(quotation.source) })),
    entities: analysis.entities.map((entity) => ({ ...entity, roles: moved(entity.roles) })),
  };
}

function shownMetadata(metadata: Metadata, alignment: Alignment): Metadata {
  const moved = (evidence: Evidence): Evidence =>
    evidence.start === undefined || evidence.end === undefined ? evidence : { ...evidence, ...alignment.toShown({ start: evidence.start, end: evidence.end }) };
  const one = (evidence: Evidence | null): Evidence | null => evidence && moved(evidence);
  const { headline, publisher, author, contributors, agency, published, dateline, copyright, language } = metadata;
  return {
    headline: one(headline), publisher: one(publisher), author: author.map(moved), contributors: contributors.map(moved), agency: one(agency),
    published: one(published), dateline: one(dateline), copyright: one(copyright), language: one(language),
  };
}
