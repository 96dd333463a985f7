// Activities in the shape in which Teams posts them.
import { localTimestamp, now, timeZone } from './clock.js';
import { localeOf } from './labels.js';

const clientInfo = language => ({
  type: 'clientInfo',
  locale: localeOf(language),
  country: language === 'zh' ? 'CN' : 'US',
  platform: 'Web',
  timezone: timeZone(),
});

/**
 * Makes the activities of one person in one place.
 * @param setup who is who, from the server
 * @param person the one who acts
 * @param inChannel whether it happens in the team's channel
 * @param language of the person's client
 */
export function activityMaker(setup, person, inChannel, language) {
  function envelope(type, thread) {
    const date = now();
    const channelData = { tenant: { id: setup.tenantId } };
    if (inChannel) {
      Object.assign(channelData, {
        teamsChannelId: setup.channel.id,
        teamsTeamId: setup.team.id,
        channel: { id: setup.channel.id },
        team: { id: setup.team.id },
      });
    }
    return {
      type,
      id: `f:${crypto.randomUUID()}`,
      timestamp: date.toISOString(),
      localTimestamp: localTimestamp(date),
      localTimezone: timeZone(),
      channelId: 'msteams',
      serviceUrl: `${location.origin}/local-chat/connector/`,
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      conversation: inChannel
        ? {
            isGroup: true,
            conversationType: 'channel',
            tenantId: setup.tenantId,
            id: setup.channel.id + (thread ? `;messageid=${thread}` : ''),
          }
        : { conversationType: 'personal', tenantId: setup.tenantId, id: person.conversationId },
      recipient: { ...setup.bot },
      locale: localeOf(language),
      entities: [clientInfo(language)],
      channelData,
    };
  }

  return {
    /** What a person typed; the server numbers it. */
    message(text, { thread, mentions }) {
      const activity = envelope('message', thread);
      const mention = `<at>${setup.bot.name}</at>`;
      activity.textFormat = 'plain';
      activity.text = mentions ? `${mention} ${text}` : text;
      if (mentions) {
        activity.entities.unshift({ type: 'mention', mentioned: { ...setup.bot }, text: mention });
      }
      return activity;
    },

    /** A tap on Action.Submit of the card in message `replyTo`. */
    submit(value, replyTo, thread) {
      const activity = envelope('message', thread);
      activity.channelData.source = { name: 'message' };
      return { ...activity, replyToId: replyTo, value };
    },

    /** A tap on Action.Execute of the card in message `replyTo`. */
    execute(action, replyTo, thread) {
      const activity = envelope('invoke', thread);
      activity.channelData.source = { name: 'message' };
      return { ...activity, name: 'adaptiveCard/action', replyToId: replyTo, value: { action, trigger: 'manual' } };
    },

    /** The bot is added: what Teams tells it, one after the other; the installation is what counts. */
    installation() {
      const conversation = inChannel ? setup.channel.id : person.conversationId;
      const installed = envelope('installationUpdate');
      installed.action = 'add';
      installed.channelData.settings = { selectedChannel: { id: conversation } };
      installed.channelData.source = { name: 'message' };

      const joined = envelope('conversationUpdate');
      joined.membersAdded = [{ id: setup.bot.id }];
      if (inChannel) {
        installed.channelData.team = joined.channelData.team = { ...setup.team };
        joined.channelData.eventType = 'teamMemberAdded';
      } else {
        joined.membersAdded.unshift({ id: person.id, aadObjectId: person.aadObjectId });
      }
      return { installed, joined };
    },
  };
}
