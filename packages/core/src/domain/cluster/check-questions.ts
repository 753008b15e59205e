import { type ConfigFault, fault } from './fault.js';
import type { ClusterConfig } from './types.js';

/** Office hours follow each other and every stretch ends after it begins. */
export const questionFaults = ({ questions }: ClusterConfig): readonly ConfigFault[] =>
  (questions?.hours ?? []).flatMap(({ from, to }, index, all) => {
    const path = `questions.hours[${index}]`;
    const before = all[index - 1];
    if (to <= from)
      return [
        fault(
          'hours_backwards',
          path,
          `ends at ${to}, before it begins at ${from}, e.g. {"from": "07:30", "to": "11:30"}`,
        ),
      ];
    return before !== undefined && from < before.to
      ? [
          fault(
            'hours_overlap',
            path,
            `begins at ${from}, before the stretch above ends at ${before.to}; put them in order without overlap`,
          ),
        ]
      : [];
  });
