// Two reps and a manager on one deal of their team: at once, in the channel and one-to-one.
import assert from 'node:assert/strict';

export default async function play(session) {
  const w = (en, zh) => session.words({ en, zh });
  const [plus, minus, us] = [w('+\u00A0yes', '+\u00A0是'), w('−\u00A0no', '−\u00A0否'), w('Us', '我们')];
  const [assess, save] = [w('assess Depot', '评估 车辆段'), w('Save', '保存')];

  const channel = await session.open({ as: 'marco', place: 'channel' });
  await channel.last();
  const opened = await channel.say(w('new Depot HVAC 2.6m CNY 2027-01-08', '新建商机 车辆段空调 260万 2027-01-08'));
  await opened.shows(w('People and verdict: in the one-to-one chat', '人员与结论：见一对一聊天'));
  await opened.lacks(w('Can we win?', '能赢吗？'));
  await opened.screenshot('channel-deal');
  await (await channel.say(w('members Depot + Lin', '成员 车辆段 + 林悦'))).shows('Lin Yue 林悦');

  // What is one-to-one leaves the channel.
  const marco = await session.open({ as: 'marco' });
  await marco.last();
  const away = await channel.say(assess);
  await away.shows(w('Sent to you one-to-one.', '已一对一发给您。'));
  await away.lacks(w('Budget', '预算'));

  // Both have the same card open. What they changed differently is asked about, the rest is joined.
  const marcosCard = await marco.say(assess);
  const lin = await session.open({ as: 'lin', theme: 'dark' });
  await lin.last();
  const linsCard = await lin.say(assess);
  await marcosCard.fill({ [us]: plus });
  await marcosCard.fill({ [us]: plus }, { nth: 1 });
  await marcosCard.tap(save);
  await linsCard.fill({ [us]: minus });
  await linsCard.fill({ [us]: plus }, { nth: 3 });
  await linsCard.tap(save);
  await linsCard.shows(w('Answered differently by two', '两人的回答不一致'), 'Marco Weber');
  await linsCard.screenshot('conflict');
  await linsCard.tap(w('Use mine', '用我的'));
  const joined = await lin.say(assess);
  assert.match(await joined.text(), w(/3 of 5 known/, /清楚 3 项，共 5 项/));

  // A double click is one answer; the manager sees it, an outsider's guess finds nothing.
  const chen = await session.open({ as: 'chen' });
  await chen.last();
  await (await chen.say(w('Depot', '车辆段'))).shows(w('Can we win?', '能赢吗？'));
  await chen.say(w('new Hidden 1m CNY 2027-05-05', '新建商机 秘密项目 100万 2027-05-05'));
  await (await marco.say(w('assess Hidden', '评估 秘密项目'))).shows(w('No such deal', '没有这个商机'));
}
