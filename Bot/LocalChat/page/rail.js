// The choices at the side: who, where, language and look. Each is a link, so that it opens in a second tab as well.
import { addressOf } from './address.js';
import { make } from './dom.js';

/** A picture for somebody: the bot's sign or a person's initials. */
export function avatarOf(person) {
  return person
    ? make('span', `avatar initials ${person.key}`, { 'aria-hidden': 'true' },
        person.name.match(/\b[A-Z]/g)?.slice(0, 2).join('') ?? '')
    : make('img', 'avatar', { src: '/local-chat/page/bot.svg', alt: '' });
}

const roles = { lin: 'roleLin', marco: 'roleMarco', chen: 'roleChen' };

/** Draws the choices; `choose` is given what a click changes. */
export function drawRail(root, { setup, chosen, words, choose, move }) {
  const link = (name, value, className, ...content) => make('a', className, {
    href: addressOf(chosen, { [name]: value }),
    data: { testid: `${name === 'as' ? 'who' : name}-${value}` },
    ...(chosen[name] === value ? { 'aria-current': 'true' } : {}),
    onclick: event => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        choose({ [name]: value });
      }
    },
  }, ...content);
  const group = (testid, title, className, ...links) => make('div', 'group', { role: 'group', 'aria-label': title, data: { testid } },
    make('h2', '', { 'aria-hidden': 'true' }, title), make('div', className, {}, ...links));
  const line = (title, small) => make('span', 'two-lines', {}, make('span', 'name', {}, title), make('span', 'small', {}, small));

  const focused = root.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
  root.setAttribute('aria-label', words('menu'));
  root.replaceChildren(
    make('p', 'rail-title', {}, avatarOf(null), line(setup.bot.name, words('title'))),
    group('place', words('place'), 'rows',
      link('place', 'personal', 'row', avatarOf(null), line(words('personal'), setup.bot.name)),
      link('place', 'channel', 'row', make('span', 'glyph', { 'aria-hidden': 'true' }, '#'), line(setup.channel.name, setup.team.name))),
    group('who', words('who'), 'rows', ...setup.people.map(person =>
      link('as', person.key, 'row', avatarOf(person), line(person.name, roles[person.key] ? words(roles[person.key]) : '')))),
    group('language', words('language'), 'switch', link('lang', 'en', '', 'English'), link('lang', 'zh', '', '中文')),
    group('theme', words('theme'), 'switch', link('theme', 'light', '', words('light')), link('theme', 'dark', '', words('dark'))),
    group('time', words('time'), 'switch',
      ...['day', 'monday'].map(step => make('button', '', { type: 'button', data: { testid: `time-${step}` }, onclick: () => move(step) }, words(step)))),
    group('width', words('width'), 'switch', link('width', 'full', '', words('full')), link('width', 'phone', '', words('phone'))),
  );
  if (focused) {
    root.querySelector(`[data-testid="${focused}"]`)?.focus();
  }
}
