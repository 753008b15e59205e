import type { Role } from '../domain/people/types.js';

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['officer', /^(can bo( dau moi| tong hop)?|dau moi|officer)/],
  ['head', /^(truong ban|head)/],
  ['secretary', /^(thu ky( cum)?|secretary)/],
  ['leader', /^(lanh dao|leader)/],
  ['observer', /^(nguoi theo doi|theo doi|observer)/],
];

/** The role that folded words begin with, and what stands behind it. */
export const takeRole = (folded: string): { readonly role: Role; readonly rest: string } | undefined =>
  ROLE_WORDS.flatMap(([role, pattern]) => {
    const match = pattern.exec(folded);
    return match === null ? [] : [{ role, rest: folded.slice(match[0].length) }];
  })[0];
