// A card in a message: drawn by the adaptivecards package, busy while an answer is awaited, with what came of it below.
import { chainElement } from './chain-picture.js';
import { make } from './dom.js';
import { hostConfig } from './host-config.js';
import { renderMarkdown } from './markdown.js';

let library = null;

/** Loads the renderer; without it cards show their fallback text. */
export async function loadRenderer() {
  await new Promise((resolve, reject) => {
    document.head.append(make('script', '', { src: '/local-chat/packages/adaptivecards.js', onload: resolve, onerror: reject }));
  });
  library = globalThis.AdaptiveCards;
  library.GlobalRegistry.elements.register('KeyAccountBot.Chain', chainElement(library));
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const html = renderMarkdown(text);
    if (html !== null) {
      result.outputHtml = html;
      result.didProcess = true;
    }
  };
}

export class CardFrame {
  #body = make('div', 'card-body');
  #notices = make('div', 'notices', { 'aria-live': 'polite' });
  #act;
  #words;
  #busy = null;
  #clicks = 0;

  /**
   * @param act what a tap on Execute or Submit does: takes the action, answers `{ card }`, `{ message }` or `{ error, retry }`
   * @param words gives the page's words for a key
   */
  constructor(content, act, words) {
    this.#act = act;
    this.#words = words;
    this.element = make('div', 'card', { data: { testid: 'card' }, tabIndex: -1 }, this.#body, this.#notices);
    // The second click of a double click may meet the card that the first one brought.
    this.#body.addEventListener('click', event => { this.#clicks = event.detail; }, true);
    this.#body.addEventListener('keydown', () => { this.#clicks = 0; }, true);
    this.show(content);
  }

  /** Draws a card in place of the one before. */
  show(content) {
    const hadFocus = this.element.contains(document.activeElement);
    this.#notices.replaceChildren();
    this.element.dataset.full = content?.msteams?.width?.toLowerCase() === 'full';
    this.#body.replaceChildren(this.#draw(content));
    if (this.#busy) {
      this.#hold();
    }
    if (hadFocus) {
      this.element.focus({ preventScroll: true });
    }
  }

  #draw(content) {
    if (!library) {
      return make('p', 'card-fallback', {}, content?.fallbackText ?? '');
    }
    const card = new library.AdaptiveCard();
    card.hostConfig = new library.HostConfig(hostConfig);
    card.onExecuteAction = action => this.#run(action);
    card.parse(content);
    return card.render() ?? make('p', 'card-fallback', {}, content?.fallbackText ?? '');
  }

  #run(action) {
    if (action instanceof library.OpenUrlAction) {
      if (/^(https?|mailto):/i.test(action.url)) {
        window.open(action.url, '_blank', 'noopener,noreferrer');
      }
    } else if (this.#clicks < 2) {
      this.#answer(() => this.#act(action), action.renderedElement);
    }
  }

  async #answer(act, button) {
    if (this.#busy) {
      return;
    }
    const focused = document.activeElement;
    this.#busy = button ?? (this.#body.contains(focused) ? focused : this.#body);
    this.#notices.replaceChildren();
    this.#hold();
    const outcome = await act();
    this.#release();
    if (outcome.card) {
      this.show(outcome.card);
    } else if (outcome.message) {
      this.#notice('message', outcome.message);
    } else if (outcome.error) {
      this.#notice('error', outcome.error, outcome.retry);
    }
    if (focused?.isConnected && document.activeElement === document.body) {
      focused.focus({ preventScroll: true });
    }
  }

  #hold() {
    this.element.setAttribute('aria-busy', 'true');
    this.#busy.classList.add('busy');
    for (const button of this.#body.querySelectorAll('button:not(:disabled)')) {
      button.disabled = true;
      button.dataset.held = '';
    }
    this.#notices.replaceChildren(make('p', 'working', { data: { testid: 'working' } }, this.#words('working')));
  }

  #release() {
    this.element.removeAttribute('aria-busy');
    this.#busy.classList.remove('busy');
    this.#busy = null;
    for (const button of this.#body.querySelectorAll('button[data-held]')) {
      button.disabled = false;
      delete button.dataset.held;
    }
    this.#notices.replaceChildren();
  }

  #notice(kind, text, retry) {
    const notice = make('div', `notice ${kind}`, { data: { testid: 'notice', kind }, role: kind === 'error' ? 'alert' : 'status' },
      make('span', '', {}, text));
    if (retry) {
      notice.append(make('button', 'link', {
        type: 'button', data: { testid: 'notice-retry' }, onclick: () => this.#answer(retry),
      }, this.#words('retry')));
    }
    notice.append(make('button', 'notice-close', {
      type: 'button', 'aria-label': this.#words('close'), data: { testid: 'notice-close' }, onclick: () => notice.remove(),
    }, '×'));
    this.#notices.replaceChildren(notice);
  }
}
