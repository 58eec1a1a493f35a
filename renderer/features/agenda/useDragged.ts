import { useRef, useState, type PointerEvent, type RefObject } from 'react';

/** How far an item is being dragged: in pixels down, and over which column. */
export interface Dragged {
  readonly id: string;
  readonly dx: number;
  readonly dy: number;
  readonly column: number;
}

/** A hand that shakes over a click is not dragging. */
const threshold = 5;

export interface DragOptions {
  readonly grid: RefObject<HTMLElement | null>;
  readonly columns: number;
  /** Width of what stands left of the first column. */
  readonly margin: number;
  readonly onDrop: (dragged: Dragged) => void;
}

/** Follows a pointer that drags an item over the grid; a click without movement stays a click. */
export function useDragged({ grid, columns, margin, onDrop }: DragOptions) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const from = useRef<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);
  const justDropped = useRef(false);

  const seen = (event: PointerEvent): Dragged | null => {
    const begun = from.current;
    const element = grid.current;
    if (begun === null || element === null) return null;
    const box = element.getBoundingClientRect();
    const width = (box.width - margin) / columns;
    const column = Math.floor((event.clientX - box.left - margin) / width);
    return {
      id: begun.id,
      dx: event.clientX - begun.x,
      dy: event.clientY - begun.y,
      column: Math.max(0, Math.min(columns - 1, column)),
    };
  };
  const handlers = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      from.current = { id, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = seen(event);
      if (now === null) return;
      if (dragged !== null || Math.hypot(now.dx, now.dy) > threshold) setDragged(now);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const now = seen(event);
      from.current = null;
      if (dragged === null || now === null) return;
      setDragged(null);
      justDropped.current = true;
      // The click that follows the release in the same turn is no click.
      setTimeout(() => {
        justDropped.current = false;
      });
      onDrop(now);
    },
    onPointerCancel: () => {
      from.current = null;
      setDragged(null);
    },
  });
  return { dragged, handlers, wasDrag: () => justDropped.current };
}
