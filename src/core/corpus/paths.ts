const SIDECAR_SUFFIX = '.annotations.yaml';

/** Whether a file name is an article's: plain text by its extension. */
export function isArticleName(file: string): boolean {
  return /\.(?:txt|text)$/i.test(file);
}

/** Whether a file name is a sidecar's. */
export function isSidecarName(file: string): boolean {
  return file.endsWith(SIDECAR_SUFFIX);
}

/**
 * The sidecar of an article, beside it: `ferry.txt` → `ferry.annotations.yaml`. Only `.txt`, in lower case, gives way; any other
 * name is kept whole (`ferry.text` → `ferry.text.annotations.yaml`), so that two articles do not share one sidecar.
 */
export function sidecarName(article: string): string {
  return (article.endsWith('.txt') ? article.slice(0, -'.txt'.length) : article) + SIDECAR_SUFFIX;
}

/** The article of a sidecar; the inverse of `sidecarName`. Null where the name is not a sidecar's. */
export function articleName(sidecar: string): string | null {
  if (!isSidecarName(sidecar)) return null;
  const base = sidecar.slice(0, -SIDECAR_SUFFIX.length);
  return isArticleName(base) ? base : base + '.txt';
}

export interface ResolvedHref {
  /** Relative to the folder of INDEX.md, decoded, forward slashes, no "." and no inner ".."; as written where it leads outside. */
  readonly file: string;
  /** The path leaves the folder ("../x", an absolute path, a drive, a `file:` URL) or could be taken to do so on some system. */
  readonly outside: boolean;
}

/**
 * What a link of INDEX.md points to, as a path. Null for links that are no paths (the web, mail, a section of this page).
 * @param href the destination as Markdown reads it: escapes and entities resolved, percent-encoding not
 */
export function resolveHref(href: string): ResolvedHref | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  if (/^file:/i.test(trimmed)) return { file: trimmed, outside: true };
  if (isDrive(trimmed)) return { file: trimmed.replaceAll('\\', '/'), outside: true };
  if (isUrl(trimmed)) return null;
  const path = decodePercent(withoutSuffix(trimmed.replaceAll('\\', '/')));
  if (/^[/\\]/.test(path) || path.includes('\0') || isDrive(path)) return { file: path, outside: true };
  const segments = normalise(path);
  // A backslash that was percent-encoded is part of a name on one system and a separator on another: judge it as both.
  const outside = segments[0] === '..' || normalise(path.replaceAll('\\', '/'))[0] === '..';
  return segments.length === 0 ? null : { file: segments.join('/'), outside };
}

/** Whether the text is an address with a scheme (`https:…`, `mailto:…`). "Analysis: the ferry.txt" is a name: a space follows. */
export function isUrl(text: string): boolean {
  return text.startsWith('//') || (/^[a-z][a-z0-9+.-]+:(?!\s|%20)/i.test(text));
}

export function isWebUrl(text: string): boolean {
  return /^https?:\/\/\S/i.test(text);
}

/** The destination that leads to a file: what Markdown or URLs would misread is percent-encoded, letters of any script are not. */
export function encodeHref(file: string): string {
  const encoded = wellFormed(file).replace(/[^\p{L}\p{M}\p{N}/._~!@$:,;=+'-]/gu, (char) => encodeURIComponent(char).replace(/[()*]/g, percent));
  // A colon in the first segment would be read as a scheme.
  const slash = encoded.indexOf('/');
  const first = slash < 0 ? encoded : encoded.slice(0, slash);
  return first.replaceAll(':', '%3A') + encoded.slice(first.length);
}

/** The text with U+FFFD for halves of surrogate pairs, which no file and no URL can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function percent(char: string): string {
  return '%' + char.charCodeAt(0).toString(16).toUpperCase();
}

function isDrive(path: string): boolean {
  return /^[a-z]:(?:[\\/]|$)/i.test(path);
}

/** Without `?query` and `#fragment`, unless the name is an article's only with them ("is it true?.txt"). */
function withoutSuffix(href: string): string {
  const cut = href.search(/[?#]/);
  if (cut < 0) return href;
  const path = href.slice(0, cut);
  return isArticleName(href) && !isArticleName(path) ? href : path;
}

/** Decodes each run of percent escapes that is valid UTF-8 and leaves the others ("50% of it") as they are. */
function decodePercent(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function normalise(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    const last = segments.at(-1);
    if (segment === '..' && last !== undefined && last !== '..') segments.pop();
    else segments.push(segment);
  }
  return segments;
}

/** The folder part of a relative path; "" for a file of the folder itself. */
export function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  return slash < 0 ? '' : file.slice(0, slash);
}

/** The name without its folder. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
