import type { PersonId } from '../ids.js';
import type { CalendarDate, Instant } from '../instant.js';
import { ok, type Result, refuse } from '../result.js';
import type { ExtensionReason, ExtensionRefusal, Report, ReportEvent } from './types.js';

/** More time for one board: asked for, granted or not. */
export type ExtensionCommand =
  | {
      readonly type: 'Extend';
      readonly by: PersonId;
      readonly due: Instant;
      readonly lock: Instant;
      readonly reason: ExtensionReason;
    }
  | {
      readonly type: 'RequestExtension';
      readonly by: PersonId;
      readonly sentAt: Instant;
      readonly until: CalendarDate | null;
    }
  /** `until`: the day that was asked for, as the person who decides has seen it. */
  | {
      readonly type: 'RefuseExtension';
      readonly by: PersonId;
      readonly until: CalendarDate | null;
      readonly reason: ExtensionRefusal;
    };

export type ExtensionRefused =
  | { readonly code: 'not_expected' }
  | { readonly code: 'locked'; readonly since: Instant }
  | { readonly code: 'not_later'; readonly due: Instant }
  /** Nobody asks for more time, or by now for another day. */
  | { readonly code: 'not_requested' };

/** The rules of more time. A request moves nothing; a refusal answers the request that is open. */
export const decideExtension = (
  command: ExtensionCommand,
  report: Report,
): Result<readonly ReportEvent[], ExtensionRefused> => {
  const { by } = command;
  switch (command.type) {
    case 'Extend': {
      const { due, lock, reason } = command;
      if (!report.expected) return refuse({ code: 'not_expected' });
      if (report.lockMoved?.why === 'closed' || report.lockMoved?.why === 'cancelled')
        return refuse({ code: 'locked', since: report.lock });
      if (due <= report.due) return refuse({ code: 'not_later', due: report.due });
      return ok([{ type: 'ReportExtended', by, due, lock, reason }]);
    }
    case 'RequestExtension':
      return ok([{ type: 'ExtensionRequested', by, until: command.until }]);
    case 'RefuseExtension': {
      const request = report.extensionRequest;
      if (request === null || request.until !== command.until) return refuse({ code: 'not_requested' });
      return ok([{ type: 'ExtensionRefused', by, reason: command.reason }]);
    }
  }
};
