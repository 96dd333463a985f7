// Somebody opens the page for the first time: a welcome in two sentences, and what the bot can do.
import assert from 'node:assert/strict';

export default async function play(session) {
  const words = {
    welcome: session.words({ en: 'Start with one deal: its name is enough.', zh: '先从一个商机开始：填个名称就够。' }),
    newDeal: session.words({ en: 'New deal', zh: '新建商机' }),
    all: session.words({ en: 'All words I know', zh: '我听得懂的词' }),
    stage: session.words({ en: 'stage ACME R3', zh: '阶段 远山 R3' }),
    other: session.words({ en: '中文', zh: 'English' }),
    otherDeals: session.words({ en: '我的商机', zh: 'My deals' }),
  };
  const chat = await session.open();
  await (await chat.last()).shows(words.welcome);
  assert.equal((await chat.all()).length, 1, 'one welcome, never two');

  const help = await chat.say(session.words({ en: 'help', zh: '帮助' }));
  await help.shows(words.newDeal);
  await help.tap(words.all);
  await help.shows(words.stage);
  await chat.fits();
  await chat.screenshot('help');

  const nonsense = await chat.say(session.words({ en: 'quarterly umbrella', zh: '窗外下雨' }));
  await nonsense.shows(session.words({ en: 'My deals', zh: '我的商机' }));
  const greeting = await chat.say(session.words({ en: 'Hello!', zh: '你好' }));
  await greeting.shows(words.newDeal);

  // The other language, by a tap; it stays for what is typed afterwards.
  await greeting.tap(words.other);
  await greeting.shows(words.otherDeals);
  await (await chat.say('help')).shows(words.otherDeals);

  const phone = await session.open({ width: 'phone', theme: 'dark' });
  await (await phone.last()).shows(words.otherDeals);
  await phone.fits();
  await phone.screenshot('help-phone-dark');
}
