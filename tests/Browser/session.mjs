// A scenario's session: one bot, one browser, any number of people side by side.
import { createInterface } from 'node:readline';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { Chat } from './page.mjs';

const pageSize = { full: { width: 1280, height: 900 }, phone: { width: 400, height: 780 } };

export class Session {
  #browser;
  #chats = [];
  #answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

  /** @param language the scenario is played in: en or zh */
  constructor(language) {
    this.language = language;
    this.url = process.env.BOT_URL ?? 'http://localhost:3978';
    this.screenshots = process.env.SCREENSHOTS ?? 'screenshots';
  }

  /** Picks the words of the session's language. */
  words({ en, zh }) {
    return this.language === 'zh' ? zh : en;
  }

  /**
   * Opens the local chat in a window of its own and waits until its history is there.
   * @param as lin, marco or chen
   * @param place personal or channel
   * @param theme light or dark
   * @param width full or phone (320 px)
   */
  async open({ as = 'lin', place = 'personal', lang = this.language, theme = 'light', width = 'full' } = {}) {
    this.#browser ??= await launchBrowser();
    const context = await this.#browser.newContext({
      viewport: pageSize[width], locale: lang === 'zh' ? 'zh-CN' : 'en-US', timezoneId: 'Asia/Shanghai',
    });
    const chat = new Chat(await context.newPage(), this, `${as}-${place}-${lang}-${theme}-${width}`);
    this.#chats.push(chat);
    await chat.go(`${this.url}/?${new URLSearchParams({ as, place, lang, theme, width })}`);
    return chat;
  }

  /** Kills the bot and starts it again on the same data and address. Open pages stay open. */
  async restartBot() {
    console.log('::restart-bot');
    const { done } = await this.#answers.next();
    if (done) {
      throw new Error('Nobody restarts the bot: this scenario is played by the tests, not by hand.');
    }
  }

  /** @returns the path of a picture; its name begins with the language */
  async picture(name) {
    await mkdir(this.screenshots, { recursive: true });
    return join(this.screenshots, `${this.language}-${name}.png`);
  }

  /** What went wrong on pages without any step noticing. */
  get pageErrors() {
    return this.#chats.flatMap(chat => chat.errors);
  }

  /** Pictures of all pages as they are, to see why a step failed. */
  async keepEvidence() {
    for (const [index, chat] of this.#chats.entries()) {
      await chat.screenshot(`failed-${index + 1}-${chat.name}`).catch(() => {});
    }
  }

  async close() {
    await this.#browser?.close();
    process.stdin.destroy();
  }
}
