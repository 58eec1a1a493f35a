/** Words of what the family says, in the page of a case (§6.4.12). */
export const familySectionTexts = {
  title: 'Entrevistas con pareja o familia',
  what: 'Solo si él lo sabe antes. Lo que digan no le llega y no sale de aquí.',
  nobody: 'Anote primero, arriba, a la persona y cómo comunicarse con ella sin ponerla en riesgo.',
  told: (day: string, how: string, name: string) =>
    `Él lo sabe desde el ${day} (${how.toLowerCase()}, ${name}).`,
  notTold: 'No consta que él lo sepa.',
  tell: 'Anotar que se le dijo',
  tellOf: (name: string) => `Anotar que se le dijo: ${name}`,
  tellTitle: 'Se le dijo a él antes',
  tellBody: (name: string) =>
    `Anote cuándo y cómo supo él que la oficina hablará con ${name}. Saber no es lo mismo que leer: lo que ella diga no se le cuenta.`,
  toldOn: 'Día en que se le dijo',
  how: 'Cómo',
  toldBy: 'Quién se lo dijo',
  tellDone: 'Quedó anotado que él lo sabe.',
  interview: 'Registrar entrevista',
  interviewOf: (name: string) => `Registrar entrevista: ${name}`,
  none: 'Sin entrevistas.',
  head: (kind: string, day: string, name: string) => `${kind} del ${day}, ${name}`,
  risk: 'Se dijo un riesgo',
  unsafe: 'No fue por la forma segura',
  next: (step: string) => `Sigue: ${step}`,
} as const;
