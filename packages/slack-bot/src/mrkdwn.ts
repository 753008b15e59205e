const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** What a person sees for `<…>`: a link keeps its label, and its address where the label says something else. */
const shown = (inner: string): string => {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  if (target.startsWith('@')) return label === '' ? target : `@${label.replace(/^@/, '')}`;
  if (target.startsWith('#')) return label === '' ? target : `#${label}`;
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1)}` : label;
  if (label === '' || label === target) return target.replace(/^(mailto|tel):/, '');
  return target.replace(/^(https?:\/\/|mailto:|tel:)/, '') === label ? label : `${label} (${target})`;
};

/** The text of a Slack message as its writer typed it: links, mentions and `&lt;` undone, composed letters. */
export const plainFromMrkdwn = (text: string): string =>
  text
    .replace(/<([^<>]*)>/g, (_, inner: string) => shown(inner))
    .replace(/&(amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .normalize('NFC');

/** Text for a `text` argument: what a person wrote must call nobody, so `<!channel>` loses its brackets. */
export const escapeMrkdwn = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
