import { Button, Group, Stack, Text } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import classes from './DocumentView.module.css';
import { namesMissingCodec, openPdf } from './pdf';
import { attachmentTexts } from './texts';

const words = attachmentTexts.view;

/** Wide enough to read a scanned page on the screen that the program is designed for. */
const pageWidth = 900;

async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): Promise<void> {
  const page = await document.getPage(number);
  const scale = (pageWidth / page.getViewport({ scale: 1 }).width) * Math.min(2, window.devicePixelRatio);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
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
    drawPage(document, page, target).then(
      () => {
        if (current) setDrawn(page);
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
