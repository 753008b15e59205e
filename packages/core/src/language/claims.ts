import { fold } from './fold.js';

const PIECES = /[^.;!?\n]+(?:[.](?=\d)[^.;!?\n]*)*[.;!?]?/gu;

/** The sentences of a text, as they stand; a dot inside a figure ends none. */
export const sentencesOf = (text: string): readonly string[] =>
  (text.match(PIECES) ?? []).map((each) => each.trim()).filter((each) => /\p{L}/u.test(each));

/** That something rose, went beyond or was done well. Folded; “tăng cường” and “vượt khó” are other words. */
const CLAIM = new RegExp(
  '(?<![a-z])(?:' +
    [
      'tang(?! (?:cuong|ca|gia|thiet bi))',
      'giam (?:manh|sau|ro ret|dang ke|han)',
      'vuot(?! (?:kho|qua|len|song|rao))',
      'dat (?:\\S+ )?(?:cao|tot|tich cuc|xuat sac|khich le|dang ke)',
      'dat (?:va )?vuot',
      'hoan thanh (?:\\S+ )?(?:tot|xuat sac|vuot|toan dien|co ban)',
      'chuyen bien (?:\\S+ )?(?:tich cuc|ro net|manh me|ro ret)',
      'hieu qua (?:cao|ro ret|thiet thuc|tich cuc)',
      'ket qua (?:\\S+ )?(?:tich cuc|quan trong|tot|noi bat|dang khich le)',
      'duoc nang (?:cao|len)',
      'rose|increased|exceeded|improved|outstanding|very well',
    ].join('|') +
    ')(?![a-z])',
);
const DENIED = /(?<![a-z])(?:chua|khong|ko|not|no) (?:\S+ ){0,2}(?:tang|vuot|dat|hoan thanh|rose|increased|exceeded)/;

/** What is planned, asked for or wished claims nothing. */
const AHEAD =
  /(?<![a-z])(?:phan dau|muc tieu|du kien|tiep tuc|de nghi|kien nghi|thoi gian toi|nam toi|ky toi|phuong huong|de xuat|quyet tam|can phai|will|plan(?:s|ned)?|aims?|should|propose)(?![a-z])/;
/** Bare, these are other words as well: cán bộ, chia sẻ. */
const AHEAD_SPELT = /(?<!\p{L})(?:cần|sẽ|nhằm)(?!\p{L})/u;

/** Dates, years, periods and numbers of documents are no figures of a result. */
const NOT_RESULTS: readonly RegExp[] = [
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g,
  /(?:ngay|den|tu|truoc|sau|hom) \d{1,2}[/-]\d{1,2}(?!\d)/g,
  /\d+\s*[-/]\s*(?:nq|ct|qd|kh|hd|kl|qc|tb|bc|ctr)[a-z/-]*/g,
  /(?:nghi quyet|chi thi|quyet dinh|ke hoach|huong dan|ket luan|quy dinh|khoa|nhiem ky|so) (?:so )?\d+(?:[-/]\d+)*/g,
  /(?:thang|quy|nam|ky|lan thu|dot) \d+(?:[/-]\d{4})?/g,
  /\d+ thang/g,
  /(?<!\d)(?:19|20)\d\d(?!\d)/g,
];

const IN_WORDS =
  /(?<![a-z])(?:gap (?:doi|ba|hai|bon|nam)|mot nua|mot phan|tram phan tram|(?:hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:muoi|tram|nghin|phan)|doubled|half)(?![a-z])/;

const hasFigure = (folded: string): boolean => {
  const left = NOT_RESULTS.reduce((text, pattern) => text.replace(pattern, ' '), folded);
  return /\d/.test(left) || IN_WORDS.test(left);
};

/** Whether a sentence claims a result without any figure of it. */
export const isBareClaim = (sentence: string): boolean => {
  const folded = fold(sentence).replace(/\s+/g, ' ');
  const ahead = AHEAD.test(folded) || AHEAD_SPELT.test(sentence.normalize('NFC').toLowerCase());
  return CLAIM.test(folded) && !ahead && !DENIED.test(folded) && !hasFigure(folded);
};

/** The sentences of a text that claim a result without a figure, counted from 1. */
export const bareClaims = (text: string): readonly number[] =>
  sentencesOf(text).flatMap((sentence, at) => (isBareClaim(sentence) ? [at + 1] : []));
