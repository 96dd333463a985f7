// The message extension, as Teams opens it from the box where a message is written: deals searched, a deal checked. What would go into the message is
// shown here instead.
import { CardFrame } from './card-frame.js';
import { find, make } from './dom.js';
import { postToBot } from './server.js';

const pause = 250; // Between the last key and the search.

export class Extension {
  #dialog = find('extension');
  #query = find('extension-query');
  #shown = find('extension-shown');
  #timer = 0;
  #asked = 0;

  /**
   * @param invoke makes an invoke of the person who is chosen: `(name, value) => activity`
   * @param words gives the page's words for a key
   */
  constructor(invoke, words) {
    this.invoke = invoke;
    this.words = words;
    find('extend').addEventListener('click', () => this.#open());
    find('extension-check').addEventListener('click', () => this.#check());
    find('extension-close').addEventListener('click', () => this.#dialog.close());
    this.#query.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(), pause);
    });
  }

  /** Puts the page's words on it. */
  label() {
    find('extend').setAttribute('aria-label', this.words('extension'));
    find('extension-close').setAttribute('aria-label', this.words('close'));
    find('extension-title').textContent = this.words('extension');
    find('extension-check').textContent = this.words('checkDeal');
    this.#query.placeholder = this.words('findDeal');
    this.#query.setAttribute('aria-label', this.words('findDeal'));
  }

  #open() {
    this.#query.value = '';
    this.#shown.replaceChildren();
    this.#dialog.showModal();
    this.#search();
  }

  async #search() {
    const typed = this.#query.value.trim();
    const body = await this.#ask('composeExtension/query', {
      commandId: 'deals',
      parameters: [typed ? { name: 'deal', value: typed } : { name: 'initialRun', value: 'true' }],
      queryOptions: { skip: 0, count: 25 },
      commandContext: 'compose',
    });
    if (body) {
      this.#results(body.composeExtension);
    }
  }

  async #check() {
    const body = await this.#ask('composeExtension/fetchTask', { commandId: 'checkDeal', commandContext: 'compose', context: { theme: 'default' } });
    if (body) {
      this.#answer(body);
    }
  }

  /** Null when a later question was asked meanwhile, or nothing came. */
  async #ask(name, value) {
    const asked = ++this.#asked;
    const { ok, body } = await postToBot(this.invoke(name, value));
    if (asked !== this.#asked) {
      return null;
    }
    if (!ok || !body) {
      this.#say(this.words('failed'));
      return null;
    }
    return body;
  }

  #answer(body) {
    if (body.task?.type === 'continue') {
      this.#card(body.task.value.card.content);
    } else if (body.task) {
      this.#say(body.task.value);
    } else {
      this.#results(body.composeExtension);
    }
  }

  #results(result) {
    if (result.type === 'message') {
      this.#say(result.text);
    } else if (result.attachments.length === 1 && !result.attachments[0].preview) {
      this.#insert(result.attachments[0].content);
    } else {
      this.#shown.replaceChildren(...result.attachments.map(attachment => make('button', 'extension-result', {
        type: 'button', data: { testid: 'extension-result' }, onclick: () => this.#insert(attachment.content),
      }, make('strong', '', {}, attachment.preview.content.title), make('span', '', {}, decode(attachment.preview.content.text)))));
    }
  }

  /** A card of the dialog: its one kind of action sends what is on it. */
  #card(content) {
    const frame = new CardFrame(content, async action => {
      const body = await this.#ask('composeExtension/submitAction', { commandId: 'checkDeal', commandContext: 'compose', data: action.data });
      if (body) {
        this.#answer(body);
      }
      return {};
    }, this.words);
    this.#shown.replaceChildren(frame.element);
  }

  #insert(content) {
    const frame = new CardFrame(content, async () => ({}), this.words);
    this.#shown.replaceChildren(make('p', 'extension-note', {}, this.words('inMessage')), frame.element);
  }

  #say(text) {
    this.#shown.replaceChildren(make('p', 'extension-note', { data: { testid: 'extension-note' } }, text));
  }
}

/** The preview's text is markup; here it is shown as the words it means. */
function decode(markup) {
  return new DOMParser().parseFromString(markup, 'text/html').documentElement.textContent;
}
