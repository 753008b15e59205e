import { LIMITS } from './limits.js';
import { isRecord, type Json, Refusal } from './types.js';

const bad = (why: string): Refusal => new Refusal('invalid_blocks', why);

const only = (value: Json, where: string, keys: readonly string[]): void => {
  for (const key of Object.keys(value)) if (!keys.includes(key)) throw bad(`${where}: no property ${key}`);
};

const record = (value: unknown, where: string): Json => {
  if (!isRecord(value)) throw bad(`${where}: must be an object`);
  return value;
};

const list = (value: unknown, where: string, least: number, most: number): readonly unknown[] => {
  if (!Array.isArray(value)) throw bad(`${where}: must be a list`);
  if (value.length < least || value.length > most)
    throw bad(`${where}: ${value.length} items, ${least} to ${most} allowed`);
  return value;
};

const words = (value: unknown, where: string, most: number): string => {
  if (typeof value !== 'string') throw bad(`${where}: must be a string`);
  if (value.length < 1) throw bad(`${where}: must be more than 0 characters`);
  if (value.length > most) throw bad(`${where}: must be less than ${most + 1} characters`);
  return value;
};

const textObject = (value: unknown, where: string, most: number, plainOnly = false): void => {
  const text = record(value, where);
  only(text, where, text.type === 'plain_text' ? ['type', 'text', 'emoji'] : ['type', 'text', 'verbatim']);
  if (text.type !== 'plain_text' && (plainOnly || text.type !== 'mrkdwn')) throw bad(`${where}: wrong kind of text`);
  words(text.text, where, most);
};

const STYLES = ['bold', 'italic', 'strike', 'code', 'underline'];

const richElement = (value: unknown, where: string): void => {
  const element = record(value, where);
  switch (element.type) {
    case 'text': {
      only(element, where, ['type', 'text', 'style']);
      words(element.text, where, LIMITS.richText);
      if (element.style !== undefined) only(record(element.style, where), where, STYLES);
      return;
    }
    case 'link':
      only(element, where, ['type', 'url', 'text', 'style', 'unsafe']);
      words(element.url, where, LIMITS.buttonUrl);
      return;
    case 'user':
    case 'channel':
    case 'broadcast':
    case 'emoji':
    case 'date':
      return;
    default:
      throw bad(`${where}: unknown rich text element ${String(element.type)}`);
  }
};

const richSection = (value: unknown, where: string): void => {
  const section = record(value, where);
  if (section.type !== 'rich_text_section') throw bad(`${where}: must be a rich_text_section`);
  only(section, where, ['type', 'elements']);
  list(section.elements, where, 1, Number.POSITIVE_INFINITY).forEach((each, i) => {
    richElement(each, `${where}/${i}`);
  });
};

const richPart = (value: unknown, where: string): void => {
  const part = record(value, where);
  switch (part.type) {
    case 'rich_text_section':
      richSection(part, where);
      return;
    case 'rich_text_list':
      only(part, where, ['type', 'style', 'elements', 'indent', 'offset', 'border']);
      if (part.style !== 'bullet' && part.style !== 'ordered') throw bad(`${where}: style of a list`);
      for (const each of list(part.elements, where, 1, Number.POSITIVE_INFINITY)) richSection(each, where);
      return;
    case 'rich_text_preformatted':
    case 'rich_text_quote':
      only(part, where, ['type', 'elements', 'border']);
      for (const each of list(part.elements, where, 1, Number.POSITIVE_INFINITY)) richElement(each, where);
      return;
    default:
      throw bad(`${where}: unknown rich text part ${String(part.type)}`);
  }
};

