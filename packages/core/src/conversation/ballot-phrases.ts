import type { Request } from './request.js';

const ASKS = '(?:the nao|ra sao|den dau|toi dau|sao|xong chua|chua|khong|roi)';
const BALLOT = '(?:cuoc )?bo phieu(?: kin)?';
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** How ballots stand. */
const STANDS = whole(
  `(?:xem )?(?:ket qua|tinh hinh) ${BALLOT}(?: so (\\d{1,5}))?(?: ${ASKS})*|${BALLOT}(?: so (\\d{1,5}))?(?: ${ASKS})+|(?:co )?${BALLOT} nao(?: (?:dang mo|khong|moi|chua))*|(?:con )?(?:ai|(?:nhung |cac )?(?:ban|tinh) nao) (?:con )?chua bo phieu(?: kin)?(?: so (\\d{1,5}))?`,
);
/** Somebody wants to vote: the paper is where that is done. What is said of the choice is left unread. */
const VOTES = whole(
  '(?:(?:toi|ban toi|ban|minh|chung toi) )?(?:chua |muon |xin |can )*bo phieu(?: kin)?(?: (?:o dau|cho nao|kieu gi|lam sao))?|(?:(?:toi|ban toi|ban|minh|chung toi) )?(?:muon |xin )?(?:bo phieu|bau)(?: phieu)? cho (?:\\S+ ?){1,8}|(?:bo )?phieu trang',
);

/** A whole message about secret ballots, folded and without courtesies; null for anything else. */
export const ballotInWords = (said: string): Request | null => {
  const stands = STANDS.exec(said);
  if (stands !== null) {
    const n = stands.slice(1).find((each) => each !== undefined);
    return n === undefined ? { verb: 'ballot', do: 'list' } : { verb: 'ballot', n };
  }
  return VOTES.test(said) ? { verb: 'ballot', do: 'vote' } : null;
};
