import { describe, expect, it } from 'vitest';
import type { FormField } from '../domain/cluster/types.js';
import type { IndicatorKey } from '../domain/ids.js';
import { catalogue } from '../i18n/catalogue.js';
import { decodeFormRef, encodeFormRef, type FormRef, stepsOf } from './form.js';

const REF: FormRef = {
  period: '2024-H1',
  board: 'hai-phong',
  step: 1,
  edition: 2,
  revisions: 3,
  held: ['', 'abc12345', ''],
  asked: ['planning_added:abcdef01'],
  behalf: 'tabc|0123',
};
const count = (n: number, required: boolean): FormField => ({
  key: `f${n}` as IndicatorKey,
  type: 'count',
  required,
  min: 0,
  max: 9,
});

describe('what a form was shown with', () => {
  it.each([REF, { ...REF, behalf: null }, { ...REF, asked: [] }, { ...REF, held: [''] }, { ...REF, held: ['a'] }])(
    'comes back as it went',
    (ref) => {
      expect(decodeFormRef(encodeFormRef(ref))).toEqual(ref);
    },
  );

  it.each(['', 'x', '2024-H1|hai-phong', '2024-H1|hai-phong|x|0|0|||', '2024-H1|hai-phong|-1|0|0|||'])(
    'is not made up: %s',
    (text) => {
      expect(decodeFormRef(text)).toBeNull();
    },
  );

  it('stays short even for the longest step and an entry on behalf', () => {
    const held = Array.from({ length: 20 }, () => '01234567');
    const asked = Array.from({ length: 20 }, () => `${'k'.repeat(28)}:01234567`);
    const behalf = `t${'0'.repeat(20)}|${'f'.repeat(64)}`;
    expect(encodeFormRef({ ...REF, held, asked, behalf }).length).toBeLessThanOrEqual(1_500);
  });
});

describe('the steps of a form', () => {
  const text: FormField = { key: 't' as IndicatorKey, type: 'text', required: false, maxLength: 10 };
  it('are what is required, what is not, and the texts', () => {
    const fields = [text, count(1, false), count(2, true)];
    expect(stepsOf({ version: 1, fields }).map((step) => step.map((field) => field.key))).toEqual([
      ['f2'],
      ['f1'],
      ['t'],
    ]);
  });
  it('are no longer than a screen takes, and none is empty', () => {
    const fields = Array.from({ length: 45 }, (_, n) => count(n, true));
    expect(stepsOf({ version: 1, fields }).map((step) => step.length)).toEqual([20, 20, 5]);
  });
});

it.each(['vi', 'en'] as const)('title and buttons of a form fit into 24 characters, in %s', (language) => {
  const { form } = catalogue(language);
  const labels = [
    form.title({ step: 1, of: 1 }),
    form.title({ step: 9, of: 9 }),
    form.save,
    form.saveAndNext,
    form.close,
  ];
  for (const label of labels) expect(label.length).toBeLessThanOrEqual(24);
});
