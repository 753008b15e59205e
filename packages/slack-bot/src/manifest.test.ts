import { expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };

it('the manifest asks for what the bot uses, and no more', () => {
  expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/cumtd']);
  expect(manifest.features.app_home).toMatchObject({
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(manifest.settings.interactivity.is_enabled).toBe(true);
  expect(manifest.settings.event_subscriptions.bot_events).toEqual([
    'app_mention',
    'channel_archive',
    'channel_deleted',
    'channel_id_changed',
    'channel_left',
    'group_archive',
    'group_deleted',
    'group_left',
    'message.im',
  ]);
  expect(manifest.oauth_config.scopes.bot).toEqual([
    'app_mentions:read',
    'channels:read',
    'chat:write',
    'commands',
    'groups:read',
    'im:history',
    'im:read',
    'im:write',
    'pins:write',
    'users:read',
  ]);
});
