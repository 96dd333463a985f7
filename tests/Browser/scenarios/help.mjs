// Somebody opens the page for the first time and asks what the bot can do.
import assert from 'node:assert/strict';

export default async function play(session) {
  const chat = await session.open();
  const help = await chat.say(session.words({ en: 'help', zh: '帮助' }));
  await help.shows(session.words({ en: 'My deals', zh: '我的商机' }));
  const buttons = await help.buttons();
  assert.ok(buttons.length >= 3, `three ways to start are expected, there are: ${buttons.join(' | ')}`);
  await chat.fits();
  await chat.screenshot('help');

  const phone = await session.open({ width: 'phone', theme: 'dark' });
  await (await phone.last()).shows(session.words({ en: 'My deals', zh: '我的商机' }));
  await phone.fits();
  await phone.screenshot('help-phone-dark');
}
