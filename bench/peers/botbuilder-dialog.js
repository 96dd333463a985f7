'use strict';
// Bot Framework SDK JS, shaped like 05.multi-turn-prompt: WaterfallDialog + TextPrompt + ChoicePrompt,
// ConversationState + UserState over MemoryStorage, Adaptive Card at the end.
const restify = require('restify');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ActivityHandler, MemoryStorage,
  ConversationState, UserState, CardFactory, MessageFactory } = require('botbuilder');
const { ComponentDialog, DialogSet, DialogTurnStatus, WaterfallDialog, TextPrompt, ChoicePrompt } = require('botbuilder-dialogs');
const { buildCard } = require('./card');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (context, error) => { console.error('[onTurnError]', error); };
const storage = new MemoryStorage();
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);

class OrderDialog extends ComponentDialog {
  constructor(userState) {
    super('orderDialog');
    this.profile = userState.createProperty('PROFILE');
    this.addDialog(new TextPrompt('NAME'));
    this.addDialog(new ChoicePrompt('SIZE'));
    this.addDialog(new WaterfallDialog('WF', [
      (step) => step.prompt('NAME', 'What is the customer name?'),
      (step) => {
        step.values.name = step.result;
        return step.prompt('SIZE', { prompt: 'Which size would you like?', choices: ['Small', 'Medium', 'Large'] });
      },
      async (step) => {
        const profile = await this.profile.get(step.context, { orders: 0 });
        profile.orders++;
        profile.lastName = step.values.name;
        profile.lastSize = step.result.value;
        await step.context.sendActivity(MessageFactory.attachment(
          CardFactory.adaptiveCard(buildCard(profile.lastName, profile.lastSize, profile.orders))));
        return step.endDialog();
      },
    ]));
    this.initialDialogId = 'WF';
  }
  async run(context, accessor) {
    const set = new DialogSet(accessor);
    set.add(this);
    const dc = await set.createContext(context);
    const r = await dc.continueDialog();
    if (r.status === DialogTurnStatus.empty) await dc.beginDialog(this.id);
  }
}

class DialogBot extends ActivityHandler {
  constructor(dialog) {
    super();
    const dialogState = conversationState.createProperty('DialogState');
    this.onMessage(async (context, next) => { await dialog.run(context, dialogState); await next(); });
  }
  async run(context) {
    await super.run(context);
    await conversationState.saveChanges(context, false);
    await userState.saveChanges(context, false);
  }
}
const bot = new DialogBot(new OrderDialog(userState));

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => { await adapter.process(req, res, (context) => bot.run(context)); });
server.listen(Number(process.env.PORT), '127.0.0.1');
