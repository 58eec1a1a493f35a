import { Button, Group, Stack, Text } from '@mantine/core';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import classes from './DocumentView.module.css';
import { namesMissingCodec, openPdf } from './pdf';
import { attachmentTexts } from './texts';

const words = attachmentTexts.view;

/** Wide enough to read a scanned page on the screen that the program is designed for. */
const pageWidth = 900;

/**
 * Draws a page, unless it is no longer wanted: a canvas takes one drawing at a time, so the one before is called off and
 * waited for.
 */
async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  drawing: { task: RenderTask | null },
  wanted: () => boolean,
): Promise<boolean> {
  const page = await document.getPage(number);
  drawing.task?.cancel();
  await drawing.task?.promise.catch(() => undefined);
  if (!wanted()) return false;
  const scale = (pageWidth / page.getViewport({ scale: 1 }).width) * Math.min(2, window.devicePixelRatio);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  drawing.task = page.render({ canvas, viewport });
  await drawing.task.promise;
  return true;
}

export interface PdfViewProps {
  readonly bytes: ArrayBuffer;
  readonly title: string;
  readonly onUnreadable: () => void;
}

/** A PDF a page at a time, drawn. */
export function PdfView({ bytes, title, onUnreadable }: PdfViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [page, setPage] = useState(1);
  const [drawn, setDrawn] = useState(0);
  const drawing = useRef<{ task: RenderTask | null }>({ task: null });
  const fail = useRef(onUnreadable);
  useEffect(() => {
    const { document: opening, close } = openPdf(bytes);
    let current = true;
    opening.then(
      (opened) => {
        if (current) setDocument(opened);
      },
      () => {
        if (current) fail.current();
      },
    );
    return () => {
      current = false;
      close();
    };
  }, [bytes]);
  useEffect(() => {
    const target = canvas.current;
    if (document === null || target === null) return;
    let current = true;
    drawPage(document, page, target, drawing.current, () => current).then(
      (whole) => {
        if (whole && current) setDrawn(page);
      },
      () => {
        if (current) fail.current();
      },
    );
    return () => {
      current = false;
    };
  }, [document, page]);
  const pages = document?.numPages ?? 0;
  return (
    <Stack gap="xs">
      {namesMissingCodec(bytes) && <Text role="status">{words.missingCodec}</Text>}
      {pages > 1 && (
        <Group gap="sm" className={classes['bar']}>
          <Button
            variant="default"
            size="compact-md"
            disabled={page === 1}
            onClick={() => {
              setPage(page - 1);
            }}
          >
            {words.previous}
          </Button>
          <Text role="status">{words.page(page, pages)}</Text>
          <Button
            variant="default"
            size="compact-md"
            disabled={page === pages}
            onClick={() => {
              setPage(page + 1);
            }}
          >
            {words.next}
          </Button>
        </Group>
      )}
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${title}. ${words.page(page, Math.max(1, pages))}`}
        data-drawn={drawn === page}
        className={classes['page']}
        width={pageWidth}
        height={1}
      />
    </Stack>
  );
}
