import { useState, type DragEvent, type ReactNode } from 'react';
import classes from './FileDrop.module.css';

export interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const brings = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Where a file may be let fall. The button beside it does the same for the keyboard. */
export function FileDrop({ onFiles, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  return (
    <div
      className={classes['drop']}
      data-over={over}
      onDragOver={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        if (!brings(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}
