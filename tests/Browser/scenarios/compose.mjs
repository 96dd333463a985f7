// What happened to a deal, and the message extension: a deal found and put into a message, and its check.
import assert from 'node:assert/strict';

export default async function play(session) {
  const w = (en, zh) => session.words({ en, zh });
  const chat = await session.open({ width: 'phone' });
  await chat.last();
  await chat.say(w('new ACME cooling retrofit 3.2m CNY 2027-03-31 vs Norda', '新建商机 远山冷链改造 320万 2027-03-31 对手：诺达'));
  await chat.say(w('assess ACME', '评估 远山'));
  await chat.say('1+ 2+ 3- 4- 5? 6+');
  await chat.say(w('stage ACME R2 they named a project head', '阶段 远山 R2 对方已定项目负责人'));
  const past = await chat.say(w('history ACME', '历史 远山'));
  await past.shows(w('The deal was opened', '建立商机'), w('R1 Know the customer → R2 Verify', 'R1 了解客户 → R2 核实商机'));
  await past.screenshot('history');
  const compared = await chat.say(w('compare ACME today', '对比 远山 今天'));
  await compared.shows(w('The same findings and the same answers', '两天的提示和回答都一样'));
  await compared.screenshot('compare');
  await chat.fits();

  // From the box where a message is written, in the team's channel as well.
  for (const place of ['personal', 'channel']) {
    const page = (await session.open({ width: 'full', place })).page;
    await page.getByTestId('extend').click();
    await page.getByTestId('extension-query').fill(w('cooling', '冷链'));
    const found = page.getByTestId('extension-result');
    await found.first().click();
    const shown = page.getByTestId('extension-shown');
    await shown.getByText(w('people and verdict stay one-to-one', '人员与结论只在一对一聊天里')).waitFor();
    assert.doesNotMatch(await shown.innerText(), /Win\?|能赢|Stop and think|停下想想/);
    await page.screenshot({ path: await session.picture(`found-${place}`) });
    await page.getByTestId('extension-check').click();
    await shown.getByRole('button', { name: w('Check', '检查'), exact: true }).click();
    await shown.getByRole('button', { name: w('Put into the message', '放进消息') }).click();
    await shown.getByText(w('In Teams this now stands in the message you write:', '这张卡片此刻已在您要发的消息中')).waitFor();
    await page.screenshot({ path: await session.picture(`checked-${place}`) });
    await page.getByTestId('extension-close').click();
  }
}
