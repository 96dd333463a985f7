'use strict';
// Teams SDK v2 JS with ctx.state (default process-local storage); hand-written steps, Adaptive Card at the end.
const express = require('express');
const { App, ExpressAdapter } = require('@microsoft/teams.apps');
const { ConsoleLogger } = require('@microsoft/teams.common');
const { buildCard, CONTENT_TYPE } = require('./card');

const SIZES = ['Small', 'Medium', 'Large'];
const askSize = (from) => ({
  type: 'message', text: 'Which size would you like?',
  suggestedActions: { to: [from.id], actions: SIZES.map((s) => ({ type: 'imBack', title: s, value: s })) },
});
const web = express();
const app = new App({
  logger: new ConsoleLogger('bot', { level: 'warn' }),
  httpServerAdapter: new ExpressAdapter(web),
  dangerouslyAllowUnauthenticatedRequests: true,
  state: true,
});
app.on('message', async ({ activity, send, state }) => {
  const conv = state.conversation;
  const text = (activity.text || '').trim();
  const step = conv.get('step');
  if (step === undefined) {
    conv.set('step', 'name');
    await send('What is the customer name?');
  } else if (step === 'name') {
    conv.set('name', text);
    conv.set('step', 'size');
    await send(askSize(activity.from));
  } else {
    const size = SIZES.find((s) => s.toLowerCase() === text.toLowerCase());
    if (!size) { await send(askSize(activity.from)); return; }
    const profile = state.user.get('profile') || { orders: 0 };
    profile.orders++;
    profile.lastName = conv.get('name');
    profile.lastSize = size;
    state.user.set('profile', profile);
    await send({ type: 'message', attachments: [{ contentType: CONTENT_TYPE, content: buildCard(profile.lastName, size, profile.orders) }] });
    conv.clear();
  }
});
app.initialize().then(() => web.listen(Number(process.env.PORT), '127.0.0.1'));
