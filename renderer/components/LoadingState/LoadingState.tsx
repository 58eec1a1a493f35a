import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** The shape of what is coming. Answers come in milliseconds, so it is rarely seen and never moves. */
export function LoadingState() {
  return (
    <Stack gap="sm" py="md" role="status">
      <VisuallyHidden>Cargando</VisuallyHidden>
      {[70, 100, 100, 85].map((width, index) => (
        <Skeleton key={index} height={20} width={`${String(width)}%`} animate={false} />
      ))}
    </Stack>
  );
}
