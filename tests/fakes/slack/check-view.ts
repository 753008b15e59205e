import { checkBlock } from './check-blocks.js';
import { LIMITS } from './limits.js';
import { isRecord, type Json, Refusal } from './types.js';

const bad = (why: string): Refusal => new Refusal('invalid_arguments', why);

const only = (value: Json, where: string, keys: readonly string[]): void => {
  for (const key of Object.keys(value)) if (!keys.includes(key)) throw bad(`${where}: no property ${key}`);
};

const plain = (value: unknown, where: string, most: number): void => {
  if (!isRecord(value) || value.type !== 'plain_text') throw bad(`${where}: must be plain_text`);
  only(value, where, ['type', 'text', 'emoji']);
  const { text } = value;
  if (typeof text !== 'string' || text.length < 1 || text.length > most) {
    throw bad(`${where}: 1 to ${most} characters, not ${String(text).length}`);
  }
};

const isDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const element = (value: unknown, where: string): void => {
  if (!isRecord(value)) throw bad(`${where}: must be an object`);
  if (typeof value.action_id !== 'string' || value.action_id.length > LIMITS.id) throw bad(`${where}: action_id`);
  switch (value.type) {
    case 'plain_text_input': {
      only(value, where, [
        'type',
        'action_id',
        'multiline',
        'max_length',
        'min_length',
        'initial_value',
        'placeholder',
      ]);
      const { max_length: most = LIMITS.inputChars, initial_value: initial = '' } = value;
      if (typeof most !== 'number' || most < 1 || most > LIMITS.inputChars) throw bad(`${where}: max_length`);
      if (typeof initial !== 'string' || initial.length > most) throw bad(`${where}: initial_value`);
      if (value.initial_value === '') throw bad(`${where}: an initial_value has at least one character`);
      return;
    }
    case 'datepicker':
      only(value, where, ['type', 'action_id', 'initial_date', 'placeholder']);
      if (value.initial_date !== undefined && !isDate(value.initial_date)) throw bad(`${where}: initial_date`);
      return;
    default:
      throw bad(`${where}: this fake knows no ${String(value.type)}`);
  }
};

const inputBlock = (block: Json, where: string): void => {
  only(block, where, ['type', 'block_id', 'label', 'hint', 'optional', 'element', 'dispatch_action']);
  plain(block.label, `${where}/label`, LIMITS.inputLabel);
  if (block.hint !== undefined) plain(block.hint, `${where}/hint`, LIMITS.inputLabel);
  element(block.element, `${where}/element`);
};

const NOT_IN_MODALS = new Set(['table', 'data_table', 'data_visualization', 'markdown', 'file']);

/** A modal, JSON in a form or an object; refuses what Slack refuses, with the place in it. */
export const checkView = (given: unknown): Json => {
  let view: unknown = given;
  try {
    if (typeof given === 'string') view = JSON.parse(given);
  } catch {
    throw bad('view: no JSON');
  }
  if (!isRecord(view)) throw bad('view: must be an object');
  if (view.type !== 'modal') throw bad('view: this fake knows modals only');
  only(view, 'view', [
    'type',
    'callback_id',
    'private_metadata',
    'title',
    'submit',
    'close',
    'blocks',
    'clear_on_close',
    'notify_on_close',
    'external_id',
  ]);
  plain(view.title, 'title', LIMITS.viewTitle);
  if (view.close !== undefined) plain(view.close, 'close', LIMITS.viewTitle);
  if (String(view.private_metadata ?? '').length > LIMITS.privateMetadata) throw bad('private_metadata: too long');
  if (String(view.callback_id ?? '').length > LIMITS.id) throw bad('callback_id: too long');
  const { blocks } = view;
  if (!Array.isArray(blocks) || blocks.length < 1 || blocks.length > LIMITS.viewBlocks) throw bad('blocks: 1 to 100');
  const ids = new Set<string>();
  for (const [i, block] of blocks.entries()) {
    const where = `blocks/${i}`;
    if (!isRecord(block)) throw bad(`${where}: must be an object`);
    if (NOT_IN_MODALS.has(String(block.type))) throw bad(`${where}: no ${String(block.type)} in a modal`);
    if (block.type === 'input') inputBlock(block, where);
    else checkBlock(block, where);
    const id = block.block_id;
    if (id === undefined) continue;
    if (typeof id !== 'string' || id.length < 1 || id.length > LIMITS.id || ids.has(id))
      throw bad(`${where}: block_id`);
    ids.add(id);
  }
  if (blocks.some((block) => isRecord(block) && block.type === 'input')) {
    if (view.submit === undefined) throw bad('submit: a view with inputs needs it');
    plain(view.submit, 'submit', LIMITS.viewTitle);
  }
  return view;
};
