// The local chat as somebody uses it: says things, waits for what the bot says, fills in and taps cards.
import assert from 'node:assert/strict';
import { Message } from './message.mjs';

const patience = 20_000;

export class Chat {
  errors = [];

  constructor(page, session, name) {
    this.page = page;
    this.session = session;
    this.name = name;
    page.setDefaultTimeout(patience);
    page.on('pageerror', error => this.errors.push(`${name}: ${error.message}`));
    page.on('console', line => {
      // A stopped bot is part of some scenarios; that the browser cannot reach it is no error of the page.
      if (line.type() === 'error' && !line.text().startsWith('Failed to load resource')) {
        this.errors.push(`${name}: ${line.text()}`);
      }
    });
  }

  async go(address) {
    await this.page.goto(address);
    // The page's script names the log and keeps it busy until the history is there.
    await this.page.locator('[data-testid=log][aria-label]:not([aria-busy])').waitFor();
  }

  /** Types a text, sends it and waits for the bot's next message. */
  say(text) {
    return this.next(() => this.post(text), `an answer to “${text}”`);
  }

  /** Types a text and sends it without waiting for an answer. */
  async post(text) {
    await this.page.getByTestId('composer').fill(text);
    await this.page.getByTestId('send').click();
    await this.page.locator('[data-testid=composer]:placeholder-shown').waitFor();
  }

  /** Says something in the thread of a message, in a channel. */
  reply(message, text) {
    return this.next(async () => {
      await message.thread.getByTestId('reply-to').click();
      await this.post(text);
    }, `an answer in the thread to “${text}”`);
  }

  /** Does something and waits for the first message of the bot that was not there before. */
  async next(act, what = 'a message of the bot') {
    const seen = await this.#botMessages();
    await act();
    const id = await this.#until(async () => (await this.#botMessages()).find(id => !seen.includes(id)), what);
    return this.message(id);
  }

  /** The newest message of the bot, waited for when there is none yet. */
  async last() {
    return this.message(await this.#until(async () => (await this.#botMessages()).at(-1), 'a message of the bot'));
  }

  message(id) {
    return new Message(this, id);
  }

  /** All messages of the bot, oldest first. */
  async all() {
    return (await this.#botMessages()).map(id => this.message(id));
  }

  /** Waits until the page knows that the bot is there again. */
  async online() {
    await this.page.getByTestId('banner').waitFor({ state: 'hidden' });
  }

  /** Fails when anything on the page is wider than it may be. */
  async fits() {
    const wide = await this.page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.log, .card, .card-body')]
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .map(element => `${element.tagName.toLowerCase()}.${element.className}: ${element.scrollWidth} px in ${element.clientWidth} px`));
    assert.deepEqual(wide, []);
  }

  async screenshot(name) {
    await this.page.screenshot({ path: await this.session.picture(name) });
  }

  #botMessages() {
    return this.page.locator('[data-testid=message][data-author=bot]').evaluateAll(elements => elements.map(element => element.dataset.id));
  }

  async #until(look, what) {
    for (const end = Date.now() + patience; Date.now() < end;) {
      const found = await look();
      if (found) {
        return found;
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error(`${this.name}: waited ${patience / 1000} s for ${what}.`);
  }
}
