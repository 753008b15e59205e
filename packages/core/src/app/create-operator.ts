import { erasePreview } from '../conversation/present/leaving.js';
import { isoIn } from '../domain/calendar/zone.js';
import { ok, refuse } from '../domain/result.js';
import { applyConfig, foundCluster } from './apply-config.js';
import { currentConfig } from './cluster-state.js';
import { configDifference } from './config-difference.js';
import type { Deps } from './deps.js';
import { openCycleLines } from './open-cycles.js';
import type { Operator, OperatorRefusal } from './operator.js';
import { listPeople } from './people/documents.js';
import { wordsFor } from './people/enroll.js';
import { erasePerson, findErasable } from './people/erase.js';
import { foundPeople } from './people/found.js';
import { createInvite } from './people/invite.js';
import { peopleLines } from './people/lines.js';
import { handOverByOperator, handoverPreview } from './people/operator-handover.js';
import { revokePerson } from './people/revoke.js';
import { exportPeriod } from './queries/export-period.js';
import { readLines } from './reads/lines.js';
import { reminderLines } from './reminders/lines.js';
import { retentionDue } from './retention/sweep.js';
import { changedConfig, lockedPeriod, rosterPreview } from './roster-change.js';
import { verifyScores } from './scoring/verify.js';
import { tick } from './tick.js';

const notFounded: OperatorRefusal = {
  code: 'not_founded',
  message: 'there is no cluster here yet; make one with: clusterbot init',
};

/** What the operator's commands ask. Instants in answers carry the cluster's offset. */
export const createOperator = (deps: Deps): Operator => ({
  found: async (config) => {
    const founded = await foundCluster(deps, config);
    if (!founded.ok) return founded;
    const first = await foundPeople(deps, config);
    await tick(deps);
    return ok(first);
  },
  config: () => currentConfig(deps),
  difference: async (config) => {
    const before = await currentConfig(deps);
    return before === null ? [] : configDifference(before, config);
  },
  openCyclesOn: (config) => openCycleLines(deps, config),
  rosterPreview: async (config) => {
    const before = await currentConfig(deps);
    if (before === null) return refuse(notFounded);
    const locked = await lockedPeriod(deps, before, config);
    return locked === null ? ok(await rosterPreview(deps, before, config)) : refuse(locked);
  },
  rosterChanged: async (change) => {
    const config = await currentConfig(deps);
    return config === null ? refuse(notFounded) : changedConfig(config, change);
  },
  apply: (config, openCycles) => applyConfig(deps, config, openCycles),
  invite: async (request) => {
    const config = await currentConfig(deps);
    if (config === null) return refuse(notFounded);
    const invited = await createInvite(deps, config, request);
    return invited.ok
      ? ok({ code: invited.value.code, expiresAt: isoIn(config.calendar.zone, invited.value.expiresAt) })
      : invited;
  },
  people: async () => {
    const config = await currentConfig(deps);
    return config === null ? [] : peopleLines(config, await listPeople(deps));
  },
  revoke: (person) => revokePerson(deps, person),
  handoverPreview: async (from, to) => {
    const config = await currentConfig(deps);
    return config === null ? refuse(notFounded) : handoverPreview(deps, config, from, to);
  },
  handOver: async (from, to) => {
    const config = await currentConfig(deps);
    return config === null ? refuse(notFounded) : handOverByOperator(deps, config, from, to);
  },
  erasePreview: async (id) => {
    const config = await currentConfig(deps);
    if (config === null) return refuse(notFounded);
    const found = await findErasable(deps, id);
    if (!found.ok) return found;
    return ok(erasePreview(wordsFor(config, 'en', deps.clock.now()), found.value.person));
  },
  erase: (person) => erasePerson(deps, person),
  reminders: async (from, to) => {
    const config = await currentConfig(deps);
    return config === null ? [] : reminderLines(deps, config, from, to);
  },
  reads: async (from, to) => {
    const config = await currentConfig(deps);
    return config === null ? [] : readLines(deps, config, from, to);
  },
  retentionDue: async () => {
    const config = await currentConfig(deps);
    return config?.retention === undefined ? null : retentionDue(deps, config, deps.clock.now());
  },
  verifyScores: () => verifyScores(deps),
  exportPeriod: async (period, options) => {
    const config = await currentConfig(deps);
    return config === null ? refuse(notFounded) : exportPeriod(deps, config, period, options);
  },
});
