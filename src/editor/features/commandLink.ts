import type { Span } from '../../core/text/span';

/** Names one annotation or suggestion in a link or menu: by its id where the sidecar has it, else by place and label. */
export interface AnnotationTarget extends Span {
  readonly uri: string;
  readonly id: string | null;
  readonly label: string;
}

/**
 * A Markdown link that runs a command on an annotation.
 * @param title Markdown: text from an article only as `asMarkdown` gives it
 * @param more what the command takes besides
 */
export function commandLink(title: string, command: string, target: AnnotationTarget, ...more: readonly (string | number)[]): string {
  // A bracket, which a label or a file's name may hold, would end the link.
  const argument = encodeURIComponent(JSON.stringify([target, ...more])).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `[${title}](command:${command}?${argument})`;
}
