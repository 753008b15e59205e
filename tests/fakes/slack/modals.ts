import { checkView } from './check-view.js';
import { LIMITS } from './limits.js';
import { isRecord, type Json, Refusal } from './types.js';

type Typed = Map<string, string>;
export type Modal = { readonly id: string; readonly view: Json; readonly hash: string; readonly typed: Typed };

/** A form as a person sees it. */
export type SeenForm = {
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly text: string;
  readonly fields: readonly {
    readonly label: string;
    readonly hint: string;
    readonly kind: string;
    readonly value: string;
    readonly error: string | null;
  }[];
};

type Trigger = { readonly user: string; readonly at: number; used: boolean };

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const textOf = (value: unknown): string => (isRecord(value) ? String(value.text ?? '') : '');
const inputs = (view: Json): readonly Json[] => list(view.blocks).filter((block) => block.type === 'input');
const elementOf = (block: Json): Json => (isRecord(block.element) ? block.element : {});
const initialOf = (block: Json): string => {
  const { initial_value: value, initial_date: date } = elementOf(block);
  return String(value ?? date ?? '');
};
/** Where Slack finds what was typed again when a view is replaced: under the same block and action. */
const place = (block: Json): string => `${String(block.block_id)} ${String(elementOf(block).action_id)}`;

const wordsIn = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  if (!isRecord(value)) return '';
  return typeof value.text === 'string' ? value.text : wordsIn(value.elements ?? value.text);
};

/** The forms in front of each person, topmost last, and the triggers that may open one. */
export class Modals {
  private readonly stacks = new Map<string, Modal[]>();
  private readonly errors = new Map<string, Readonly<Record<string, string>>>();
  private readonly triggers = new Map<string, Trigger>();
  private count = 0;

  constructor(private readonly nowMs: () => number = Date.now) {}

  /** A trigger is good for three seconds, and once. */
  grant(trigger: string, user: string): void {
    this.triggers.set(trigger, { user, at: this.nowMs(), used: false });
  }

  private take(id: unknown): string {
    const trigger = this.triggers.get(String(id));
    if (trigger === undefined) throw new Refusal('invalid_trigger');
    if (trigger.used) throw new Refusal('exchanged_trigger_id');
    if (this.nowMs() - trigger.at > LIMITS.triggerMs) throw new Refusal('expired_trigger_id');
    trigger.used = true;
    return trigger.user;
  }

  private stack(user: string): Modal[] {
    const known = this.stacks.get(user);
    if (known !== undefined) return known;
    const fresh: Modal[] = [];
    this.stacks.set(user, fresh);
    return fresh;
  }

  private made(given: unknown, id = `V${++this.count}`, before?: Modal): Modal {
    const view = checkView(given);
    const known = new Map((before === undefined ? [] : inputs(before.view)).map((block) => [place(block), before]));
    const typed: Typed = new Map(
      inputs(view).map((block) => {
        const kept = known.get(place(block))?.typed.get(String(block.block_id));
        return [String(block.block_id), kept ?? initialOf(block)];
      }),
    );
    return { id, view, typed, hash: String(++this.count) };
  }

  open(params: Json): Json {
    const view = checkView(params.view);
    const stack = this.stack(this.take(params.trigger_id));
    stack.length = 0;
    stack.push(this.made(view));
    return this.wire(stack.at(-1));
  }

  push(params: Json): Json {
    const view = checkView(params.view);
    const stack = this.stack(this.take(params.trigger_id));
    if (stack.length === 0) throw new Refusal('not_found');
    if (stack.length >= LIMITS.viewStack) throw new Refusal('push_limit_reached');
    stack.push(this.made(view));
    return this.wire(stack.at(-1));
  }

  update(params: Json): Json {
    for (const stack of this.stacks.values()) {
      const at = stack.findIndex((modal) => modal.id === params.view_id);
      const before = stack[at];
      if (before === undefined) continue;
      if (params.hash !== undefined && params.hash !== before.hash) throw new Refusal('hash_conflict');
      stack[at] = this.made(params.view, before.id, before);
      return this.wire(stack[at]);
    }
    throw new Refusal('not_found');
  }

  /** The topmost form of a person. */
  top(user: string): Modal | undefined {
    return this.stack(user).at(-1);
  }

  close(user: string): void {
    this.stack(user).pop();
  }

  /** What a submission's acknowledgement does to the form; refuses what Slack shows the person as trouble. */
  answered(user: string, id: string, answer: Json | null): void {
    const stack = this.stack(user);
    const at = stack.findIndex((modal) => modal.id === id);
    const modal = stack[at];
    if (modal === undefined) return;
    this.errors.delete(id);
    switch (answer?.response_action) {
      case undefined:
        if (answer !== null && Object.keys(answer).length > 0) throw new Refusal('unknown_answer');
        stack.splice(at, 1);
        return;
      case 'clear':
        stack.length = 0;
        return;
      case 'errors': {
        const errors = isRecord(answer?.errors) ? answer.errors : {};
        const known = inputs(modal.view).map((block) => String(block.block_id));
        const wrong = Object.entries(errors).filter(
          ([block, why]) => !known.includes(block) || typeof why !== 'string',
        );
        if (Object.keys(errors).length === 0 || wrong.length > 0) throw new Refusal('invalid_errors');
        this.errors.set(id, Object.fromEntries(Object.entries(errors).map(([block, why]) => [block, String(why)])));
        return;
      }
      case 'update':
        stack[at] = this.made(answer?.view, modal.id, modal);
        return;
      case 'push':
        if (stack.length >= LIMITS.viewStack) throw new Refusal('push_limit_reached');
        stack.push(this.made(answer?.view));
        return;
      default:
        throw new Refusal('unknown_answer');
    }
  }

  seen(user: string): SeenForm | null {
    const modal = this.top(user);
    if (modal === undefined) return null;
    const { view, typed, id } = modal;
    return {
      title: textOf(view.title),
      submit: textOf(view.submit),
      close: textOf(view.close),
      text: list(view.blocks)
        .filter((block) => block.type !== 'input')
        .map(wordsIn)
        .join('\n'),
      fields: inputs(view).map((block) => ({
        label: textOf(block.label),
        hint: textOf(block.hint),
        kind: String(elementOf(block).type),
        value: typed.get(String(block.block_id)) ?? '',
        error: this.errors.get(id)?.[String(block.block_id)] ?? null,
      })),
    };
  }

  /** Types into an input by its label, or a part of it; says whether there is one. */
  type(user: string, label: string, value: string): boolean {
    const modal = this.top(user);
    const all = modal === undefined ? [] : inputs(modal.view);
    const block =
      all.find((each) => textOf(each.label) === label) ?? all.find((each) => textOf(each.label).includes(label));
    if (modal === undefined || block === undefined) return false;
    const most = Number(elementOf(block).max_length ?? LIMITS.inputChars);
    if (value.length > most) throw new Error(`the input takes ${most} characters`);
    modal.typed.set(String(block.block_id), value);
    return true;
  }

  /** A view as Slack's payloads and answers carry it. */
  wire(modal: Modal | undefined): Json {
    if (modal === undefined) throw new Refusal('not_found');
    const values = Object.fromEntries(
      inputs(modal.view).map((block) => {
        const { type, action_id: action } = elementOf(block);
        const typed = modal.typed.get(String(block.block_id)) ?? '';
        const held = typed === '' ? null : typed;
        const state = type === 'datepicker' ? { type, selected_date: held } : { type, value: held };
        return [String(block.block_id), { [String(action)]: state }];
      }),
    );
    return { ...modal.view, id: modal.id, hash: modal.hash, state: { values } };
  }
}
