import type { ClusterConfig } from '../domain/cluster/types.js';
import type { CalendarDate } from '../domain/instant.js';
import type { ModelState } from '../domain/models/types.js';
import { fold } from '../language/fold.js';
import { boardInWords } from './board-words.js';
import type { CardDeed } from './present/model-card.js';
import type { Request } from './request.js';

type Asked = Request<'models' | 'model' | 'model_register' | 'model_exchange'>;

const NUMBER = /^(?:#|so |no\.? ?|number )?(\d{1,4})$/;
const REGISTER =
  /^(?:đăng ký|đăng kí|dang ky|dang ki|register|thêm|them|add)(?!\p{L})(?:\s+(?:mô hình|mo hinh|model))?\s*[:：]?\s*/iu;
/** Nothing but that there is a new one. */
const NEW = /^(?:(?:dang k[yi]|them|add|register) )?(?:(?:mo hinh|model) )?(?:moi|new)(?: model)?$/;
const EXCHANGE = /^(?:cho (?:va |\/ ?)?nhan|cho\/nhan|give and take|exchange|nhan rong)(?: cua)?(?: |$)/;

/** How people call the states, folded; the longest first. */
const STATES: readonly (readonly [RegExp, ModelState])[] = [
  [/^(?:chua duoc cong nhan|chua cong nhan|not recogni[sz]ed)$/, 'not_recognised'],
  [/^(?:duoc cong nhan|da cong nhan|cong nhan|recogni[sz]ed)$/, 'recognised'],
  [/^(?:dang danh gia|danh gia|cho cham|in evaluation|evaluating)$/, 'evaluating'],
  [/^(?:da danh gia|cho cong nhan|evaluated)$/, 'evaluated'],
  [/^(?:dang nhan rong|replicating)$/, 'replicating'],
  [/^(?:da nhan rong|replicated)$/, 'replicated'],
  [/^(?:da dang ky|moi dang ky|cho danh gia|registered)$/, 'registered'],
  [/^(?:da rut lai|da rut|rut lai|withdrawn)$/, 'withdrawn'],
];

const ABOUT = /^(?:có )?(?:mô hình |mo hinh )?(?:nào |nao )?(?:về|ve|about|on)\s+/iu;

const ASKS = /\s+(?:không|khong|ko|chưa|chua|nhỉ|nhi|ạ)?\s*[?？.!]*$/iu;

/** The state a sentence asks for: “mô hình nào đang nhân rộng?”. */
const IN_SENTENCES: readonly (readonly [RegExp, ModelState])[] = [
  [/chua (?:duoc )?cong nhan|not recogni[sz]ed/, 'not_recognised'],
  [/cho (?:quyet dinh|cong nhan)/, 'evaluated'],
  [/(?:duoc|da) cong nhan|recogni[sz]ed/, 'recognised'],
  [/dang (?:duoc )?danh gia|in evaluation/, 'evaluating'],
  [/dang (?:duoc )?nhan rong|replicating/, 'replicating'],
  [/da (?:duoc )?nhan rong|replicated/, 'replicated'],
];
export const stageIn = (said: string): { readonly stage?: ModelState } => {
  const folded = fold(said);
  const state = IN_SENTENCES.find(([pattern]) => pattern.test(folded))?.[1];
  return state === undefined ? {} : { stage: state };
};

const OF_BOARD =
  /^(?:cac |nhung |xem )*(?:mo hinh|cach lam hay)(?: tot| hay)* (?:cua|o|tai) (.+)$|^(?:the )?(?:good )?models of (.+)$/;

/** “Đánh giá mô hình số 2”: its card has what may be done. “Mô hình 2” alone is a figure of the report. */
const OF_NUMBER =
  /^(?:(?:xem |mo |cho xem |dong |danh gia |cham diem |cham |xem diem |diem |cong nhan |nhan |ap dung |thoi |rut lai |rut |(?:xac nhan |bao )?ket qua |cua )+mo hinh (?:so |# ?)?|(?:sua |xac nhan )?mo hinh (?:so |# ?))(\d{1,4})$|^(?:(?:see |open |close |score |show |recogni[sz]e |adopt |withdraw )+model (?:no\.? |# ?)?|(?:edit )?model (?:no\.? |# ?))(\d{1,4})$/;

/** What a sentence asks to do with a model; only what asks back before it is done. Opening and closing an evaluation is pressed. */
const DEEDS: readonly (readonly [RegExp, CardDeed])[] = [
  [/^(?:rut|withdraw) /, 'withdraw'],
  [/^(?:nhan|ap dung|adopt) /, 'adopt'],
  [/^(?:cham|score) /, 'score'],
  [/^(?:xem )?diem /, 'scores'],
  [/^xac nhan ket qua /, 'confirm'],
  [/^bao ket qua /, 'report'],
  [/^thoi /, 'leave'],
  [/^(?:sua|edit) /, 'edit'],
];

/** What may stand around the state in a question for the models of one: “có mấy mô hình tốt được công nhận”. */
const AROUND_STATE =
  /(?<![a-z])(?:mo hinh|cach lam hay|tot|co|may|bao nhieu|nhung|cac|nao|da|duoc|dang|tinh|ban|trong|toan|ca|cum|cua|o|roi|a|nhi|good|models?|how many|which|are|is|has|have|been|the|of|in|boards?|cluster|there)(?![a-z])/g;
const MODELS = /(?<![a-z])(?:mo hinh|models?)(?![a-z])/;

/** A question for the models of a state, of all boards or one: their register answers it, not the figure of a report. */
const ofState = (folded: string, config: ClusterConfig, today: CalendarDate): Request<'models'> | null => {
  const found = IN_SENTENCES.find(([pattern]) => pattern.test(folded));
  if (found === undefined || !MODELS.test(folded)) return null;
  const [pattern, stage] = found;
  const rest = folded
    .replace(pattern, ' ')
    .replace(AROUND_STATE, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (rest === '') return { verb: 'models', stage };
  const board = boardInWords(config, rest, today);
  return board === undefined ? null : { verb: 'models', stage, board: board.id };
};

/** “Mô hình của Hải Phòng”, “mô hình số 2”, the whole message: which they are, not how many. */
export const modelsInSentence = (
  said: string,
  config: ClusterConfig,
  today: CalendarDate,
): Request<'models' | 'model'> | null => {
  const folded = fold(said)
    .replace(/[?.!]+$/, '')
    .trim();
  const [, number, no] = OF_NUMBER.exec(folded) ?? [];
  const n = number ?? no;
  const deed = DEEDS.find(([pattern]) => pattern.test(folded))?.[1];
  if (n !== undefined) return { verb: 'model', n: String(Number(n)), ...(deed === undefined ? {} : { do: deed }) };
  const stated = /\d/.test(folded) ? null : ofState(folded, config, today);
  if (stated !== null) return stated;
  const [, one, other] = OF_BOARD.exec(folded) ?? [];
  const board = boardInWords(config, one ?? other ?? '', today);
  return board === undefined ? null : { verb: 'models', board: board.id };
};

/** What was typed behind `/mohinh`: a number, a new one, give and take, a board, a state; anything else is searched for. */
export const modelsInWords = (said: string, config: ClusterConfig, today: CalendarDate): Asked => {
  const words = said.trim();
  const folded = fold(words);
  if (words === '') return { verb: 'models' };
  const [, number] = NUMBER.exec(folded) ?? [];
  if (number !== undefined) return { verb: 'model', n: String(Number(number)) };
  if (NEW.test(folded)) return { verb: 'model_register' };
  if (REGISTER.test(words)) {
    const title = words.replace(REGISTER, '').trim();
    return { verb: 'model_register', ...(title === '' ? {} : { said: title }) };
  }
  const taken = EXCHANGE.exec(folded);
  if (taken !== null) {
    const board = boardInWords(config, folded.slice(taken[0].length), today);
    return { verb: 'model_exchange', ...(board === undefined ? {} : { board: board.id }) };
  }
  const state = STATES.find(([pattern]) => pattern.test(folded))?.[1];
  if (state !== undefined) return { verb: 'models', stage: state };
  const board = boardInWords(config, words, today);
  return board === undefined
    ? { verb: 'models', said: words.replace(ABOUT, '').replace(ASKS, '') }
    : { verb: 'models', board: board.id };
};
