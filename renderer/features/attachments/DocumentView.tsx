import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ticketPath, type OpenedAttachment } from '../../../shared/contract/attachments.contract';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import classes from './DocumentView.module.css';
import { PdfView } from './PdfView';
import { attachmentTexts } from './texts';

const words = attachmentTexts.view;

async function bytesBehind(ticket: string): Promise<ArrayBuffer> {
  const answer = await fetch(ticketPath + ticket, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`no document: ${String(answer.status)}`);
  return answer.arrayBuffer();
}

/** A picture lives in the page's own memory, and goes with the page. */
function ImageView({ bytes, title, onUnreadable }: ImageViewProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes]));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [bytes]);
  return url === null ? null : (
    <img className={classes['image']} src={url} alt={title} onError={onUnreadable} />
  );
}

interface ImageViewProps {
  readonly bytes: ArrayBuffer;
  readonly title: string;
  readonly onUnreadable: () => void;
}

function TextView({ bytes }: { readonly bytes: ArrayBuffer }) {
  const text = new TextDecoder().decode(bytes);
  return (
    <>
      <Text size="sm" c="dimmed">
        {text === '' ? words.wordless : words.wordsOnly}
      </Text>
      {text !== '' && <div className={classes['text']}>{text}</div>}
    </>
  );
}

/** A document in the sandboxed page: a picture, the pages of a PDF, or the words of a Word document. */
export function DocumentView({ opened }: { readonly opened: OpenedAttachment }) {
  const { ticket, shownAs, attachment } = opened;
  const [bytes, setBytes] = useState<ArrayBuffer | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let current = true;
    bytesBehind(ticket).then(
      (found) => {
        if (current) setBytes(found);
      },
      () => {
        if (current) setUnreadable(true);
      },
    );
    return () => {
      current = false;
    };
  }, [ticket]);
  const fail = () => {
    setUnreadable(true);
  };
  if (unreadable) return <Text role="alert">{words.unreadable}</Text>;
  if (bytes === null) return <LoadingState />;
  if (shownAs === 'image') return <ImageView bytes={bytes} title={attachment.title} onUnreadable={fail} />;
  if (shownAs === 'text') return <TextView bytes={bytes} />;
  return <PdfView bytes={bytes} title={attachment.title} onUnreadable={fail} />;
}
