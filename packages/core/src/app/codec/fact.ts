import type { ClusterEvent } from '../../domain/cluster/evolve.js';
import type { CycleEvent } from '../../domain/cycle/types.js';
import type { StepEvent } from '../../domain/milestone/types.js';
import type { NoticeEvent } from '../../domain/reminder/types.js';
import type { ReportEvent } from '../../domain/report/types.js';
import { readClusterEvent, readCycleEvent } from './cluster-events.js';
import { readMilestoneEvent } from './milestone-events.js';
import { readNoticeEvent } from './notice-events.js';
import { readReportEvent } from './report-events.js';

/** Every fact that is stored, whatever its stream. */
export type Fact = ClusterEvent | CycleEvent | NoticeEvent | ReportEvent | StepEvent;

const STREAMS = {
  cluster: readClusterEvent,
  cycle: readCycleEvent,
  milestones: readMilestoneEvent,
  notices: readNoticeEvent,
  report: readReportEvent,
};

/** The kind of stream (the part of its id before the first colon) that each type of fact is kept in. */
export const FACTS: Readonly<Record<Fact['type'], keyof typeof STREAMS>> = {
  ClusterFounded: 'cluster',
  ClusterChanged: 'cluster',
  CycleOpened: 'cycle',
  CyclePublished: 'cycle',
  CycleOpenedEarly: 'cycle',
  CycleClosed: 'cycle',
  CycleReopened: 'cycle',
  CycleCancelled: 'cycle',
  FormChanged: 'cycle',
  ReportExpected: 'report',
  FieldsEntered: 'report',
  FieldsCleared: 'report',
  FieldsConfirmed: 'report',
  ReportHandedIn: 'report',
  ReportWithdrawn: 'report',
  RevisionApproved: 'report',
  RevisionAccepted: 'report',
  RevisionReturned: 'report',
  ReportExtended: 'report',
  ExtensionRequested: 'report',
  ExtensionRefused: 'report',
  LockMoved: 'report',
  FieldsKept: 'report',
  NoticeDecided: 'notices',
  NoticeSettled: 'notices',
  NoticeClosed: 'notices',
  StepReported: 'milestones',
  StepCorrected: 'milestones',
  StepWithdrawn: 'milestones',
};

/** Reads a stored fact of any type; throws when it is none, which means damaged data. */
export const readFact = (type: Fact['type'], data: unknown): Fact => STREAMS[FACTS[type]](type, data);
