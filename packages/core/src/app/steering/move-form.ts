import { bold, button, buttons, line, reply, text } from '../../conversation/build.js';
import { labelOf } from '../../conversation/present/words.js';
import { decideCycle } from '../../domain/cycle/decide.js';
import { formChanges, unsettled } from '../../domain/report/migration.js';
import type { Handler } from '../turn.js';
import { sayCycleRefusal } from './cycle-refusals.js';
import { steerCycle } from './meant-cycle.js';
import { dutiesOf, say } from './rounds.js';
import { runCycle } from './run-cycle.js';
import { enteringFor, tell } from './tell.js';

/** Puts an open cycle on the version of the form now in force; drafts are kept, and asked about where they no longer fit. */
export const moveForm: Handler<'form_move'> = (turn, request) =>
  steerCycle(turn, request.period, async (cycle) => {
    const { words, config } = turn;
    const { t, f } = words;
    const { period } = cycle.instants;
    const { form } = config;
    const command = { type: 'ChangeForm', now: turn.now, by: turn.person.id, form } as const;
    if (request.sure !== 'yes') {
      const decided = decideCycle(command, cycle);
      if (!decided.ok) return say(sayCycleRefusal(turn, period, decided.error));
      const changes = formChanges(cycle.form, form);
      const list = (...kinds: readonly (typeof changes)[number]['kind'][]): string =>
        changes
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ key }) => labelOf(words, key))
          .join(', ');
      const earlier = [...cycle.earlierForms, cycle.form];
      const touched = (await dutiesOf(turn, cycle)).filter(
        (duty) => unsettled(form, earlier, duty.entries, duty.report.kept).length > 0,
      );
      const { added, removed, changed, drafts } = t.cycles.form;
      const parts = [
        { list: list('added'), say: added },
        { list: list('removed'), say: removed },
        { list: list('type', 'bounds', 'required', 'optional'), say: changed },
      ];
      const asked = t.cycles.form.confirm({
        period: f.period(period),
        before: cycle.form.version,
        after: form.version,
      });
      return say(
        reply(
          text(
            line(bold(asked)),
            ...parts.flatMap((part) => (part.list === '' ? [] : [part.say({ list: part.list })])),
            drafts({ n: touched.length }),
          ),
          buttons([button(t.cycles.button.moveForm, { verb: 'form_move', period, sure: 'yes' }, 'primary')]),
        ),
      );
    }
    const telling = tell(turn, await enteringFor(turn, cycle.boards), period, (to) =>
      reply(
        text(line(bold(to.t.cycles.form.notice({ period: to.f.period(period), version: form.version })))),
        buttons([button(to.t.questions.button.goOn, { verb: 'report', period }, 'primary')]),
      ),
    );
    const moved = await runCycle(turn, period, command, telling);
    if (!moved.ok) return say(sayCycleRefusal(turn, period, moved.error));
    const done = t.cycles.form.done({ period: f.period(period), version: form.version, n: telling.people.length });
    return { replies: [reply(text(line(bold(done))))], outbound: moved.value.outbound, remember: true };
  });
