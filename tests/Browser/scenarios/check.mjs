// The check reads the answers back: facts, the coach's evidence, a finding's why, and an answer given on the spot.
import assert from 'node:assert/strict';

export default async function play(session) {
  const w = (en, zh) => session.words({ en, zh });
  const chat = await session.open({ width: 'phone' });
  await chat.last();
  await chat.say(w('new ACME cooling retrofit 3.2m CNY 2027-03-31 vs Norda', '新建商机 远山冷链改造 320万 2027-03-31 对手：诺达'));

  const early = await chat.say(w('check ACME', '检查 远山'));
  await early.shows(w('Ask next', '接下来问'));
  await early.screenshot('check-early');

  await chat.say(w('assess ACME', '评估 远山'));
  for (const answers of ['1+ 2+ 3+ 4+ 5-', '6+ 7+ 8+ 9+ 10+', '11+ 12+ 13+ 14+ 15?', '16+ 17+ 18+ 19+ 20+']) {
    await chat.say(answers);
  }

  // A friend is not a coach: only what happened counts.
  const coach = await chat.say(w('coach ACME + Rao, project head', '教练 远山 + 饶, 项目负责人'));
  await coach.shows(w('Unproven', '未证实'));
  await coach.screenshot('coach');

  const facts = await chat.say(w('facts ACME', '要点 远山'));
  await facts.screenshot('facts');

  const check = await chat.say(w('check ACME', '检查 远山'));
  await check.shows(w('Nothing makes the customer act by a date', '客户没有必须行动的时间点'));
  await check.screenshot('check');
  const rows = await check.buttons();
  const finding = rows.find(title => title.includes(w('Nothing makes the customer act', '客户没有必须行动')));
  assert.ok(finding, rows.join('\n'));
  await check.tap(finding);
  await check.shows(w('What it rests on', '依据'));
  await check.screenshot('why');
  await check.tap(w('+ Yes', '+ 是'));
  await check.shows(w('Real? mixed → strong', '有商机？参半 → 有利'), w('No longer', '已消除'));
  await check.screenshot('answered');

  // Nothing of the coach, the verdict or the win light reaches the channel.
  const channel = await session.open({ place: 'channel' });
  await channel.last();
  await channel.say(w('new Depot HVAC 2.6m CNY 2027-01-08', '新建商机 车辆段空调 260万 2027-01-08'));
  const shared = await channel.say(w('check Depot', '检查 车辆段'));
  await shared.shows(w('People and verdict: in the one-to-one chat', '人员与结论：见一对一聊天'));
  await shared.lacks(w('Win?', '能赢？'), w('Improve first', '先补强'));
  await chat.fits();
}
