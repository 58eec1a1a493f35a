/** How somebody is summoned: `court-notice` is served by the court, a `message` is an SMS or the like. */
export const summonsMeans = ['letter', 'court-notice', 'in-person', 'phone', 'message', 'email'] as const;
