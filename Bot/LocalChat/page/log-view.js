// The log of a conversation: messages in order, in a channel gathered in their threads.
import { make } from './dom.js';
import { MessageView } from './message-view.js';
import { excerpt } from './text.js';

export class LogView {
  #views = new Map();
  #threads = new Map();

  constructor(root, context) {
    this.root = root;
    this.context = context;
    this.clear();
  }

  clear() {
    this.#views.clear();
    this.#threads.clear();
    this.root.replaceChildren();
  }

  /** Shows a message, new or changed. */
  show(item) {
    const near = this.#isAtEnd();
    const view = this.#views.get(item.id);
    if (view) {
      view.draw();
    } else {
      this.#add(item);
    }
    if (near || (!view && item.by === this.context.person.key)) {
      this.toEnd();
    }
  }

  /** Draws all words again, after a change of language; cards stay as they are. */
  redraw() {
    this.#views.forEach(view => view.draw());
    this.#threads.forEach(thread => { thread.button.textContent = this.context.words('reply'); });
  }

  toEnd() {
    this.root.scrollTop = this.root.scrollHeight;
  }

  #add(item) {
    const view = new MessageView(item, this.context);
    this.#views.set(item.id, view);
    if (item.thread === null) {
      this.root.append(view.element);
      return;
    }
    const thread = this.#threads.get(item.thread) ?? this.#openThread(item);
    thread.messages.append(view.element);
  }

  #openThread(item) {
    const button = make('button', 'link reply-button', {
      type: 'button',
      data: { testid: 'reply-to' },
      onclick: () => this.context.replyTo(item.thread, this.context.authorOf(item).name, excerpt(item.activity)),
    }, this.context.words('reply'));
    const messages = make('div', 'thread-messages');
    const element = make('section', 'thread', { data: { testid: 'thread', thread: item.thread } }, messages, button);
    const thread = { messages, button };
    this.#threads.set(item.thread, thread);
    this.root.append(element);
    return thread;
  }

  #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.root;
    return scrollHeight - scrollTop - clientHeight < 80;
  }
}
