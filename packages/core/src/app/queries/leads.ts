import { presentLeads } from '../../conversation/present/leads.js';
import { yearOf } from '../../domain/cluster/leads.js';
import type { Handler } from '../turn.js';
import { say } from './asking.js';

const FROM_NOW: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** Which board leads in a year: the one said, else the present one. Everybody enrolled may know. */
export const answerLeads: Handler<'leads'> = async (turn, { year = 'this' }) => {
  const present = yearOf(turn.words.f.localDate(turn.now));
  const step = FROM_NOW[year];
  return say(presentLeads(turn.words, step === undefined ? Number(year) : present + step));
};
