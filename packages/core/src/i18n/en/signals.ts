import type { Catalogue } from '../catalogue.js';

export const signals: Catalogue['signals'] = {
  title: 'You may want to look at this again (it changes nothing about handing in):',
  repeats: (p) => `${p.label}: ${p.percent} like the report of ${p.period}.`,
  alike: (p) => `${p.label}: ${p.percent} like the report of ${p.board} for this period.`,
  alikeOther: (p) => `${p.label}: ${p.percent} like the report of another board for this period.`,
  unchanged: (p) => `Every figure is that of ${p.period}.`,
  noFigure: (p) => `${p.label}: “${p.sentence}” comes without a figure.`,
  differs: (p) => `${p.label}: the text says ${p.indicator} ${p.said}, the figures say ${p.entered}.`,
  models: (p) => `The report says ${p.reported} good models; the board registered ${p.registered} in the period.`,
  advice: {
    repeats: 'Please add what is new.',
    noFigure: 'Example: “rose by 12%”, “62% of the target”.',
    models: 'To register one: /models.',
  },
  erased: 'words erased',

  view: {
    title: (p) => `Worth a second look: ${p.heading}, ${p.revision}`,
    rule: 'Whoever handed in was shown this. It is no fault and costs no points.',
    none: (p) => `${p.heading}: nothing that needs a second look.`,
    notIn: (p) => `${p.heading}: not handed in, so there is nothing to look at.`,
    own: (p) => `This report: “${p.text}”`,
    before: (p) => `The report of ${p.period}: “${p.text}”`,
    other: (p) => `The report of ${p.board}: “${p.text}”`,
    whose: 'Which board? Please press “Worth a second look” in the summary of one.',
  },
  button: {
    see: 'Worth a second look',
    summary: 'See the report',
  },
};
