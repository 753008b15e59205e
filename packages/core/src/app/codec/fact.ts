import type { BallotEvent } from '../../domain/ballot/types.js';
import type { ClusterEvent } from '../../domain/cluster/evolve.js';
import type { CycleEvent } from '../../domain/cycle/types.js';
import type { DirectiveEvent } from '../../domain/directives/types.js';
import type { StepEvent } from '../../domain/milestone/types.js';
import type { ModelEvent } from '../../domain/models/types.js';
import type { QuestionEvent } from '../../domain/questions/types.js';
import type { NoticeEvent } from '../../domain/reminder/types.js';
import type { ReportEvent } from '../../domain/report/types.js';
import type { ScoringEvent } from '../../domain/scoring/types.js';
import { readBallotEvent } from './ballot-events.js';
import { readClusterEvent, readCycleEvent } from './cluster-events.js';
import { readDirectiveEvent } from './directive-events.js';
import { readMilestoneEvent } from './milestone-events.js';
import { readModelEvent } from './model-events.js';
import { readNoticeEvent } from './notice-events.js';
import { readQuestionEvent } from './question-events.js';
import { readReportEvent } from './report-events.js';
import { readScoringEvent } from './scoring-events.js';

/** Every fact that is stored, whatever its stream. */
export type Fact =
  | BallotEvent
  | ClusterEvent
  | CycleEvent
  | DirectiveEvent
  | ModelEvent
  | NoticeEvent
  | QuestionEvent
  | ReportEvent
  | ScoringEvent
  | StepEvent;

const STREAMS = {
  ballot: readBallotEvent,
  cluster: readClusterEvent,
  cycle: readCycleEvent,
  directive: readDirectiveEvent,
  milestones: readMilestoneEvent,
  model: readModelEvent,
  notices: readNoticeEvent,
  question: readQuestionEvent,
  report: readReportEvent,
  scoring: readScoringEvent,
};

/** The kind of stream (the part of its id before the first colon) that each type of fact is kept in. */
export const FACTS: Readonly<Record<Fact['type'], keyof typeof STREAMS>> = {
  BallotOpened: 'ballot',
  BallotChased: 'ballot',
  BallotClosed: 'ballot',
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
  DirectiveSent: 'directive',
  DirectiveCorrected: 'directive',
  DirectiveCalledOff: 'directive',
  DirectiveMarked: 'directive',
  DirectiveAsked: 'directive',
  DirectiveChased: 'directive',
  ModelRegistered: 'model',
  ModelEdited: 'model',
  ModelWithdrawn: 'model',
  ModelEvaluationOpened: 'model',
  ModelScored: 'model',
  ModelEvaluationClosed: 'model',
  ModelRecognised: 'model',
  ModelNotRecognised: 'model',
  ModelAdopted: 'model',
  AdoptionConfirmed: 'model',
  AdoptionReported: 'model',
  AdoptionGivenUp: 'model',
  NoticeDecided: 'notices',
  NoticeSettled: 'notices',
  NoticeClosed: 'notices',
  QuestionRaised: 'question',
  QuestionAssigned: 'question',
  QuestionAnswered: 'question',
  AnswerRetracted: 'question',
  QuestionSettled: 'question',
  QuestionReopened: 'question',
  AskerAsked: 'question',
  AskerReplied: 'question',
  QuestionWithdrawn: 'question',
  QuestionClosed: 'question',
  QuestionEscalated: 'question',
  QuestionNoted: 'question',
  AnswerShared: 'question',
  AnswerReliedOn: 'question',
  ScoringOpened: 'scoring',
  PointsScored: 'scoring',
  ColumnHandedIn: 'scoring',
  ColumnPassed: 'scoring',
  SelfScoresReturned: 'scoring',
  BoardSettled: 'scoring',
  ScoresFrozen: 'scoring',
  ScoresPublished: 'scoring',
  ScoringReopened: 'scoring',
  StepReported: 'milestones',
  StepCorrected: 'milestones',
  StepWithdrawn: 'milestones',
};

/** Reads a stored fact of any type; throws when it is none, which means damaged data. */
export const readFact = (type: Fact['type'], data: unknown): Fact => STREAMS[FACTS[type]](type, data);
