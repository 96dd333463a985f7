// The part of Markdown that Teams shows in cards and messages: bold, italics, links and lists. No HTML.
let parser = null;

export async function loadMarkdown() {
  const { default: MarkdownIt } = await import('/local-chat/packages/markdown-it.js');
  parser = new MarkdownIt('zero', { html: false, breaks: true }).enable([
    'emphasis', 'link', 'list', 'newline', 'escape', 'entity', 'balance_pairs', 'fragments_join',
  ], true);
  const link = parser.renderer.rules.link_open ?? ((tokens, index, options, _, self) => self.renderToken(tokens, index, options));
  parser.renderer.rules.link_open = (tokens, index, ...rest) => {
    tokens[index].attrSet('target', '_blank');
    tokens[index].attrSet('rel', 'noopener noreferrer');
    return link(tokens, index, ...rest);
  };
}

/** HTML for a text; null when the package is not there. */
export const renderMarkdown = text => parser?.render(text) ?? null;
