/** What goes wrong on the way. `before`: Slack never acted; `after`: it acted and the answer was lost. */
export type Fault =
  | { readonly kind: 'too_many'; readonly retryAfter: number }
  | { readonly kind: 'server_error'; readonly status?: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly ms: number };

type Planned = { readonly method: string; readonly fault: Fault; skip: number; times: number };

/** A plan of faults, used up in the order it was made. */
export class Faults {
  private planned: Planned[] = [];

  /** Makes the next `times` calls of `method` (`*` any) fail, after `skip` that do not. */
  plan(method: string, fault: Fault, options: { readonly times?: number; readonly skip?: number } = {}): void {
    this.planned.push({ method, fault, skip: options.skip ?? 0, times: options.times ?? 1 });
  }

  clear(): void {
    this.planned = [];
  }

  next(method: string): Fault | null {
    const found = this.planned.find((each) => each.times > 0 && (each.method === method || each.method === '*'));
    if (found === undefined) return null;
    if (found.skip > 0) {
      found.skip -= 1;
      return null;
    }
    found.times -= 1;
    return found.fault;
  }
}
