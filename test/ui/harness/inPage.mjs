// Functions that run inside the page. Each must stand alone: the browser gets its source text and nothing around it.

/** Middle of a text in the visible part of the active editor, or null. Text may run over several elements of a line. */
export function findInEditor(wanted) {
  const fold = (text) => text.replaceAll('\u00a0', ' ').replaceAll('\u200b', ' ');
  for (const line of document.querySelectorAll('.editor-group-container.active .editor-instance .view-line')) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const at = nodes.map((node) => fold(node.data)).join('').indexOf(wanted);
    if (at < 0) continue;
    const place = (offset) => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      return [nodes.at(-1), nodes.at(-1).length];
    };
    const range = document.createRange();
    const middle = at + Math.floor(wanted.length / 2);
    range.setStart(...place(middle));
    range.setEnd(...place(Math.min(middle + 1, at + wanted.length)));
    const box = range.getBoundingClientRect();
    const inside = line.closest('.editor-instance').getBoundingClientRect();
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (point.y > inside.top && point.y < inside.bottom && point.x > inside.left && point.x < inside.right) return point;
  }
  return null;
}

/** The visible lines of the active editor, top to bottom, as text. */
export function visibleLines() {
  return [...document.querySelectorAll('.editor-group-container.active .editor-instance .view-line')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((line) => line.textContent.replaceAll('\u00a0', ' ').replaceAll('\u200b', ''));
}

/** The visible decorations made by extensions: the text each covers and how it looks. */
export function visibleDecorations() {
  const editor = document.querySelector('.editor-group-container.active .editor-instance');
  if (!editor) return [];
  const characters = [];
  for (const line of editor.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (let i = 0; i < node.length; i += 1) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        characters.push({ text: node.data[i] === '\u00a0' ? ' ' : node.data[i], x: (left + right) / 2, y: (top + bottom) / 2 });
      }
    }
  }
  const look = (element) => {
    const style = getComputedStyle(element);
    return {
      color: style.color, backgroundColor: style.backgroundColor, opacity: style.opacity, fontStyle: style.fontStyle, fontWeight: style.fontWeight,
      textDecoration: style.textDecorationLine, underlineStyle: style.textDecorationStyle, border: style.borderBottomStyle, borderColor: style.borderBottomColor,
      before: getComputedStyle(element, '::before').content, after: getComputedStyle(element, '::after').content,
    };
  };
  const covered = ({ left, right, top, bottom }) =>
    characters.filter(({ x, y }) => x > left && x < right && y > top && y < bottom).map(({ text }) => text).join('');
  return [...editor.querySelectorAll('.view-overlays [class*="ced-"], .view-line [class*="ced-"]')].map((element) => ({
    text: covered(element.getBoundingClientRect()), ...look(element),
  }));
}

/** The rows of the trees in the side bar, as they are shown. */
export function sideBarRows() {
  const plain = (text) => (text ?? '').replaceAll('\u00a0', ' ').trim();
  return [...document.querySelectorAll('.sidebar .pane-body .monaco-list-row')]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => ({
      level: Number(row.getAttribute('aria-level')),
      label: plain(row.querySelector('.label-name')?.textContent ?? row.textContent),
      description: plain(row.querySelector('.label-description')?.textContent),
      tooltip: plain(row.getAttribute('aria-label')),
      expanded: row.getAttribute('aria-expanded') === 'true',
    }));
}

/**
 * What stands within a part of the window beside text and the extension's own signs and links, in short: links that run no command of the extension,
 * pictures, scripts, frames, forms, tables and code.
 */
export function foreignElements(within) {
  const known = /^command:pressmark\.\w+\?/;
  // The editor's own labels are anchors, too, but lead nowhere.
  const forbidden = 'a[href], a[data-href], img, picture, svg, script, style, iframe, object, embed, video, audio, form, table, code, pre, h1, h2, h3, ul, ol, blockquote, hr, input[type="checkbox"]';
  return [...document.querySelectorAll(within)].flatMap((part) => [...part.querySelectorAll(forbidden)])
    .filter((element) => element.checkVisibility() && !element.closest('.hover-row.status-bar, .actions, .monaco-action-bar, .welcome-view, .monaco-inputbox'))
    .filter((element) => element.tagName !== 'A' || !known.test(element.dataset.href ?? element.getAttribute('href') ?? ''))
    .map((element) => element.outerHTML.slice(0, 200));
}
