import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DraftSaver,
  type DraftContent,
  type DraftStatus,
} from '../../../renderer/components/drafts/draftSaver';

const text = (content: string): DraftContent => ({ content, focusField: 'body' });

const setUp = (
  answer: (content: string) => { sheltered: boolean } | Error = () => ({ sheltered: false }),
) => {
  const sent: string[] = [];
  const statuses: DraftStatus['kind'][] = [];
  const saver = new DraftSaver({
    opened: { content: 'empty', focusField: null },
    exists: false,
    send: async (draft) => {
      sent.push(draft.content);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const reply = answer(draft.content);
      if (reply instanceof Error) throw reply;
      return { savedAt: '2026-11-24T15:42:00.000Z', ...reply };
    },
    onStatus: (status) => statuses.push(status.kind),
  });
  return { saver, sent, statuses };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('draft saver', () => {
  it('saves a quarter of a second after the first key, with the newest text', async () => {
    const { saver, sent, statuses } = setUp();
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(200);
    saver.note(text('ab'));
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(80);
    expect(sent).toEqual(['ab']);
    expect(statuses).toEqual(['saving', 'saved']);
  });

  it('is never put off by typing without a pause', async () => {
    const { saver, sent } = setUp();
    for (let key = 1; key <= 40; key += 1) {
      saver.note(text('x'.repeat(key)));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(sent.length).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.at(-1)).toBe('x'.repeat(40));
  });

  it('does not save what a form opens with, nor the same text twice', async () => {
    const { saver, sent } = setUp();
    saver.note(text('empty'));
    await saver.flush();
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(300);
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual(['a']);
  });

  it('hands over at once when asked, after the save that is under way', async () => {
    const { saver, sent } = setUp();
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(255);
    saver.note(text('ab'));
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(50);
    await flushed;
    expect(sent).toEqual(['a', 'ab']);
  });

  it('tries again after a failure and says so meanwhile', async () => {
    let broken = true;
    const { saver, sent, statuses } = setUp(() => (broken ? new Error('no') : { sheltered: false }));
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(statuses.at(-1)).toBe('failed');
    broken = false;
    await vi.advanceTimersByTimeAsync(2_100);
    expect(sent).toEqual(['a', 'a']);
    expect(statuses.at(-1)).toBe('saved');
  });

  it('keeps sending a sheltered draft until the disk has room', async () => {
    let full = true;
    const { saver, statuses } = setUp(() => ({ sheltered: full }));
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(statuses.at(-1)).toBe('sheltered');
    full = false;
    await vi.advanceTimersByTimeAsync(2_100);
    expect(statuses.at(-1)).toBe('saved');
  });

  it('saves what is left, then nothing more while the record is written', async () => {
    const { saver, sent } = setUp();
    saver.note(text('a'));
    const closed = saver.close();
    await vi.advanceTimersByTimeAsync(50);
    await closed;
    saver.note(text('ab'));
    await vi.advanceTimersByTimeAsync(5_000);
    await saver.flush();
    expect(sent).toEqual(['a']);
  });

  it('goes on when the record is refused', async () => {
    const { saver, sent } = setUp();
    await saver.close();
    saver.note(text('a'));
    saver.reopen();
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual(['a']);
  });

  it('keeps where the focus stands, but only of a draft that exists', async () => {
    const { saver, sent } = setUp();
    saver.note({ content: 'empty', focusField: 'other' });
    await saver.flush();
    expect(sent).toEqual([]);
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(300);
    saver.note({ content: 'a', focusField: 'other' });
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual(['a', 'a']);
  });

  it('forgets a draft, waiting for the save under way, and saves again when it is taken back', async () => {
    const { saver, sent, statuses } = setUp();
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(255);
    const forgotten = saver.forget('empty');
    await vi.advanceTimersByTimeAsync(50);
    await forgotten;
    expect(statuses.at(-1)).toBe('idle');
    saver.note(text('empty'));
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual(['a']);
    saver.note(text('a'));
    await vi.advanceTimersByTimeAsync(300);
    expect(sent).toEqual(['a', 'a']);
  });

  it('never rejects from flush', async () => {
    const { saver } = setUp(() => new Error('locked'));
    saver.note(text('a'));
    const flushed = saver.flush();
    await vi.advanceTimersByTimeAsync(50);
    await expect(flushed).resolves.toBeUndefined();
  });
});
