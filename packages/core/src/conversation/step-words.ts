import { fold } from '../language/fold.js';

const STEP = '(?:(?:phe )?duyet|tiep nhan|tra lai)';
/** “Hải Phòng đã duyệt chưa?”, “duyệt Hải Phòng chưa?” */
const WHETHER = new RegExp(`(?:^|\\s)(?:(?:da|duoc|bi) )*${STEP}(?<between> .*)? (?:chua|roi chua|khong|hay chua)$`);
/** “ban nào chưa duyệt?”, “báo cáo nào bị trả lại?”, “which boards are approved?” */
const WHICH = new RegExp(
  `^(?:cac )?(?:ban|tinh|don vi|bao cao) nao (?:con |van )?(?:(?:da|duoc|bi|chua|cho|dang) )*${STEP}$`,
);
const ENGLISH =
  /^(?:which (?:boards|reports) (?:are|were|is|have been) |has |have |is |are |was |were )(?<between>.*?) ?(?:been )?(?:not |not yet )?(?:approved|accepted|returned)(?: yet)?$/;
const ENGLISH_WHICH =
  /^which (?:boards|reports) (?:are|were|have) (?:been )?(?:not (?:yet )?)?(?:approved|accepted|returned)(?: yet)?$/;

/** Words around the board that name nothing. */
const FILLERS = /(?<![a-z])(?:so lieu|bao cao|cua|ban|the|report|figures|of)(?![a-z])/g;

/** A question on approval, acceptance or return: of which boards it is true, or (`about`) whether it is of one. */
export type AskedStep = { readonly all: boolean; readonly about: string };

/** Null when a message asks nothing of the kind. `about` names the board and the period, and may be empty. */
export const askedStep = (text: string): AskedStep | null => {
  const said = fold(text)
    .replace(/[^a-z0-9/ -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (WHICH.test(said) || ENGLISH_WHICH.test(said)) return { all: true, about: '' };
  const found = WHETHER.exec(said) ?? ENGLISH.exec(said);
  if (found === null) return null;
  const around = `${said.slice(0, found.index)} ${found.groups?.between ?? ''}`;
  return { all: false, about: around.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim() };
};

const AGREES = '(?:toi |em |vang |ok |xin |da |dong y |nhat tri |cho |de nghi |please |i )*';
const POLITELY = '(?: (?:bao cao|nay|nhe|nha|a|giup|luon|di|ngay|it|this|the report|please))*';
const DEEDS = [
  ['approve', new RegExp(`^${AGREES}(?:phe )?(?:duyet|approve)${POLITELY}$`)],
  ['accept', new RegExp(`^${AGREES}(?:tiep nhan|accept)${POLITELY}$`)],
  ['return', new RegExp(`^${AGREES}(?:tra lai|send back|return)${POLITELY}$`)],
] as const;

/** “đồng ý duyệt”, “trả lại giúp nhé”: a step asked for in a few polite words; the report is read back before anything happens. */
export const askedDeed = (text: string): 'approve' | 'accept' | 'return' | null => {
  const said = fold(text)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return DEEDS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
};
