import type { Catalogue } from '../catalogue.js';

export const talk: Catalogue['talk'] = {
  notUnderstood: 'That was not clear. Did you mean:',
  notUnderstoodPlain:
    'That was not clear. You can ask “which boards have not reported?”, “when is it due?”, send a figure “admitted 1,250”, or type /help.',
  unclear: (p) => `“${p.said}” is not clear.`,
  outOfScope:
    'This is outside what the system does. It takes reports of aggregate figures, reminds of deadlines and answers about the cluster’s reporting. Type /help to see what can be done.',
  outside: (p) => `${p.names} is not in the cluster.`,
  oldButton: 'This button no longer works. Please type a command or ask again.',
  failed: 'Something went wrong and your message could not be handled. Please send it again in a few minutes.',
  edited: 'The edited message holds no new figures, so nothing changes.',
  notYet: 'This version cannot do that yet.',
  silence: (p) => `The system was down from ${p.from} to ${p.until}; what you sent in between may not have arrived.`,
  silenceNext: 'Everything saved before is still there. Please send again what was not answered.',
  choose: {
    status_missing: 'Who has not reported',
    status_submitted: 'Who has reported',
    board_status: 'How one board stands',
    my_tasks: 'What is still owed',
    deadline_next: 'Deadline',
    summary_period: 'Cluster summary',
    summary_board: 'One board’s report',
    indicator_value: 'A figure of one board',
    indicator_compare: 'Compare the boards',
    trend: 'Against an earlier period',
    milestone_status: 'Milestones of the term',
    milestone_report: 'Report a milestone',
    report_start: 'Enter the report',
    report_submit: 'Hand in the report',
    report_revise: 'Correct a handed-in report',
    remind_now: 'Remind those missing',
    extend_deadline: 'Extend a deadline',
    help: 'Help',
    settings: 'Settings',
    cancel: 'Stop what I am doing',
  },
};
