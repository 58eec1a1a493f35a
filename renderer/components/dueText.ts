import { formatDay } from './format';
import { todayHere } from './forms/dayText';

/** «vence hoy», «venció el 22 nov 2026», «vence el 2 dic 2026». */
export const dueText = (dueOn: string, today: string = todayHere()): string => {
  if (dueOn === today) return 'vence hoy';
  return dueOn < today ? `venció el ${formatDay(dueOn)}` : `vence el ${formatDay(dueOn)}`;
};
