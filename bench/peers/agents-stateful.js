'use strict';
// Microsoft 365 Agents SDK JS: AgentApplication with TurnState over MemoryStorage; hand-written steps
// (the SDK has no waterfall/prompt set in its 1.x line; AgentApplication + state is the documented way).
const express = require('express');
const { AgentApplication, MemoryStorage, MessageFactory, CardFactory } = require('@microsoft/agents-hosting');
const { createAgentRequestHandler } = require('@microsoft/agents-hosting-express');
const { buildCard } = require('./card');

const agent = new AgentApplication({ storage: new MemoryStorage() });
const SIZES = ['Small', 'Medium', 'Large'];
agent.onActivity('message', async (context, state) => {
  const conv = state.conversation;
  const text = (context.activity.text || '').trim();
  if (conv.step === undefined) {
    conv.step = 'name';
    await context.sendActivity('What is the customer name?');
  } else if (conv.step === 'name') {
    conv.name = text;
    conv.step = 'size';
    await context.sendActivity(MessageFactory.suggestedActions(SIZES, 'Which size would you like?'));
  } else {
    const size = SIZES.find((s) => s.toLowerCase() === text.toLowerCase());
    if (!size) { await context.sendActivity(MessageFactory.suggestedActions(SIZES, 'Which size would you like?')); return; }
    const user = state.user;
    user.orders = (user.orders || 0) + 1;
    user.lastName = conv.name;
    user.lastSize = size;
    await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(buildCard(conv.name, size, user.orders))));
    state.deleteConversationState();
  }
});
// 1.8.1 saves state only if at least one afterTurn handler returns true.
agent.onTurn('afterTurn', async () => true);

const app = express();
app.use(express.json());
app.post('/api/messages', createAgentRequestHandler(agent));
app.listen(Number(process.env.PORT), '127.0.0.1');
