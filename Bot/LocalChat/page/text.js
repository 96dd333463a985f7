// The text of a message: Markdown where its author wrote Markdown, and mentions set apart.
import { make } from './dom.js';
import { renderMarkdown } from './markdown.js';

/** An element that shows the activity's text. */
export function textElement(activity, byBot) {
  const element = make('div', 'text', { dir: 'auto', data: { testid: 'text' } });
  const html = byBot && activity.textFormat !== 'plain' ? renderMarkdown(activity.text) : null;
  if (html === null) {
    element.textContent = activity.text;
    element.classList.add('plain');
  } else {
    element.innerHTML = html;
  }
  for (const entity of activity.entities ?? []) {
    if (entity.type === 'mention' && entity.text) {
      showMention(element, entity);
    }
  }
  return element;
}

function showMention(root, entity) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.data.indexOf(entity.text);
    if (start >= 0) {
      const after = node.splitText(start);
      after.deleteData(0, entity.text.length);
      after.before(make('span', 'mention', {}, `@${entity.mentioned?.name ?? ''}`));
      return;
    }
  }
}

/** The first words of a message, for the line above a reply. */
export function excerpt(activity) {
  const text = (activity.text ?? activity.summary ?? activity.attachments?.[0]?.content?.fallbackText ?? '')
    .replace(/<\/?at>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
