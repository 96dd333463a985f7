// A month of Mondays in the team's channel, by the page's own clock: one card each, and what changed is told once.
import assert from 'node:assert/strict';

export default async function play(session) {
  const words = {
    deal: session.words({ en: 'new Harbour Metro 3m CNY vs Norda', zh: '新建商机 港城地铁 300万 对手 诺达' }),
    name: session.words({ en: 'Harbour Metro', zh: '港城地铁' }),
    remind: session.words({ en: 'remind Monday 9:00', zh: '每周一 9:00 提醒' }),
    next: session.words({ en: 'Next', zh: '接下来' }),
    changed: session.words({ en: 'What changed', zh: '有何变化' }),
    footer: session.words({ en: 'People and verdict: in the one-to-one chat', zh: '人员与结论：见一对一聊天' }),
  };
  const chat = await session.open({ place: 'channel', as: 'lin' });
  await chat.last();
  await (await chat.say(words.deal)).shows(words.name);
  await (await chat.say(words.remind)).shows(words.next);
  const before = (await chat.all()).length;
  for (let week = 1; week <= 4; week++) {
    const card = await chat.next(() => chat.page.getByTestId('time-monday').click(), `the reminder of week ${week}`);
    await card.shows(words.footer);
    await (week === 1 ? card.shows(words.changed, words.name) : week > 2 ? card.lacks(words.changed) : null);
    assert.equal((await chat.all()).length, before + week, 'one card a week');
  }

  await chat.fits();
  await chat.screenshot('mondays');
}
