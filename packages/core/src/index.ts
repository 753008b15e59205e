export type * from './app/app.js';
export { bundledCluster, parseClusterFile } from './app/codec/cluster-file.js';
export { FACTS, type Fact, readFact } from './app/codec/fact.js';
export { createApp } from './app/create-app.js';
export type { Deps } from './app/deps.js';
export type { ExportedPeriod, Operator, OperatorRefusal, PersonLine, ReadLine, ReminderLine } from './app/operator.js';
export { deepLink, readBotName, rememberBotName } from './app/people/bot-name.js';
export { actionWord, decodeAction, encodeAction, TOKEN_BYTES } from './conversation/action-token.js';
export { fit } from './conversation/fit.js';
export type * from './conversation/form.js';
export type * from './conversation/inbound.js';
export { layOut, layOutText, type Run } from './conversation/layout.js';
export type * from './conversation/outbound.js';
export { type NumberedChoice, type PlainText, plainText } from './conversation/plain-text.js';
export type * from './conversation/reply.js';
export { REQUESTS, type Request, type Verb } from './conversation/request.js';
export { parsePeriod } from './domain/calendar/periods.js';
export { periodWindow } from './domain/calendar/window.js';
export { isWorkingDay } from './domain/calendar/working-days.js';
export { instantIn, isoIn, localDate, localTime } from './domain/calendar/zone.js';
export type { NewUnit, RosterChange } from './domain/cluster/change.js';
export type * from './domain/cluster/types.js';
export { currentPeriod } from './domain/cycle/current.js';
export { cycleInstants, cyclesBetween } from './domain/cycle/instants.js';
export { timesOf } from './domain/cycle/times.js';
export type * from './domain/cycle/types.js';
export type * from './domain/ids.js';
export {
  type CalendarDate,
  type Instant,
  instantAt,
  millis,
  parseInstant,
  plusMillis,
  type TimeOfDay,
} from './domain/instant.js';
export type * from './domain/people/types.js';
export { ROLES } from './domain/people/types.js';
export { evolve as evolveReport, NO_REPORT, standing } from './domain/report/evolve.js';
export type * from './domain/report/types.js';
export { ok, type Result, refuse } from './domain/result.js';
export { periodSummary } from './domain/summary/period.js';
export { bottom, ranked, top } from './domain/summary/rank.js';
export { regroup } from './domain/summary/regroup.js';
export { roundStatus } from './domain/summary/status.js';
export type * from './domain/summary/types.js';
export { type Catalogue, catalogue } from './i18n/catalogue.js';
export { type Format, format } from './i18n/format.js';
export { createReader, fold, guard } from './language/index.js';
export type * from './language/types.js';
export type * from './ports/clock.js';
export type * from './ports/ids.js';
export type * from './ports/log.js';
export type * from './ports/store.js';
export { StoreError } from './ports/store.js';
export { createIds } from './store/ids.js';
export { createMemoryStore } from './store/memory.js';
