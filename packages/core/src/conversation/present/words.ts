import type { ClusterConfig, FormField, Indicator } from '../../domain/cluster/types.js';
import type { CalendarDate } from '../../domain/instant.js';
import type { FieldValue, SmallOf } from '../../domain/report/types.js';
import type { Catalogue } from '../../i18n/catalogue.js';
import type { Format } from '../../i18n/format.js';

/** What every presenter words with: the person's catalogue and formats, and the cluster's own names. */
export type Words = {
  readonly t: Catalogue;
  readonly f: Format;
  readonly config: ClusterConfig;
  /** On which day they are said: names that have meant two units by then are told apart. */
  readonly today?: CalendarDate;
};

const indicatorOf = (config: ClusterConfig, key: string): Indicator | undefined =>
  config.indicators.find((each) => each.key === key);

/** Of a moment before the cluster had a limit of its own. */
const USUAL_LIMIT = 5;

/** The one item of a report call that asks for words; no indicator of the cluster. */
export const CALL_ANSWER = 'call_answer';

/** The name of a field as people know it. */
export const labelOf = ({ config, t }: Words, key: string): string => {
  if (key === CALL_ANSWER) return t.calls.answer;
  const indicator = indicatorOf(config, key);
  if (indicator === undefined) return key;
  return t.common.language === 'vi' ? indicator.vi : indicator.en;
};

/** At most 30 characters, for buttons and lists. */
export const shortLabelOf = ({ config, t }: Words, key: string): string => {
  if (key === CALL_ANSWER) return t.calls.answerShort;
  const indicator = indicatorOf(config, key);
  if (indicator === undefined) return key;
  return t.common.language === 'vi' ? indicator.viShort : indicator.enShort;
};

export const unitOf = ({ config, t }: Words, field: FormField): string => {
  const indicator = indicatorOf(config, field.key);
  if (indicator === undefined || field.type !== 'count') return '';
  return t.common.language === 'vi' ? indicator.viUnit : indicator.enUnit;
};

/** Below how many persons this cluster shows no figure. */
export const fewest = ({ config }: Words): number => config.privacy?.smallCount?.under ?? USUAL_LIMIT;

/** `dưới 5`: in place of what counts too few persons to be shown to this reader. */
export const smallText = (words: Words, of: SmallOf): string => words.t.questions.small[of]({ n: fewest(words) });

/** `1.250`, `27% (17/63)`, `14/6/2024`, marked when it is an estimate; a stated “none” names its reason. */
export const valueText = (words: Words, value: FieldValue): string => {
  const { t, f } = words;
  switch (value.kind) {
    case 'count':
      return value.estimate ? `${f.number(value.value)} (${t.report.estimate})` : f.number(value.value);
    case 'ratio': {
      const share = f.percent(value.percent);
      const parts =
        value.numerator === null || value.denominator === null
          ? ''
          : ` (${f.number(value.numerator)}/${f.number(value.denominator)})`;
      return `${share}${parts}${value.estimate ? ` (${t.report.estimate})` : ''}`;
    }
    case 'date':
      return f.date(value.date);
    case 'text':
      return t.report.characters({ n: value.length });
    case 'none':
      return t.report.skipReason[value.reason];
    case 'small':
      return smallText(words, value.of);
  }
};
