// Draws one card with the local chat's own code and says what is wrong with it.
import { CardFrame, loadRenderer } from '/local-chat/page/card-frame.js';
import { loadMarkdown } from '/local-chat/page/markdown.js';

await Promise.all([loadRenderer(), loadMarkdown()]);
const { AdaptiveCard, SerializationContext } = globalThis.AdaptiveCards;

// The renderer tests this property with a regular expression that remembers where it stopped: every second time it refuses a
// language that it took before.
const falseAlarm = /^Invalid value "(en|zh)" for property "lang"/;

/** What the renderer has to say about a card's JSON. */
globalThis.complaintsAbout = card => {
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...events, ...parsed.validateProperties().validationEvents]
    .map(event => event.message)
    .filter(message => !falseAlarm.test(message));
};

/** Draws a card, and gives back what reaches over its edge. */
globalThis.drawCard = ({ card, width, theme, unfolded }) => {
  document.documentElement.dataset.theme = theme;
  const place = document.getElementById('place');
  place.style.width = `${width}px`;
  const frame = new CardFrame(unfolded ? allVisible(card) : card, async () => ({}), key => key);
  frame.element.style.maxWidth = 'none';
  place.replaceChildren(frame.element);
  return tooWide(frame.element);
};

const allVisible = node => JSON.parse(JSON.stringify(node, (key, value) => (key === 'isVisible' ? true : value)));

function tooWide(card) {
  const edge = card.getBoundingClientRect();
  return [...card.querySelectorAll('*')].filter(element => {
    const { left, right, width } = element.getBoundingClientRect();
    const cutOnPurpose = getComputedStyle(element).textOverflow === 'ellipsis';
    return width > 0 && (right > edge.right + 1 || left < edge.left - 1
      || (!cutOnPurpose && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1));
  }).map(element => {
    const what = element.innerText?.trim().replace(/\s+/g, ' ').slice(0, 60) || element.getAttribute('aria-label') || element.className;
    return `does not fit: ${element.tagName.toLowerCase()} “${what}” (${element.scrollWidth} px in ${element.clientWidth} px)`;
  });
}
