// A rep and a deal, from the first line to the end: what the README promises, on a phone.
import assert from 'node:assert/strict';

export default async function play(session) {
  const w = (en, zh) => session.words({ en, zh });
  const say = {
    newLine: w('new ACME cooling retrofit 3.2m CNY 2027-03-31 vs Norda, In-house', '新建商机 远山冷链改造 320万 2027-03-31 对手：诺达、自建'),
    deals: w('deals', '我的商机'),
    assess: w('assess ACME', '评估 远山'),
    typed: w('5 + CFO must decide before the tariff change', '5 + 财务总监必须在关税调整前决定'),
    rival: w('7 norda -', '7 诺达 -'),
    stage: w('stage acme r3', '阶段 远山 R3'),
    reason: w('change of plans: their board moved the date', '董事会提前了日期'),
    members: w('members ACME + Marco', '成员 远山 + Marco'),
    close: w('close ACME lost', '结束 远山 丢单'),
    reopen: w('reopen ACME', '重新打开 远山'),
    remove: w('delete ACME', '删除 远山'),
  };
  const [name, plus, minus, us, norda] = [
    w('ACME cooling retrofit', '远山冷链改造'), w('+\u00A0yes', '+\u00A0是'), w('−\u00A0no', '−\u00A0否'), w('Us', '我们'), w('Norda', '诺达')];
  const next = w('Save & next', '保存并继续');

  const chat = await session.open({ width: 'phone' });
  await chat.last();

  // A form, with what cannot be read kept in its field; then the same in one line.
  const form = await chat.say(w('new', '新建'));
  await form.fill({ [w('Deal', '商机')]: w('Lakeside labs', '湖滨实验楼'), [w('Amount', '金额')]: '3,2' });
  await form.tap(w('Save', '保存'));
  assert.equal(await form.value(w('Amount', '金额')), '3,2');
  await form.screenshot('form-problem');
  await form.fill({ [w('Amount', '金额')]: w('700k', '70万') });
  await form.tap(w('Save', '保存'));
  await form.shows(w('The deal is open.', '商机已建立。'));
  const opened = await chat.say(say.newLine);
  await opened.shows(name, w('¥3.2 M', '320 万元'));
  const list = await chat.say(say.deals);
  await list.shows(name, w('Lakeside labs', '湖滨实验楼'));
  await list.screenshot('deals');

  // Four cards; left after the first, taken up where it was left.
  const walk = await chat.say(say.assess);
  await walk.fill({ [us]: plus });
  await walk.fill({ [us]: plus }, { nth: 3 });
  await walk.fill({ [norda]: minus }, { nth: 3 });
  await walk.tap(next);
  await walk.shows(w('Can we compete?', '能参与吗？'));
  await walk.screenshot('assess-compete');
  const typed = await chat.say(say.typed);
  await typed.shows(w('CFO must decide before the tariff change', '财务总监必须在关税调整前决定'), w('strong', '有利'));
  await typed.screenshot('typed');
  await (await chat.say(say.rival)).shows(w('Norda', '诺达'));

  const again = await chat.say(say.assess);
  await again.shows(w('Customer’s business', '客户业务').replace('’', "'"));
  await again.tap(next);
  for (const nth of [0, 1, 4]) {
    await again.fill({ [us]: plus }, { nth });
  }
  await again.tap(next);
  await again.shows(w('Can we compete? strong', '能参与吗？ 有利'), w('Can we win?', '能赢吗？'));
  await again.fill({ [us]: minus });
  await again.tap(next);
  await again.tap(next);
  await again.shows(w('This is where it stands', '目前的情况'));
  await again.screenshot('assessed');

  // The process dies and comes back: everything is there, and a card from before still works.
  await session.restartBot();
  await chat.online();
  await walk.fill({ [us]: plus }, { nth: 2 });
  await walk.tap(next);
  await walk.shows(w('Can we win?', '能赢吗？'));

  const stage = await chat.say(say.stage);
  await stage.shows(w('Still missing', '还缺什么'));
  await (await chat.say(say.reason)).shows(w('Moved on from R1 to R3.', '已从 R1 推进到 R3。'));
  await (await chat.say(say.members)).shows('Marco Weber');
  const deal = await chat.say(name);
  await deal.shows(w('R3 Confirm', 'R3 确认商机'));
  await deal.screenshot('deal');

  await chat.say(say.close);
  await (await chat.say(w('their own workshop was cheaper', '对方自建更便宜'))).shows(w('Closed as lost.', '已结束：丢单。'));
  await (await chat.say(say.reopen)).shows(w('The deal is open again.', '商机已重新打开。'));
  const question = await chat.say(say.remove);
  await question.shows(w('Delete it for good?', '彻底删除？'));
  await question.tap(w('Delete', '删除'));
  await question.shows(w('The deal is deleted.', '商机已删除。'));
  await deal.tap(w('Assess', '评估'));
  await deal.shows(w('This deal is gone', '该商机已不存在'));
  await chat.fits();
}
