import type { IndicatorKey, PersonId, TextId } from '../domain/ids.js';
import type { Instant } from '../domain/instant.js';
import type { ReportRef } from '../domain/report/types.js';
import type { Json } from '../ports/store.js';
import type { Deps } from './deps.js';

const SALT = 'abcdefghijklmnopqrstuvwxyz234567';
const SALT_LENGTH = 16;

/** A free text as stored, or what is left of it after it was erased. */
export type KeptText =
  | { readonly kind: 'text'; readonly text: string; readonly salt: string; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'erased'; readonly by: PersonId; readonly at: Instant; readonly reason: string };

/** The id of a text: it follows from the message that said it and the part of it. */
export const textIdOf = (deps: Pick<Deps, 'ids'>, key: string, part: string): TextId =>
  `t${deps.ids.sha256(`${key}\n${part}`).slice(0, 20)}` as TextId;

/**
 * Writes a free text as a document of its own and answers what an event may hold of it: its id and a salted SHA-256. The id
 * follows from the message's key, so a redelivery writes the same document and not a second one.
 */
export const keepText = async (
  deps: Pick<Deps, 'store' | 'ids'>,
  entry: {
    readonly key: string;
    readonly part: string;
    readonly text: string;
    readonly by: PersonId;
    readonly at: Instant;
  },
): Promise<{ readonly text: TextId; readonly sha256: string }> => {
  const id = textIdOf(deps, entry.key, entry.part);
  const before = await deps.store.documents.get(`text:${id}`);
  const known = before === null ? null : (before.value as unknown as KeptText);
  if (known?.kind === 'text') return { text: id, sha256: deps.ids.sha256(known.salt + known.text) };
  const salt = deps.ids.random(SALT, SALT_LENGTH);
  const value: KeptText = { kind: 'text', text: entry.text, salt, by: entry.by, at: entry.at };
  await deps.store.documents.put(`text:${id}`, before?.version ?? 0, value as unknown as Json);
  return { text: id, sha256: deps.ids.sha256(salt + entry.text) };
};

/** The words behind a text id; null when they were erased or never written. */
export const readText = async (deps: Pick<Deps, 'store'>, id: TextId): Promise<string | null> => {
  const document = await deps.store.documents.get(`text:${id}`);
  const kept = document === null ? null : (document.value as unknown as KeptText);
  return kept?.kind === 'text' ? kept.text : null;
};

/** Texts of a report not handed in yet: rewritten in place, one document a report. */
export type DraftTexts = {
  readonly fields: Readonly<
    Partial<
      Record<IndicatorKey, { readonly text: string; readonly by: PersonId; readonly at: Instant; readonly key: string }>
    >
  >;
  readonly lastField: IndicatorKey | null;
  readonly lastAt: Instant | null;
};
export const NO_DRAFT_TEXTS: DraftTexts = { fields: {}, lastField: null, lastAt: null };

const draftId = (ref: ReportRef): string => `draft:${ref.cluster}:${ref.period}:${ref.board}`;

export const readDraftTexts = async (
  deps: Pick<Deps, 'store'>,
  ref: ReportRef,
): Promise<{ readonly version: number; readonly texts: DraftTexts }> => {
  const document = await deps.store.documents.get(draftId(ref));
  return document === null
    ? { version: 0, texts: NO_DRAFT_TEXTS }
    : { version: document.version, texts: document.value as unknown as DraftTexts };
};

/** Writes one draft text in place; false when somebody else wrote in between. */
export const writeDraftText = async (
  deps: Pick<Deps, 'store'>,
  ref: ReportRef,
  field: IndicatorKey,
  entry: { readonly text: string; readonly by: PersonId; readonly at: Instant; readonly key: string },
): Promise<boolean> => {
  const { version, texts } = await readDraftTexts(deps, ref);
  const next: DraftTexts = { fields: { ...texts.fields, [field]: entry }, lastField: field, lastAt: entry.at };
  return deps.store.documents.put(draftId(ref), version, next as unknown as Json);
};

/** Takes one draft text out; nothing happens when there is none. */
export const dropDraftText = async (deps: Pick<Deps, 'store'>, ref: ReportRef, field: IndicatorKey): Promise<void> => {
  const { version, texts } = await readDraftTexts(deps, ref);
  if (texts.fields[field] === undefined) return;
  const { [field]: _, ...fields } = texts.fields;
  await deps.store.documents.put(draftId(ref), version, { ...texts, fields } as unknown as Json);
};

/** After a hand-in the texts stand in its revision; what is typed from then on is a new draft. */
export const clearDraftTexts = async (deps: Pick<Deps, 'store'>, ref: ReportRef): Promise<void> => {
  await deps.store.documents.remove(draftId(ref));
};
