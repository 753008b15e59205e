import type { Log } from '@clusterbot/core';
import type { Api } from 'grammy';
import { reduce } from './failure.js';
import { TELEGRAM_LIMITS } from './limits.js';
import type { Door } from './receive.js';

/** Where the menu shows: everywhere, and by name in private chats, which otherwise keep an older menu of their own. */
const SCOPES = [{ type: 'default' }, { type: 'all_private_chats' }] as const;

/** Publishes the command menu: Vietnamese for everyone, English for those whose app is in English. A failure is not fatal. */
export const publishMenu = async (api: Api, door: Pick<Door, 'menu'>, log: Log): Promise<void> => {
  for (const scope of SCOPES) {
    for (const language of ['vi', 'en'] as const) {
      const commands = (await door.menu(language)).slice(0, TELEGRAM_LIMITS.commands);
      try {
        await api.raw.setMyCommands({ commands, scope, ...(language === 'vi' ? {} : { language_code: language }) });
      } catch (error) {
        const { method, code } = reduce(error, 'setMyCommands');
        log.warn('telegram.menu_failed', { method, code, language });
      }
    }
  }
};
