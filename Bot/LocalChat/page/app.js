// Puts the page together: reads the address, draws what it says, and goes where a click leads.
import { addressOf, readAddress } from './address.js';
import { loadRenderer } from './card-frame.js';
import { laterBy, setClock } from './clock.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { find } from './dom.js';
import { label, localeOf } from './labels.js';
import { loadMarkdown } from './markdown.js';
import { avatarOf, drawRail } from './rail.js';
import { loadSetup, moveClock } from './server.js';

const typingLasts = 10_000;

const setup = await loadSetup();
setClock(setup.now);
if (setup.hasPackages) {
  await Promise.all([loadMarkdown(), loadRenderer()]);
}

let chosen = readAddress(setup.people);
let conversation = null;
let typingTimer = 0;
let isOnline = true;

const words = (key, values) => label(chosen.lang, key, values);
const me = () => setup.people.find(person => person.key === chosen.as);
const composer = new Composer(async (text, options) => conversation.say(text, options));

/** Weeks pass at a click: what is due by then is said at once. */
async function move(step) {
  const moved = await moveClock(laterBy(step));
  if (moved) {
    setClock(moved);
  }
}

function showTyping(isTyping) {
  clearTimeout(typingTimer);
  find('typing').textContent = isTyping ? words('typing', { bot: setup.bot.name }) : '';
  if (isTyping) {
    typingTimer = setTimeout(() => showTyping(false), typingLasts);
  }
}

/** Without packages the warning stands in both languages: whoever set the machine up may read either. */
function showBanner() {
  const text = !isOnline ? words('offline') : setup.hasPackages ? '' : `${label('en', 'cards')}\n${label('zh', 'cards')}`;
  const banner = find('banner');
  if (banner.textContent !== text) {
    banner.textContent = text;
  }
  banner.hidden = !text;
}

function enter() {
  conversation?.close();
  find('log').replaceChildren();
  showTyping(false);
  composer.replyTo(null);
  conversation = new Conversation(find('log'), {
    setup,
    words,
    person: me(),
    language: chosen.lang,
    inChannel: chosen.place === 'channel',
    authorOf(item) {
      const person = setup.people.find(({ key }) => key === item.by);
      return { name: person?.name ?? setup.bot.name, avatar: avatarOf(person) };
    },
    replyTo(thread, name, text) {
      composer.replyTo(thread, words('replying', { name, text }));
      composer.focus();
    },
  }, {
    typing: showTyping,
    online(value) {
      isOnline = value;
      showBanner();
    },
  });
}

function draw() {
  const inChannel = chosen.place === 'channel';
  const title = inChannel ? setup.channel.name : setup.bot.name;
  Object.assign(document.documentElement.dataset, { theme: chosen.theme, width: chosen.width });
  document.documentElement.lang = localeOf(chosen.lang);
  document.title = `${title} · ${me().name}`;
  find('title').textContent = title;
  find('subtitle').textContent = me().name + (inChannel ? ` · ${setup.team.name}` : '');
  find('menu').setAttribute('aria-label', words('menu'));
  find('log').setAttribute('aria-label', words('log'));
  composer.label(words, setup.bot.name, inChannel);
  drawRail(find('rail'), { setup, chosen, words, choose, move });
  showBanner();
}

function choose(change) {
  history.pushState(null, '', addressOf(chosen, change));
  openRail(false);
  go();
}

function go() {
  const before = chosen;
  chosen = readAddress(setup.people);
  draw();
  if (!conversation || before.as !== chosen.as || before.place !== chosen.place) {
    enter();
  } else if (before.lang !== chosen.lang) {
    conversation.setLanguage(chosen.lang);
  }
}

/** On a narrow page the choices lie over the chat. */
function openRail(isOpen) {
  document.body.classList.toggle('rail-open', isOpen);
  find('scrim').hidden = !isOpen;
  find('menu').setAttribute('aria-expanded', String(isOpen));
}

find('menu').addEventListener('click', () => {
  openRail(true);
  find('rail').querySelector('a')?.focus();
});
find('scrim').addEventListener('click', () => openRail(false));
addEventListener('keydown', event => {
  if (event.key === 'Escape' && document.body.classList.contains('rail-open')) {
    openRail(false);
    find('menu').focus();
  }
});
addEventListener('popstate', go);
go();
composer.focus();
