// Where one types. Enter sends, Shift+Enter breaks the line, and Enter that ends a Chinese input does neither.
import { find } from './dom.js';

export class Composer {
  #thread = null;
  #sending = Promise.resolve();
  #form = find('composer');
  #text = find('text');
  #mention = find('mention');

  /** @param say sends a text: `(text, { thread, mentions }) => Promise<boolean>` */
  constructor(say) {
    this.say = say;
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
    this.#text.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
        event.preventDefault();
        this.#send();
      }
    });
    this.#text.addEventListener('input', () => this.#fit());
    this.#mention.addEventListener('click', () => {
      this.#mention.setAttribute('aria-pressed', String(!this.#mentions));
      this.focus();
    });
    find('reply-close').addEventListener('click', () => {
      this.replyTo(null);
      this.focus();
    });
    this.#fit(); // Somebody may have typed before the script was there.
  }

  get #mentions() {
    return this.#mention.getAttribute('aria-pressed') === 'true';
  }

  /** Puts the page's words on it. */
  label(words, bot, inChannel) {
    this.#text.placeholder = words(inChannel ? 'newThread' : 'messageBot', { bot });
    this.#text.setAttribute('aria-label', words('message'));
    find('send').setAttribute('aria-label', words('send'));
    find('reply-close').setAttribute('aria-label', words('close'));
    this.#mention.textContent = `@${bot}`;
    this.#mention.title = words('mention');
    this.#mention.hidden = !inChannel;
  }

  /** What follows is a reply in a thread; null for a post of its own. */
  replyTo(thread, line = '') {
    this.#thread = thread;
    find('reply').hidden = thread === null;
    find('reply-text').textContent = line;
  }

  focus() {
    this.#text.focus();
  }

  /** Clears the box at once, so that one can type on; what could not be sent comes back to it. */
  #send() {
    const text = this.#text.value.trim();
    if (!text) {
      return;
    }
    const options = { thread: this.#thread, mentions: !this.#mention.hidden && this.#mentions };
    this.#write('');
    this.#sending = this.#sending.then(async () => {
      if (!await this.say(text, options)) {
        this.#write([text, this.#text.value].filter(Boolean).join('\n'));
      }
    });
  }

  #write(text) {
    this.#text.value = text;
    this.#fit();
  }

  #fit() {
    find('send').disabled = this.#text.value.trim() === '';
    this.#text.style.height = 'auto';
    this.#text.style.height = `${Math.min(this.#text.scrollHeight, 140)}px`;
  }
}
