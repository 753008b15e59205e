import type { Catalogue } from '../catalogue.js';

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const changes: Catalogue['changes'] = {
  verdict: (p) => `Since ${p.since}, ${p.about}: ${p.counts}.`,
  none: (p) => `Since ${p.since}, ${p.about}: no changes.`,
  count: {
    handed_in: (p) => counted(p.n, 'board handed in', 'boards handed in'),
    revised: (p) => counted(p.n, 'revision', 'revisions'),
    withdrawn: (p) => counted(p.n, 'withdrawal', 'withdrawals'),
    step: (p) => counted(p.n, 'approval, acceptance or return', 'approvals, acceptances and returns'),
    asked: (p) => counted(p.n, 'extension asked for', 'extensions asked for'),
    extended: (p) => counted(p.n, 'extension', 'extensions'),
  },
  page: (p) => `Changes ${p.from}–${p.to}/${p.of}, latest first:`,
  item: (p) => `${p.board}: ${p.what} – ${p.who}, ${p.time}`,
  handedIn: (p) => `handed in (${p.revision}), ${p.verdict}`,
  handed: { onTime: 'on time', late: 'late', incomplete: 'required items missing' },
  revised: (p) => `handed in again (${p.revision}): ${p.figures}`,
  revisedOnly: (p) => `handed in again (${p.revision})`,
  withdrawn: (p) => `withdrew ${p.revision} (${p.reason})`,
  step: (p) => `${p.state} ${p.revision}`,
  sentBack: (p) => `${p.state} ${p.revision} (${p.reason})`,
  asked: 'asked for an extension',
  askedUntil: (p) => `asked for an extension until ${p.until}`,
  extended: (p) => `extended ${p.from} → ${p.due} (${p.reason})`,
  figure: (p) => `${p.label} ${p.before} → ${p.after}`,
  text: (p) => `${p.label}: rewritten`,
  column: { indicator: 'Whole cluster', before: 'Before', after: 'Now', boards: 'Boards' },
  button: {
    since: (p) => `Since ${p.at}`,
    more: (p) => `More, ${p.from}–${p.to}/${p.of}`,
    yesterday: 'Since yesterday',
    week: 'Past 7 days',
  },

  estimates: {
    settled: (p) => `Estimate ${p.estimate} (${p.revision}) → final ${p.final}, ${p.difference}.`,
    settledOf: (p) => `${p.board} estimate ${p.estimate} → final ${p.final} (${p.difference})`,
    settledList: (p) => `Estimates settled: ${p.list}.`,
    settledMany: (p) => `Estimates settled (${p.n}): ${p.list}; the others stand in the source.`,
    lower: (p) => `${p.by} lower`,
    higher: (p) => `${p.by} higher`,
    same: 'as estimated',
    open: (p) => `Estimates not settled: ${counted(p.n, 'board', 'boards')} – ${p.list}.`,
    openMany: (p) =>
      `Estimates not settled: ${counted(p.n, 'board', 'boards')} (${p.names}), in ${counted(p.figures, 'figure', 'figures')}.`,
    openEarlier: (p) =>
      `Estimates of the previous period (${p.period}) not settled: ${counted(p.n, 'board', 'boards')} (${p.names}).`,
    before: (p) => `estimated before at ${p.estimate} (${p.revision})`,
  },
};
