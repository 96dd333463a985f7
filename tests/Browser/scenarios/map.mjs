// The decision chain and the route through it, on a phone and on a laptop: typed, drawn, read as a list, and the next meeting planned.
import assert from 'node:assert/strict';

export default async function play(session) {
  const w = (en, zh) => session.words({ en, zh });
  const map = w('map ACME', '决策链 远山');
  const route = w('route ACME', '公关路线 远山');
  const chat = await session.open({ width: 'phone' });
  await chat.last();
  await chat.say(w('new ACME cooling retrofit 3.2m CNY 2027-03-31 vs Norda', '新建商机 远山冷链改造 320万 2027-03-31 对手：诺达'));
  const empty = await chat.say(map);
  await empty.shows(w('Nobody is on the map yet', '决策链上还没有人'));
  await empty.screenshot('empty');
  const told = await chat.say([`${map} + ${w(
    'Marco Deng, chief executive, D, neutral, never met',
    '邓马可，总经理，决，中立，没见过')}`, ...w(
    [
      'Dana Rao, CFO, A, veto, non-supporter, reports to Marco Deng, met 2026-11-02',
      'Rao Kim, purchasing director, U E, supporter, reports to Dana Rao, met 2026-11-18',
      'Ines Ortega, head of production, U, sponsor, reports to Marco Deng, decisive, met 2026-11-10',
      'Tom Beck, process engineer, E, hostile, reports to Ines Ortega',
      'Lee Anders, plant controller, I, reports to Dana Rao, tie to Tom Beck: worked together before',
    ],
    [
      '饶丹，财务总监，批，可否决，不支持，汇报给邓马可，2026-11-02见过',
      '金敏，采购总监，用 评，支持者，汇报给饶丹，2026-11-18见过',
      '欧阳婧，生产部长，用，赞助者，汇报给邓马可，决定环节，2026-11-10见过',
      '贝托，工艺工程师，评，反对，汇报给欧阳婧',
      '李安，厂区会计，影，汇报给饶丹，暗线贝托：以前共事',
    ])].join('\n'));
  await told.shows(w('non-supporter', '不支持'), w('At the top', '最上层'));
  await told.screenshot('told');

  // Whom to meet next, taken with one tap; a second one typed; the first one done.
  const next = await chat.say(route);
  await next.shows(w('introduced from below via Ines Ortega', '下属引见（经欧阳婧）'));
  await next.screenshot('route-suggested');
  await next.tap(w('Plan', '列入'));
  await next.shows(w('On the route: Marco Deng.', '已列入路线：邓马可。'));
  const typed = await chat.say(w(
    '+ Tom Beck, via Ines Ortega, 10 Dec 2027, I go: ask for the spec meeting', '+ 贝托，经欧阳婧，2027年12月10日，我去：请求安排参数会'));
  await typed.shows(w('“ask for the spec meeting”', '“请求安排参数会”'), w('straight to the top via Ines Ortega', '直达高层（经欧阳婧）'));
  await typed.screenshot('route');
  await typed.tap(w('Add step', '添加'));
  await typed.screenshot('route-form');
  await typed.tap(w('Save', '保存'));
  await typed.tap(w('Done', '完成'));
  await typed.shows(w('met today.', '今天见过。'));
  await typed.screenshot('route-done');
  await chat.fits();

  // The picture: drawn with lines where the page can, as wide as it may be.
  for (const [width, page] of [['phone', chat], ['laptop', await session.open({ width: 'full' })]]) {
    const drawn = await page.say(map);
    await drawn.screenshot(`map-${width}`);
    await drawn.tap(w('Picture', '图'));
    await drawn.element.getByRole('img', { name: w('Decision chain of 6 people', '6 人的决策链') }).waitFor();
    await drawn.shows(w('Marco Deng', '邓马可'), w('× can veto', '× 可否决'));
    await drawn.screenshot(`picture-${width}`);
    for (const [title, name] of [[w('List', '列表'), 'list'], [w('Map', '决策链'), null], [w('Missing', '还缺什么'), 'missing']]) {
      await drawn.tap(title);
      if (name) {
        await drawn.screenshot(`${name}-${width}`);
      }
    }
    await page.fits();
  }

  // Sixty people.
  const many = Array.from({ length: 54 }, (_, i) => w(
    `Person ${i + 7}, manager of area ${i + 7}, ${'DAEUISX'[i % 7]}, neutral, reports to ${i < 8 ? 'Rao Kim' : `Person ${(i >> 1) + 3}`}`,
    `周工${i + 7}号，片区${i + 7}经理，${'决批评用影起执'[i % 7]}，中立，汇报给${i < 8 ? '金敏' : `周工${(i >> 1) + 3}号`}`));
  for (let at = 0; at < many.length; at += 18) {
    await chat.say(`${map} + ${many.slice(at, at + 18).join('\n')}`);
  }
  const laptop = await session.open({ width: 'full' });
  const sixty = await laptop.say(map);
  await sixty.screenshot('sixty-map');
  await sixty.tap(w('Picture', '图'));
  await sixty.element.getByRole('img', { name: w('Decision chain of 60 people', '60 人的决策链') }).waitFor();
  assert.equal(await sixty.element.locator('.seat').count(), 60);
  await sixty.screenshot('sixty-picture');
  await laptop.fits();

  // Nothing of it is answered where others read.
  const channel = await session.open({ place: 'channel' });
  await channel.last();
  const shared = await channel.say(route);
  await shared.shows(w('Sent to you one-to-one.', '已一对一发给您。'));
  await shared.lacks(w('Marco Deng', '邓马可'));
}
