import type { ContentKind } from '../../../shared/domain/attachments/documents';

export const contentKindWords: Readonly<Record<ContentKind, string>> = {
  png: 'imagen PNG',
  jpeg: 'fotografía JPEG',
  pdf: 'PDF',
  docx: 'Word',
};

const oneDecimal = new Intl.NumberFormat('es-PE', { maximumFractionDigits: 1 });

/** «1,4 MB», «620 kB». */
export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${oneDecimal.format(bytes / 1024 / 1024)} MB`
    : `${String(Math.max(1, Math.round(bytes / 1024)))} kB`;
