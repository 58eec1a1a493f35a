import { z } from 'zod';
import { nothing, taskId } from '../../../shared/contract/primitives';
import {
  changeTaskInput,
  closeTaskInput,
  createTaskInput,
  recordStepInput,
  stepRow,
  taskInput,
  taskRows,
  taskView,
} from '../../../shared/contract/tasks.contract';
import { command, query, router } from '../../core/procedure';
import { tasksToSeeTo } from '../../core/taskRows';
import { recordStep, stepsOf } from './protection.service';
import { changeTask, closeOneTask, createTask, taskViewOf } from './tasks.service';

const write = { permission: 'tasks.write' } as const;
const ofTask = (named: { taskId: string }) => ({ kind: 'task', id: named.taskId }) as const;

export const tasksRouter = router({
  mine: query({
    access: write,
    input: nothing,
    output: taskRows,
    audit: { none: 'what whoever is signed in has to do' },
    run: (context) => ({ rows: tasksToSeeTo(context) }),
  }),
  get: query({
    access: { permission: 'cases.read' },
    // Whoever answers for protecting somebody must be able to open her task.
    whileRestricted: 'goes-on',
    input: taskInput,
    output: taskView,
    audit: { none: 'no more of the case than a list shows; the steps of protection leave a row' },
    run: (context, input) => taskViewOf(context, input.taskId),
  }),
  create: command({
    access: write,
    input: createTaskInput,
    output: z.object({ taskId }),
    audit: {
      action: 'tasks.created',
      subject: (input) => ({ kind: 'case', id: input.caseId }),
      fields: (input) => [input.kind],
    },
    run: createTask,
  }),
  change: command({
    access: write,
    input: changeTaskInput,
    output: nothing,
    // What protects somebody else goes on: most tasks of a restricted case are of that kind.
    whileRestricted: 'goes-on',
    audit: { action: 'tasks.changed', subject: ofTask, fields: () => ['ownerId', 'dueOn', 'reason'] },
    run: (context, input) => {
      changeTask(context, input);
      return {};
    },
  }),
  close: command({
    access: write,
    input: closeTaskInput,
    output: nothing,
    whileRestricted: 'goes-on',
    audit: { action: 'tasks.closed', subject: ofTask, fields: (input) => [input.outcome] },
    run: (context, input) => {
      closeOneTask(context, input);
      return {};
    },
  }),
});

export const protectionRouter = router({
  steps: query({
    access: { permission: 'evaluation.read', compartments: ['protected'] },
    whileRestricted: 'goes-on',
    input: taskInput,
    output: z.object({ rows: z.array(stepRow) }),
    audit: { action: 'evaluation.read', subject: ofTask },
    run: (context, input) => ({ rows: stepsOf(context, input.taskId) }),
  }),
  record: command({
    access: { permission: 'evaluation.write', compartments: ['protected'] },
    whileRestricted: 'goes-on',
    input: recordStepInput,
    output: nothing,
    audit: {
      action: 'protection.step-recorded',
      subject: ofTask,
      fields: (input) => [input.recipient, input.means],
    },
    run: (context, input) => {
      recordStep(context, input);
      return {};
    },
  }),
});
