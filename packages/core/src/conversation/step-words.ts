import { fold } from '../language/fold.js';

const STEP = '(?:(?:phe )?duyet|tiep nhan|tra lai)';
/** “Hải Phòng đã duyệt chưa?”, “duyệt Hải Phòng chưa?” */
const WHETHER = new RegExp(`(?:^|\\s)(?:(?:da|duoc|bi) )*${STEP}(?<between> .*)? (?:chua|roi chua|khong|hay chua)$`);
/** “ban nào chưa duyệt?”, “báo cáo nào bị trả lại?”, “which boards are approved?” */
const WHICH = new RegExp(
  `^(?:(?:cac )?(?:ban|tinh|don vi|bao cao) nao|(?:bao nhieu|may) (?:ban|tinh|don vi|bao cao)) (?:con |van )?(?:(?:da|duoc|bi|chua|cho|dang) )*${STEP}$`,
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
const POLITE = /(?<![a-z])(?:bao cao|nay|nhe|nha|a|giup|luon|di|ngay|it|this|the|report|please)(?![a-z])/g;
const DEEDS = [
  ['duyet', new RegExp(`^${AGREES}(?:phe )?(?:duyet|approve)(?= |$)`)],
  ['tiepnhan', new RegExp(`^${AGREES}(?:tiep nhan|accept)(?= |$)`)],
  ['tralai', new RegExp(`^${AGREES}(?:tra lai|send back|return)(?= |$)`)],
] as const;

/**
 * “đồng ý duyệt”, “tra lai bao cao cua Hai Phong nhe”: a step asked for in polite words or without marks, as the command it is; `rest` is
 * what stands behind it. The report is read back before anything happens.
 */
export const askedDeed = (text: string): { readonly command: string; readonly rest: string } | null => {
  const said = fold(text)
    .replace(/[^a-z0-9/ -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    DEEDS.flatMap(([command, pattern]) => {
      const found = pattern.exec(said)?.[0];
      if (found === undefined) return [];
      return [{ command, rest: said.slice(found.length).replace(POLITE, ' ').replace(/\s+/g, ' ').trim() }];
    })[0] ?? null
  );
};
