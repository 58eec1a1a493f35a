import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/EmptyState/EmptyState';

const toHome = (
  <Button component={Link} to="/" variant="default">
    Ir a Hoy
  </Button>
);

export function NotFoundPage() {
  return (
    <EmptyState
      title="Esta página no existe"
      hint="El enlace es de un registro que ya no está, o se escribió mal. Nada se ha perdido."
      action={toHome}
    />
  );
}

/** A page that failed while drawing. Its draft was kept before; the rest of the program goes on. */
export function ErrorPage() {
  return (
    <EmptyState
      title="No se pudo mostrar esta página"
      hint="Lo que escribió está guardado como borrador. Vuelva a Hoy y ábralo de nuevo."
      action={toHome}
    />
  );
}
