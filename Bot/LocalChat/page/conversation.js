// One person in one place: follows what is said there and does what the person does.
import { activityMaker } from './activities.js';
import { now } from './clock.js';
import { LogView } from './log-view.js';
import { follow, noteDelivery, postToBot, takeDown } from './server.js';
import { Messages, remaining } from './transcript.js';

export class Conversation {
  #messages = new Messages();
  #key;
  #make;
  #log;
  #stop;
  #ready = false;

  /**
   * @param context person, language, inChannel, setup, words, authorOf, replyTo
   * @param page what the rest of the page is told: typing(isTyping), online(isOnline)
   */
  constructor(root, context, page) {
    this.context = Object.assign(context, {
      outcomes: new Map(),
      act: (item, action) => this.#act(item, action),
      retry: item => this.#deliver({ ...item.activity, serviceUrl: this.#serviceUrl() }),
      reachesBot: activity => !context.inChannel || (activity.entities ?? []).some(entity => entity.type === 'mention'),
    });
    this.page = page;
    this.#key = context.inChannel ? 'channel' : `personal-${context.person.key}`;
    this.root = root;
    root.setAttribute('aria-busy', 'true');
    this.#log = new LogView(root, this.context);
    this.setLanguage(context.language);
    this.#stop = follow(this.#key, {
      line: (line, sequence) => this.#take(line, sequence),
      ready: () => this.#begin(),
      typing: () => page.typing(true),
      online: page.online,
    });
  }

  close() {
    this.#stop();
  }

  setLanguage(language) {
    this.context.language = language;
    this.#make = activityMaker(this.context.setup, this.context.person, this.context.inChannel, language);
    this.#log.redraw();
  }

  /** Says something; false when it could not even be taken down. */
  async say(text, { thread = null, mentions }) {
    try {
      const activity = await takeDown(this.#key, this.context.person.key, this.#make.message(text, { thread, mentions }));
      if (activity && this.context.reachesBot(activity)) {
        this.#deliver(activity);
      } else if (activity) {
        this.#note(activity.id, true);
      }
      return activity !== null;
    } catch {
      return false;
    }
  }

  #take(line, sequence) {
    if (this.#messages.isFresh(sequence)) {
      this.#messages = new Messages();
      this.#log.clear();
    }
    if (line.kind === 'delivered' || line.kind === 'failed') {
      this.context.outcomes.delete(line.id); // What every tab knows goes before what this one saw.
    }
    const item = this.#messages.take(line, sequence);
    if (item && this.#ready) {
      if (!item.by) {
        this.page.typing(false);
      }
      this.#show(item);
    }
  }

  #begin() {
    if (!this.#ready) {
      this.#ready = true;
      this.#messages.all.forEach(item => this.#show(item));
      this.root.removeAttribute('aria-busy');
      this.#log.toEnd();
    }
    if (!this.#messages.isInstalled) {
      this.#install();
    }
  }

  #show(item) {
    this.#log.show(item);
    const wait = remaining(item, now());
    if (wait > 0) {
      setTimeout(() => this.#log.show(item), wait + 100);
    }
  }

  /** Whoever comes first also brings the bot into the team, as somebody does in real life: colleagues are known by it. */
  async #install() {
    const { setup, person, inChannel, language } = this.context;
    await this.#installIn(this.#key, this.#make);
    if (!inChannel) {
      await this.#installIn('channel', activityMaker(setup, person, true, language));
    }
  }

  async #installIn(key, make) {
    const { installed, joined } = make.installation();
    if (await takeDown(key, this.context.person.key, installed)) {
      await postToBot(joined);
      const result = await postToBot(installed);
      await noteDelivery(key, installed.id, result.ok);
    }
  }

  async #deliver(activity) {
    this.#settle(activity.id, 'pending');
    const result = await postToBot(activity);
    await this.#note(activity.id, result.ok);
    return result;
  }

  #note(id, delivered) {
    this.#settle(id, delivered ? 'delivered' : 'failed');
    return noteDelivery(this.#key, id, delivered);
  }

  #settle(id, state) {
    this.context.outcomes.set(id, state);
    const item = this.#messages.get(id);
    if (item && this.#ready) {
      this.#log.show(item);
    }
  }

  #act(item, action) {
    const execute = action.getJsonTypeName() === 'Action.Execute';
    const activity = execute
      ? this.#make.execute(
          { type: 'Action.Execute', id: action.id, title: action.title, verb: action.verb, data: action.data ?? {} }, item.id, item.thread)
      : this.#make.submit(action.data, item.id, item.thread);
    return execute ? this.#execute(activity) : this.#submit(activity);
  }

  async #submit(activity) {
    const { ok } = await postToBot(activity);
    return ok ? {} : { error: this.context.words('failed'), retry: () => this.#submit(activity) };
  }

  async #execute(activity) {
    const { ok, body } = await postToBot(activity);
    const kind = body?.type ?? '';
    if (ok && kind === 'application/vnd.microsoft.card.adaptive') {
      return { card: body.value };
    }
    if (ok && kind === 'application/vnd.microsoft.activity.message') {
      return { message: body.value };
    }
    const silent = ok && !kind && (body === null || (body.statusCode ?? 200) < 300);
    return silent ? {} : { error: body?.value?.message || this.context.words('failedCard') };
  }

  #serviceUrl() {
    return `${location.origin}/local-chat/connector/`;
  }
}
