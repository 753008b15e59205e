import type { Log } from '@clusterbot/core';
import type { WebClient } from '@slack/web-api';
import { codeOf } from './faults.js';
import type { Forms } from './intake.js';
import { errorBlocks, modal } from './modal.js';
import type { ViewBody } from './payloads.js';

/** `client` should give up soon: Slack takes a trigger for three seconds, and once. */
export const createForms = (client: WebClient, log: Log): Forms => ({
  response(body, { answer, chat }) {
    if (body.type !== 'view_submission') return undefined;
    switch (answer.kind) {
      case 'none':
        return undefined;
      case 'fieldErrors': {
        const errors = errorBlocks((body as unknown as ViewBody).view, answer.errors);
        // Slack takes no empty list of errors; without a field to stand at there is nothing to keep open.
        return Object.keys(errors).length === 0 ? undefined : { response_action: 'errors', errors };
      }
      case 'openForm':
        return { response_action: 'update', view: modal(answer.form, chat) };
    }
  },
  async open(body, { answer, chat }) {
    // A form that follows a form travelled inside the acknowledgement.
    if (answer.kind !== 'openForm' || body.type === 'view_submission') return true;
    if (typeof body.trigger_id !== 'string') return false;
    try {
      await client.views.open({ trigger_id: body.trigger_id, view: modal(answer.form, chat) });
      return true;
    } catch (error) {
      log.warn('slack.call_failed', { method: 'views.open', code: codeOf(error) });
      return false;
    }
  },
});
