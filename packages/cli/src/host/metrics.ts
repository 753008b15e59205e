/** Counters in the text format that Prometheus reads; no label ever holds a person or a text. */
export const createMetrics = () => {
  const counters = new Map<string, number>();
  return {
    /** `labels` in the order they are to be written. */
    count: (name: string, labels: Readonly<Record<string, string>> = {}): void => {
      const written = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
      const line = written.length === 0 ? `clusterbot_${name}` : `clusterbot_${name}{${written.join(',')}}`;
      counters.set(line, (counters.get(line) ?? 0) + 1);
    },
    /** All counters, and the gauges as they stand now. */
    text: (gauges: Readonly<Record<string, number>>): string => {
      const lines: string[] = [];
      const names = [...new Set([...counters.keys()].map((line) => line.split('{')[0] ?? line))].sort();
      for (const name of names) {
        lines.push(`# TYPE ${name} counter`);
        for (const [line, value] of [...counters].sort(([a], [b]) => (a < b ? -1 : 1)))
          if ((line.split('{')[0] ?? line) === name) lines.push(`${line} ${value}`);
      }
      for (const [name, value] of Object.entries(gauges)) {
        lines.push(`# TYPE clusterbot_${name} gauge`, `clusterbot_${name} ${value}`);
      }
      return `${lines.join('\n')}\n`;
    },
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
