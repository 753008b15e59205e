import type { Catalogue } from '../catalogue.js';

export const enrollment: Catalogue['enrollment'] = {
  stranger:
    'Hello. This system is for people who were given a code. Ask the cluster’s secretary for one, then send “start” with it, for example: start xxxxx-xxxxx.',

  failure: {
    unknown:
      'The code is not right. Check each character and send “start” with the code again. If it still fails, ask the cluster’s secretary for a new one.',
    malformed:
      'A code has 10 letters and digits, like xxxxx-xxxxx, without the letters i, l, o and the digits 0, 1. Send “start” with the code again.',
    used: 'This code has been used; a code works once. Ask the cluster’s secretary for a new one.',
    expiredInvite: 'The code has expired (it is valid for 72 hours). Ask the cluster’s secretary for a new one.',
    expiredLink:
      'The code has expired (it is valid for 10 minutes). On the account that is enrolled, type /settings and choose “Add an account” for a new one.',
    withdrawn: 'This code is no longer valid. Ask the cluster’s secretary for a new one.',
    board_ended: (p) =>
      `The code no longer works: ${p.ended}. Ask the cluster’s secretary for a code of the new board.`,
    other_person:
      'This code adds an account of somebody else and does not work here. For a further role, ask the cluster’s secretary for a new code.',
    already: (p) => `You are enrolled as ${p.role} already; no code is needed.`,
    alreadyLinked: 'This account is yours already. Send the code from the account you want to add.',
    wait: (p) => `Five wrong codes within an hour. To keep things safe, the next code is looked at from ${p.until} on.`,
  },

  prove: (p) => `The code is right. Role: ${p.role}.`,
  proveLink: 'The code is right. This account will be added to yours.',
  proveHow: 'One more step: press the button below (or type OK) to show that messages reach you.',
  proveAgain: 'One step is left: press “I received it” (or type OK), then the system can be used.',

  welcome: (p) => `You are enrolled. Your role: ${p.roles}.`,
  known: (p) => `You are enrolled already. Your role: ${p.roles}.`,
  granted: (p) => `The role ${p.role} was added.`,
  linked: (p) => `The ${p.platform} account was added. Reminders still go to ${p.preferred}; change that in /settings.`,
  owed: (p) => `Waiting for you: the report for the ${p.period}, due ${p.due} (${p.left}).`,
  handedIn: (p) => `Your board’s report for the ${p.period} is in.`,
  round: (p) => `Open now: ${p.period}, due ${p.due} (${p.left}).`,
  nextRound: (p) => `Nothing is open now. Next: ${p.period}, opens ${p.opens}.`,
  noRound: 'No reporting period is open now.',
  tryTitle: 'What you can do now:',
  try: {
    enter: 'enter figures one by one, or send them straight, for example: “admitted 1,250, staff streamlined 12”',
    tasks: 'see what is owed and when',
    template: 'get the template to fill in without network',
    status: 'ask “which boards have not reported?”',
    summary: 'ask “summary of the first half?”',
    indicator: 'ask “admitted in Hải Phòng?”',
    deadlines: 'ask “when is it due?”',
    invite: 'make codes for the officers and heads of the boards',
  },

  link: (p) => `Code for one more account, works once, until ${p.expires}:`,
  linkHow:
    'From the account to be added (Telegram or Slack), send “start” with this code. Do not pass the code to anybody else.',
  button: {
    reachable: 'I received it',
  },
};
