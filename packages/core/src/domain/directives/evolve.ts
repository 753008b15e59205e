import type { Instant } from '../instant.js';
import { assertNever } from '../result.js';
import type { Directive, DirectiveEvent } from './types.js';

export const NO_DIRECTIVE: Directive = {
  status: 'none',
  kind: 'announcement',
  by: null,
  sentAt: null,
  boards: [],
  due: null,
  versions: [],
  marks: [],
  questions: [],
  chased: [],
  calledOff: null,
};

/** Folds one fact into an announcement or a directive; `at` is when it was stored. */
export const evolveDirective = (directive: Directive, event: DirectiveEvent, at: Instant): Directive => {
  switch (event.type) {
    case 'DirectiveSent': {
      const { by, kind, boards, due, text, sha256 } = event;
      return { ...directive, status: 'open', kind, by, sentAt: at, boards, due, versions: [{ by, at, text, sha256 }] };
    }
    case 'DirectiveCorrected': {
      const { by, text, sha256 } = event;
      return { ...directive, versions: [...directive.versions, { by, at, text, sha256 }] };
    }
    case 'DirectiveCalledOff':
      return { ...directive, status: 'called_off', calledOff: { by: event.by, at, reason: event.reason } };
    case 'DirectiveMarked': {
      const { board, mark, version, by, report = null } = event;
      return { ...directive, marks: [...directive.marks, { board, mark, version, by, at, report }] };
    }
    case 'DirectiveAsked': {
      const { type: _, ...asked } = event;
      return { ...directive, questions: [...directive.questions, { ...asked, at }] };
    }
    case 'DirectiveChased': {
      const { boards, mark } = event;
      return { ...directive, chased: [...directive.chased, ...boards.map((board) => ({ board, mark, at }))] };
    }
    default:
      return assertNever(event);
  }
};
