import { useMutation } from '@tanstack/react-query';
import { queryClient, trpc } from '../api/client';

/** Keeps a preference of this computer. No record changes with it, so nothing but the preferences is asked again. */
export const useUpdatePreferences = () =>
  useMutation({
    ...trpc.preferences.update.mutationOptions(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.preferences.get.queryKey() }),
  });
