/** A string that was checked once, at the edge, and is trusted from there on. */
export type Brand<T, B extends string> = T & { readonly __brand: B };

/** `cum-2`: at most 12 of `[a-z0-9-]`. */
export type ClusterId = Brand<string, 'ClusterId'>;
/** `hai-phong-2025`: at most 20 of `[a-z0-9-]`. A merged board is a new unit with an id of its own. */
export type BoardId = Brand<string, 'BoardId'>;
/** `party_members_admitted`: at most 28 of `[a-z0-9_-]`. Also names the fields of a form. */
export type IndicatorKey = Brand<string, 'IndicatorKey'>;
/** `2024-H1`, `2024-Y`. Reported cycles of the example are H1 and Y. */
export type PeriodId = Brand<string, 'PeriodId'>;
/** Stands for a person in events; names live in documents and can be erased. */
export type PersonId = Brand<string, 'PersonId'>;
/** `tg:<bot>:<user>`, `sl:<team>:<user>`, `term:<user>`: one account on one platform. */
export type AccountKey = Brand<string, 'AccountKey'>;
/** A free text kept as a document of its own, of which events hold the id and a salted SHA-256. */
export type TextId = Brand<string, 'TextId'>;
