import type { Settings } from './methods.js';
import type { World } from './world.js';

/** How long Telegram leaves a failed webhook alone; short here. */
const AGAIN_AFTER_MS = 25;

/** Delivers waiting updates to the webhook one after another, again and again until it answers 2xx. */
export class WebhookCourier {
  private running = false;
  private closed = false;
  readonly statuses: number[] = [];

  constructor(
    private readonly world: World,
    private readonly settings: Settings,
  ) {
    world.onChange(() => void this.run());
  }

  close(): void {
    this.closed = true;
  }

  private async run(): Promise<void> {
    if (this.running || this.settings.webhook === null) return;
    this.running = true;
    while (!this.closed && this.settings.webhook !== null && this.world.pending.length > 0) {
      const update = this.world.pending[0];
      if (update === undefined) break;
      const status = await this.post(this.settings.webhook.url, this.settings.webhook.secret, JSON.stringify(update));
      this.statuses.push(status);
      if (status >= 200 && status < 300) {
        this.world.confirm(update.update_id + 1);
      } else {
        if (this.settings.webhook !== null)
          this.settings.webhook.lastError = `Wrong response from the webhook: ${status}`;
        this.world.changed();
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
      }
    }
    this.running = false;
  }

  private async post(url: string, secret: string | null, body: string): Promise<number> {
    const headers = {
      'content-type': 'application/json',
      ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
    };
    try {
      const response = await fetch(url, { method: 'POST', headers, body });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}
