import type { Brand } from '../domain/ids.js';

/** Text is structured, so no adapter ever escapes anything. Plain strings may hold line breaks only where `lines` cannot. */
export type Inline = string | { readonly bold: string } | { readonly italic: string } | { readonly code: string };
export type Line = readonly Inline[];

/** What a pressed button sends back: at most 64 bytes, see action-token.ts. */
export type ActionToken = Brand<string, 'ActionToken'>;

export type Button = {
  readonly label: string;
  readonly action: ActionToken;
  readonly tone?: 'primary' | 'danger';
  /** Left out where the platform cannot do what it does. */
  readonly needs?: 'forms';
};

/** The closed algebra of what can be said. No markup strings, no platform words. */
export type Block =
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly align: 'start' | 'end' }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A text to copy as it stands: shown in fixed width, line breaks kept. */
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'buttons'; readonly rows: readonly (readonly Button[])[] };

/** One message. `replace` changes the card it answers and is sent anew when that card can no longer be edited. */
export type Reply = { readonly blocks: readonly Block[]; readonly show: 'new' | 'replace' };

/** What a platform can show, as data; one file a platform. Counts are in the platform's own units, the stricter where in doubt. */
export type Capabilities = {
  /** UTF-16 units of one message's whole text. */
  readonly textChars: number;
  readonly buttons: 'native' | 'numbered';
  /** Whether it can show a form of several fields at once; absent: it cannot. */
  readonly forms?: 'native' | 'none';
  readonly buttonLabelChars: number;
  readonly buttonsPerRow: number;
  readonly buttonsPerMessage: number;
  readonly tables: 'native' | 'monospace' | 'list';
  readonly tableRows: number;
  readonly tableColumns: number;
  readonly tableChars: number;
  /** Characters of one line of a monospace table before a phone breaks it; a wider table becomes a list. */
  readonly tableWidth?: number;
  /** Characters of the labels of one row, all buttons taken as wide as the widest, before a phone cuts them. */
  readonly rowChars?: number;
};
