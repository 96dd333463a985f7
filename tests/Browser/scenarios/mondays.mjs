// A month of Mondays in the team's channel, by the page's own clock: one card each, and an answer that everybody sees.
import assert from 'node:assert/strict';

export default async function play(session) {
  const words = {
    deal: session.words({ en: 'new Harbour Metro 3m CNY vs Norda', zh: '新建商机 港城地铁 300万 对手 诺达' }),
    name: session.words({ en: 'Harbour Metro', zh: '港城地铁' }),
    remind: session.words({ en: 'remind Monday 9:00', zh: '每周一 9:00 提醒' }),
    next: session.words({ en: 'Next', zh: '接下来' }),
    footer: session.words({ en: 'People and verdict: in the one-to-one chat', zh: '人员与结论：见一对一聊天' }),
    yes: session.words({ en: 'Yes', zh: '是' }),
    answered: session.words({ en: 'Yes — Lin Yue', zh: '是（' }),
  };
  const chat = await session.open({ place: 'channel', as: 'lin' });
  await chat.last();
  await (await chat.say(words.deal)).shows(words.name);
  await (await chat.say(words.remind)).shows(words.next);
  const before = (await chat.all()).length;
  let card;
  for (let week = 1; week <= 4; week++) {
    card = await chat.next(() => chat.page.getByTestId('time-monday').click(), `the reminder of week ${week}`);
    await card.shows(words.name);
    await card.shows(words.footer);
    assert.equal((await chat.all()).length, before + week, 'one card a week');
  }

  await chat.fits();
  await chat.screenshot('monday');
  await card.tap(words.yes);
  await card.shows(words.answered);
  const colleague = await session.open({ place: 'channel', as: 'marco' });
  await (await colleague.last()).shows(words.answered);
}
