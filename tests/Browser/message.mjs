// One message of the bot, with its card.
import assert from 'node:assert/strict';

const idle = '[data-testid=card]:not([aria-busy])';

export class Message {
  constructor(chat, id) {
    this.chat = chat;
    this.id = id;
    this.element = chat.page.locator(`[data-testid=message][data-id=${JSON.stringify(id)}]`);
    this.card = this.element.getByTestId('card');
  }

  /** The thread the message stands in, in a channel. */
  get thread() {
    return this.chat.page.getByTestId('thread').filter({ has: this.element });
  }

  /** All that can be read in it now, the card included. */
  text() {
    return this.element.innerText();
  }

  /** Waits until a text can be read in it. */
  async shows(...texts) {
    for (const text of texts) {
      await this.element.getByText(text).filter({ visible: true }).first().waitFor();
    }
  }

  /** Fails when a text can be read in it. */
  async lacks(...texts) {
    const all = await this.text();
    for (const text of texts) {
      assert.ok(!all.includes(text), `“${text}” is not expected in:\n${all}`);
    }
  }

  /** What can be tapped: buttons and rows, as a screen reader names them. */
  async buttons() {
    const buttons = await this.card.getByRole('button').filter({ visible: true }).all();
    return Promise.all(buttons.map(async button => (await button.getAttribute('aria-label')) ?? button.innerText()));
  }

  /**
   * Fills inputs, found by their labels: text, number and date as typed, choices by their titles, a toggle by true or false.
   * @param nth which one, where several inputs on the card have that label; from 0
   */
  async fill(values, { nth = 0 } = {}) {
    for (const [label, value] of Object.entries(values)) {
      const place = this.#input(label, nth);
      const input = place.locator('input, select, textarea').first();
      const kind = await input.evaluate(element => element.type);
      if (kind === 'radio' || (kind === 'checkbox' && typeof value !== 'boolean')) {
        for (const title of [value].flat()) {
          await place.getByLabel(title, { exact: true }).check();
        }
      } else if (kind === 'checkbox') {
        await input.setChecked(value);
      } else if (kind === 'select-one') {
        await input.selectOption({ label: value });
      } else {
        await input.fill(value);
      }
    }
  }

  /** What stands in an input, found by its label. */
  value(label, { nth = 0 } = {}) {
    return this.#input(label, nth).locator('input, select, textarea').first().inputValue();
  }

  /** Taps a button or a row by its title and waits until the bot has answered. A new message is waited for with `next`. */
  async tap(title) {
    await this.card.getByRole('button', { name: title, exact: true }).filter({ visible: true }).first().click();
    await this.element.locator(idle).first().waitFor();
  }

  /** Taps, and waits for the message that comes of it. */
  next(title) {
    return this.chat.next(() => this.tap(title), `what “${title}” brings`);
  }

  /** What the page says below the card after a tap: an error or a message of the bot. */
  notice() {
    return this.element.getByTestId('notice').locator('span').first().innerText();
  }

  /** What is said below the inputs that were not filled in as asked. */
  complaints() {
    return this.card.locator('.ac-input-validation-failed').evaluateAll(inputs => inputs
      .map(input => input.closest('.ac-input-container')?.nextElementSibling?.innerText ?? ''));
  }

  /** A picture of the whole message: the window is made tall enough for it, or the head of the page would cover its top. */
  async screenshot(name) {
    const { page } = this.chat;
    const before = page.viewportSize();
    const { height } = await this.element.boundingBox();
    await page.setViewportSize({ ...before, height: Math.ceil(Math.max(before.height, height + 260)) });
    await this.element.screenshot({ path: await this.chat.session.picture(name) });
    await page.setViewportSize(before);
  }

  /** Around an input; the renderer labels only the first of several choices with the label of all. */
  #input(label, nth) {
    // The whole label and no more: "Us" is a part of "In-house". A required input has a star behind its label.
    const whole = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?$`);
    return this.card.locator('.ac-input-container')
      .filter({ has: this.chat.page.getByLabel(whole), visible: true })
      .nth(nth);
  }
}
