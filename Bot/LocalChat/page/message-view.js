// One message of the log.
import { CardFrame } from './card-frame.js';
import { now } from './clock.js';
import { make } from './dom.js';
import { localeOf } from './labels.js';
import { textElement } from './text.js';
import { remaining } from './transcript.js';

const cardType = 'application/vnd.microsoft.card.adaptive';

export class MessageView {
  #frames = [];
  #shown = null;

  /** @param context who looks on, in which language, and what taps do; see conversation.js */
  constructor(item, context) {
    this.item = item;
    this.context = context;
    this.element = make('article', '', {});
    this.draw();
  }

  draw() {
    const { item, context } = this;
    const author = context.authorOf(item);
    const mine = item.by === context.person.key;
    const isEvent = item.activity.type === 'installationUpdate';
    this.element.className = `message ${item.by ? (mine ? 'mine' : 'theirs') : 'bot'}${isEvent ? ' event' : ''}`;
    Object.assign(this.element.dataset, {
      testid: isEvent ? 'event' : 'message', id: item.id, author: item.by ?? 'bot', state: this.#state(),
    });
    this.element.setAttribute('aria-label', author.name);

    const stamp = make('time', '', { dateTime: item.at }, this.#time());
    const content = make('div', 'content');
    if (isEvent) {
      content.append(make('p', 'event-text', {}, `${author.name} ${context.words('addBot', { bot: context.setup.bot.name })}`));
    } else {
      content.append(make('p', 'byline', {}, make('span', 'author', { data: { testid: 'author' } }, author.name), ' ', stamp));
      if (item.edited && !item.deleted) {
        content.firstChild.append(' ', make('span', 'edited', { data: { testid: 'edited' } }, context.words('edited')));
      }
      content.append(...this.#parts());
    }
    content.append(...this.#delivery(mine));
    this.element.replaceChildren(...(isEvent ? [] : [author.avatar]), content);
  }

  #parts() {
    const { item, context } = this;
    if (item.deleted) {
      return [make('p', 'text deleted', { data: { testid: 'deleted' } }, context.words('deleted'))];
    }
    const parts = item.activity.text ? [textElement(item.activity, item.by === null)] : [];
    const cards = (item.activity.attachments ?? []).filter(attachment => attachment.contentType === cardType);
    this.#syncFrames(cards.map(attachment => attachment.content));
    parts.push(...this.#frames.map(frame => frame.element));
    for (const { contentType } of item.activity.attachments ?? []) {
      if (contentType !== cardType) {
        parts.push(make('p', 'text', {}, context.words('notShown', { kind: contentType })));
      }
    }
    return parts;
  }

  /** Cards are drawn anew only when the bot changed the message: what somebody typed or was shown alone stays. */
  #syncFrames(contents) {
    if (this.#shown === this.item.activity) {
      return;
    }
    this.#shown = this.item.activity;
    this.#frames.length = Math.min(this.#frames.length, contents.length);
    contents.forEach((content, index) => {
      if (this.#frames[index]) {
        this.#frames[index].show(content);
      } else {
        this.#frames[index] = new CardFrame(content, action => this.context.act(this.item, action), this.context.words);
      }
    });
  }

  #state() {
    const { item, context } = this;
    const isLost = item.state === 'pending' && remaining(item, now()) === 0;
    return context.outcomes.get(item.id) ?? (isLost ? 'failed' : item.state);
  }

  #delivery(mine) {
    const { item, context } = this;
    const state = this.#state();
    if (mine && state === 'failed') {
      return [make('p', 'delivery failed', { data: { testid: 'failed' }, role: 'alert' },
        make('span', '', {}, context.words('failed')), ' ',
        make('button', 'link', { type: 'button', data: { testid: 'retry' }, onclick: () => context.retry(item) }, context.words('retry')))];
    }
    if (mine && state === 'pending') {
      return [make('p', 'delivery waiting', { data: { testid: 'sending' } }, context.words('sending'))];
    }
    return mine && item.activity.type === 'message' && !context.reachesBot(item.activity)
      ? [make('p', 'delivery', {}, context.words('alone', { bot: context.setup.bot.name }))]
      : [];
  }

  #time() {
    const date = new Date(this.item.at);
    const today = date.toDateString() === now().toDateString();
    return new Intl.DateTimeFormat(localeOf(this.context.language), {
      ...(today ? {} : { month: 'short', day: 'numeric' }), hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }).format(date);
  }
}
