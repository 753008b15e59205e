/** How much a platform takes: a message a second to one conversation, a few at once, and so many a second over all of them. */
export const PACE = { perChat: { burst: 5, everyMs: 1_000 }, overall: { burst: 30, everyMs: 1_000 / 30 } } as const;

type Bucket = { tokens: number; at: number };
type Rate = { readonly burst: number; readonly everyMs: number };

const MOST_BUCKETS = 5_000;

const refill = (bucket: Bucket, rate: Rate, now: number): void => {
  bucket.tokens = Math.min(rate.burst, bucket.tokens + (now - bucket.at) / rate.everyMs);
  bucket.at = now;
};

/**
 * Token buckets, one a conversation and one over all of a platform. `take` books a message and answers how long it has to wait
 * (milliseconds of machine time, 0: at once); later callers wait longer.
 */
export const createPacing = (machineMs: () => number, pace: typeof PACE = PACE) => {
  const chats = new Map<string, Bucket>();
  const platforms = new Map<string, Bucket>();
  const bookIn = (buckets: Map<string, Bucket>, key: string, rate: Rate, now: number): number => {
    const bucket = buckets.get(key) ?? { tokens: rate.burst, at: now };
    refill(bucket, rate, now);
    bucket.tokens -= 1;
    buckets.delete(key);
    buckets.set(key, bucket);
    return bucket.tokens >= 0 ? 0 : -bucket.tokens * rate.everyMs;
  };
  const forgetFull = (now: number): void => {
    for (const [key, bucket] of chats) {
      refill(bucket, pace.perChat, now);
      if (bucket.tokens >= pace.perChat.burst) chats.delete(key);
    }
  };
  return {
    take: (platform: string, chat: string): number => {
      const now = machineMs();
      if (chats.size > MOST_BUCKETS) forgetFull(now);
      const own = bookIn(chats, `${platform} ${chat}`, pace.perChat, now);
      return Math.max(own, bookIn(platforms, platform, pace.overall, now));
    },
  };
};