const button = (value: unknown, where: string, actionIds: Set<string>): void => {
  const element = record(value, where);
  if (element.type !== 'button') throw bad(`${where}: this fake knows buttons only, not ${String(element.type)}`);
  only(element, where, ['type', 'action_id', 'text', 'value', 'url', 'style', 'confirm', 'accessibility_label']);
  textObject(element.text, `${where}/text`, LIMITS.buttonText, true);
  if (element.value !== undefined) words(element.value, `${where}/value`, LIMITS.buttonValue);
  if (element.url !== undefined) words(element.url, `${where}/url`, LIMITS.buttonUrl);
  if (element.style !== undefined && element.style !== 'primary' && element.style !== 'danger') {
    throw bad(`${where}: unknown style of a button`);
  }
  const id = words(element.action_id, `${where}/action_id`, LIMITS.id);
  if (actionIds.has(id)) throw bad(`${where}: action_id ${id} is there twice`);
  actionIds.add(id);
};

const block = (value: unknown, where: string, actionIds: Set<string>): void => {
  const each = record(value, where);
  switch (each.type) {
    case 'rich_text':
      only(each, where, ['type', 'block_id', 'elements']);
      list(each.elements, where, 1, Number.POSITIVE_INFINITY).forEach((part, i) => {
        richPart(part, `${where}/elements/${i}`);
      });
      return;
    case 'section':
      only(each, where, ['type', 'block_id', 'text', 'fields', 'accessory', 'expand']);
      if (each.text === undefined && each.fields === undefined) throw bad(`${where}: a section needs text or fields`);
      if (each.text !== undefined) textObject(each.text, `${where}/text`, LIMITS.sectionText);
      if (each.fields !== undefined) {
        for (const field of list(each.fields, where, 1, LIMITS.sectionFields))
          textObject(field, where, LIMITS.sectionField);
      }
      if (each.accessory !== undefined) button(each.accessory, `${where}/accessory`, actionIds);
      return;
    case 'header':
      only(each, where, ['type', 'block_id', 'text']);
      textObject(each.text, where, LIMITS.headerText, true);
      return;
    case 'divider':
      only(each, where, ['type', 'block_id']);
      return;
    case 'context':
      only(each, where, ['type', 'block_id', 'elements']);
      for (const element of list(each.elements, where, 1, LIMITS.contextElements))
        textObject(element, where, LIMITS.contextText);
      return;
    case 'actions':
      only(each, where, ['type', 'block_id', 'elements']);
      list(each.elements, where, 1, LIMITS.actionsElements).forEach((element, i) => {
        button(element, `${where}/elements/${i}`, actionIds);
      });
      return;
    default:
      throw bad(`${where}: unknown block ${String(each.type)}`);
  }
};

/** One block of a message or a modal. */
export const checkBlock = (value: unknown, where: string): void => block(value, where, new Set());

/** Every text in a block, as a person would count it. */
const textLength = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + textLength(each), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'text' && typeof each === 'string' ? each.length : textLength(each)),
    0,
  );
};

/** The blocks of a message, JSON in a form; refuses what Slack refuses, with the place in it. */
export const checkBlocks = (given: unknown): readonly Json[] => {
  let parsed = given;
  if (typeof given === 'string') {
    try {
      parsed = JSON.parse(given);
    } catch {
      throw new Refusal('invalid_blocks_format');
    }
  }
  if (!Array.isArray(parsed)) throw new Refusal('invalid_blocks_format');
  if (parsed.length > LIMITS.blocks) throw bad(`no more than ${LIMITS.blocks} items allowed`);
  const actionIds = new Set<string>();
  const blockIds = new Set<string>();
  parsed.forEach((each, i) => {
    block(each, `/blocks/${i}`, actionIds);
    const id: unknown = isRecord(each) ? each.block_id : undefined;
    if (id === undefined) return;
    if (blockIds.has(words(id, `/blocks/${i}/block_id`, LIMITS.id))) throw bad(`/blocks/${i}: block_id is there twice`);
    blockIds.add(String(id));
  });
  if (textLength(parsed) > LIMITS.messageChars) throw new Refusal('msg_blocks_too_long');
  return parsed.map((each, i) => ({ block_id: `blk${i}`, ...(each as Json) }));
};
