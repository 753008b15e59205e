import { fold } from '../language/fold.js';

/** What a figure is set against; also a period of its own (`2023-H1`). */
export type AgainstWord = 'target' | 'previous' | 'same' | 'trend';

const B = '(?<![a-z0-9])';
const E = '(?![a-z0-9])';
const WITH = '(?:so (?:sanh )?(?:voi )?)';
const shape = (source: string): RegExp => new RegExp(`${B}(?:${source})${E}`);

const SHAPES: readonly (readonly [AgainstWord, RegExp])[] = [
  [
    'target',
    shape(
      `${WITH}(?:chi tieu|ke hoach|muc tieu)(?: (?:ca )?nam)?|(?:against|vs|versus|compared (?:to|with)) (?:the )?(?:yearly )?(?:target|plan)`,
    ),
  ],
  [
    'trend',
    shape(
      `(?:qua |trong )?(?:may|cac|nhung|vai|nhieu|\\d|hai|ba|bon|nam|sau|bay|tam) (?:ky|nam) (?:gan day|gan nhat|vua qua|qua|lien tiep)|xu huong|dien bien|tang hay giam|(?:over )?(?:the )?(?:last|past|recent) (?:few |several |\\w+ )?(?:periods|years|reports)|trends?|over time`,
    ),
  ],
  [
    'same',
    shape(
      `${WITH}?cung ky(?: nam (?:ngoai|truoc))?|${WITH}nam (?:ngoai|truoc)|(?:(?:against|vs|versus|compared (?:to|with)) )?(?:the )?same period(?: last year)?|year on year|yoy`,
    ),
  ],
  [
    'previous',
    shape(
      `${WITH}(?:ky|quy|thang|dot|lan) (?:truoc|lien truoc)|(?:against|vs|versus|compared (?:to|with)) (?:the )?(?:previous|last) (?:period|report)`,
    ),
  ],
];

/** What a figure is to be set against, and what else stands there (folded); null when nothing of it is said. */
export const takeAgainst = (text: string): { readonly against: AgainstWord; readonly rest: string } | null => {
  const folded = fold(text);
  for (const [against, pattern] of SHAPES) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const rest = `${folded.slice(0, found.index)} ${folded.slice(found.index + found[0].length)}`;
    return { against, rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return null;
};
