import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { deedButtons } from '../../conversation/present/model-card.js';
import { inRows, openButton, type TitledModel } from '../../conversation/present/models.js';
import type { Request } from '../../conversation/request.js';
import type { Composing } from '../../conversation/session.js';
import type { TextId } from '../../domain/ids.js';
import type { ModelCommand } from '../../domain/models/decide.js';
import type { Model } from '../../domain/models/types.js';
import type { NoteText } from '../../domain/report/types.js';
import { capital } from '../../i18n/format.js';
import { commitSaid } from '../commit-said.js';
import { numberedStream } from '../numbered.js';
import { say } from '../steering/rounds.js';
import type { Telling } from '../steering/tell.js';
import type { Said, Turn } from '../turn.js';
import { modelDecider } from './models.js';
import { sayModelRefusal } from './refusals.js';
import { deedsOn } from './rights.js';

/** Stands for words that are asked for only once it is known that they may be stored. */
export const NO_WORDS: NoteText = { text: '' as TextId, sha256: '' };

/** What would be refused, before anything is asked for; null when it may go on. */
export const refusedBefore = async (turn: Turn, of: TitledModel, command: ModelCommand): Promise<Said | null> => {
  const check = modelDecider.decide(command, of.model, 0);
  return check.ok ? null : sayModelRefusal(turn, check.error, of);
};

/** Carries one act out, says so with the model a button away, and tells others in the same commit. */
export const act = async (
  turn: Turn,
  of: TitledModel,
  command: ModelCommand,
  said: string,
  told?: (model: Model) => Telling,
  more: (model: Model) => readonly string[] = () => [],
): Promise<Said> => {
  const stream = numberedStream('model', turn.config.id, of.number);
  const result = await commitSaid(turn, modelDecider, stream, command, {
    receipt: (model) =>
      reply(
        text(line(bold(capital(said))), ...more(model)),
        buttons([openButton(turn.words, of)], deedButtons(turn.words, of.number, deedsOn(turn, model))),
      ),
    ...(told === undefined ? {} : { told }),
  });
  return result.ok ? { replies: [], outbound: result.value.outbound } : sayModelRefusal(turn, result.error, of);
};

/** What was put into words and could not be stored stays as it is: it may be needed elsewhere, and nothing typed is lost. */
export const orKept = (draft: Composing, said: Said): Said =>
  said.outbound === undefined ? { ...said, dialogue: draft } : said;

type Asked = {
  readonly reasons: readonly { readonly code: string; readonly label: string }[];
  readonly ask: string;
  /** What is asked once a reason is chosen. */
  readonly sure: string;
  /** The word on the button that does it. */
  readonly done: string;
};

/** The reason of a deed that cannot be undone, by button; and once it is chosen, whether it is meant. */
export const askReason = (
  where: Pick<Request<'model'>, 'verb' | 'n' | 'do'>,
  chosen: string | undefined,
  { reasons, ask, sure, done }: Asked,
): Said => {
  if (chosen !== undefined)
    return say(
      reply(text(line(bold(sure))), buttons([button(done, { ...where, with: chosen, sure: 'yes' }, 'danger')])),
    );
  const items = reasons.map(({ code, label }) => button(label, { ...where, with: code }));
  return say(reply(text(line(bold(ask))), buttons(...inRows(items, 1))));
};
