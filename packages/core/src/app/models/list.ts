import { reply, text } from '../../conversation/build.js';
import { modelsInWords } from '../../conversation/models-words.js';
import type { CardDeed } from '../../conversation/present/model-card.js';
import { presentLedger, presentLedgerOf } from '../../conversation/present/model-exchange.js';
import { type ModelsView, presentModels, type TitledModel } from '../../conversation/present/models.js';
import { presentRoleMissing } from '../../conversation/present/roles.js';
import { boardOf } from '../../domain/cluster/roster.js';
import type { BoardId } from '../../domain/ids.js';
import { answersFor } from '../../domain/models/kin.js';
import { answerableOn, exchangesOf, ledgerOn } from '../../domain/models/ledger.js';
import { isRecognised } from '../../domain/models/states.js';
import { MODEL_STATES, type ModelState } from '../../domain/models/types.js';
import { grantsOf } from '../../domain/people/grants.js';
import { may } from '../../domain/people/permissions.js';
import { ROLES } from '../../domain/people/types.js';
import { coverage } from '../../language/similar.js';
import { say } from '../steering/rounds.js';
import type { Handler, Said, Turn } from '../turn.js';
import { answerModel } from './card.js';
import { bodyOf, isShown, listModels, livingOwn, titled } from './models.js';
import { startRegister } from './register.js';
import { deedsOn } from './rights.js';

/** The share of the words asked for that a model must have to be found. */
const FOUND = 0.5;
const NEWEST_FIRST = (a: TitledModel, b: TitledModel): number => b.number - a.number;

type Found = readonly TitledModel[];

const seenBy = async (turn: Turn): Promise<Found> =>
  Promise.all((await listModels(turn)).filter(({ model }) => isShown(turn, model)).map((each) => titled(turn, each)));

/** Models that have the telling words of what is asked, most of them first. Deaf to diacritics. */
const search = async (turn: Turn, models: Found, said: string): Promise<Found> => {
  const scored = await Promise.all(
    models.map(async (each) => ({ each, share: coverage(said, await bodyOf(turn, each.model)) })),
  );
  return scored
    .filter(({ share }) => share >= FOUND)
    .sort((a, b) => b.share - a.share || a.each.number - b.each.number)
    .map(({ each }) => each);
};

/** Whoever holds no role sees nothing. */
const refusedReader = (turn: Turn): Said | null =>
  grantsOf(turn.person).length > 0 ? null : say(presentRoleMissing(turn.words, { code: 'role_missing', roles: ROLES }));

/** A recognised model stays one while others take it over. */
const isAt = (model: TitledModel['model'], state: ModelState): boolean =>
  state === 'recognised' ? isRecognised(model) : model.state === state;

/** What waits for this person among the models. */
const waitingFor = (turn: Turn, models: Found): ModelsView['waits'] => {
  const numbers = (deed: CardDeed): readonly number[] =>
    models.filter(({ model }) => deedsOn(turn, model).includes(deed)).map(({ number }) => number);
  return { toScore: numbers('score'), toDecide: numbers('yes'), toConfirm: numbers('confirm') };
};

/** Lists and searches good models; what was typed behind the command is read here. */
export const answerModels: Handler<'models'> = async (turn, request) => {
  const refused = refusedReader(turn);
  if (refused !== null) return refused;
  const today = turn.words.f.localDate(turn.now);
  const typed = request.said === undefined ? null : modelsInWords(request.said, turn.config, today);
  // A sentence named the board or the state already: what else it says is searched for among those.
  const within = request.board !== undefined || request.stage !== undefined;
  if (!within && typed?.verb === 'model') return answerModel(turn, typed);
  if (!within && typed?.verb === 'model_register') return startRegister(turn, typed);
  if (!within && typed?.verb === 'model_exchange') return answerExchange(turn, typed);
  const words = typed?.verb === 'models' ? typed : undefined;
  const { board, stage, page } = within ? request : (words ?? request);
  const said = words?.said;
  const state = MODEL_STATES.find((each) => each === stage) ?? null;
  const known = board === undefined ? undefined : boardOf(turn.config, board);
  const all = (await seenBy(turn)).filter(
    ({ model }) =>
      (state === null ? model.state !== 'withdrawn' : isAt(model, state)) &&
      (known === undefined || answersFor(turn.config, known.id).includes(model.board)),
  );
  const models = said === undefined ? [...all].sort(NEWEST_FIRST) : await search(turn, all, said);
  const own = livingOwn(turn)[0] ?? null;
  const plain = known === undefined && state === null && said === undefined;
  return say(
    presentModels(turn.words, {
      asked: { board: known?.id ?? null, state, said: said ?? null, page: Math.max(1, Number(page ?? 1) || 1) },
      models,
      known: plain ? (turn.config.models?.known ?? []) : [],
      waits: waitingFor(turn, plain ? models : []),
      mayRegister: may(turn.person, 'register_model').ok && own !== null,
      mayEvaluate: may(turn.person, 'evaluate_models').ok,
      own,
      onlyRecognised: !may(turn.person, 'see_models').ok,
    }),
  );
};

/** Who gave and took what: of all boards, or of one. A merged board answers for its predecessors. */
export const answerExchange: Handler<'model_exchange'> = async (turn, request) => {
  const refused = refusedReader(turn);
  if (refused !== null) return refused;
  const { config } = turn;
  const day = turn.words.f.localDate(turn.now);
  const seen = await seenBy(turn);
  const view = { day, rows: ledgerOn(config, seen, day), exchanges: exchangesOf(config, seen, day), models: seen };
  if (request.board === undefined) return say(presentLedger(turn.words, view));
  if (boardOf(config, request.board) === undefined)
    return say(reply(text(turn.t.report.refusal.unknownBoard({ text: request.board }))));
  return say(presentLedgerOf(turn.words, view, answerableOn(config, request.board as BoardId, day)));
};
