/**
 * How much it says that two records share a name, in bits: one bit each time that half as many people carry it. Two
 * men who are both Juan Quispe may well be two; two who are both Aurelio Retama hardly.
 *
 * The classes are coarse on purpose (RENIEC publishes the order of the names, not their shares), so that a name that
 * is placed one class too high or too low moves a verdict by two bits and no more.
 */

const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

const classes = {
  surname: [
    [5.5, listed(`quispe flores sanchez rodriguez garcia rojas diaz mamani huaman torres vasquez lopez`)],
    [
      7,
      listed(`ramos perez castillo gonzales gonzalez chavez espinoza delacruz mendoza ramirez fernandez gutierrez
        castro ruiz vargas silva romero reyes salazar condori cruz rios cardenas aguilar medina vega guerrero`),
    ],
    [
      8.5,
      listed(`palacios choque delgado campos herrera morales paredes guevara valdivia soto cabrera villanueva zapata
        apaza tello carrasco leon molina martinez alvarez jimenez hernandez suarez moreno aguirre ortiz nunez pena
        cordova ccori ticona huanca calderon miranda navarro valverde acosta caceres velasquez pacheco ponce bravo
        benites benitez carranza chambi coronel cortez cueva davila duran farfan figueroa fuentes galvez
        gomez huamani hurtado inga jara lozano luna macedo maldonado mejia melendez mora montoya munoz ochoa olivera
        orellana oviedo parra pinedo pinto pizarro poma portilla quiroz rivas rivera robles rosales saavedra salas
        salinas sandoval santos sosa tapia tirado trujillo ugarte urbina valencia valle vera vilca vilchez villegas
        yupanqui zambrano zarate zavala avila ayala bautista becerra burga cano carbajal carrillo ccama colque
        contreras correa cusi dominguez escobar estrada gamarra godoy guzman lazo layme llanos marin meza milla
        mori noriega nunura olivares ore ordonez pachas padilla pari peralta pisco pumacahua puma ricse rosas
        rubio sulca tafur taipe tuesta turpo vela vigo vilela vivanco yauri`),
    ],
  ],
  given: [
    [
      4.5,
      listed(
        `juan jose luis carlos jorge alberto antonio cesar miguel manuel victor jesus angel enrique alexander`,
      ),
    ],
    [
      6,
      listed(`pedro julio david daniel fernando alejandro eduardo francisco raul mario marco roberto ricardo oscar
        segundo santos walter javier martin andres hugo alex edwin wilmer percy ruben christian cristian john jhon
        kevin diego rafael felix wilson guillermo marcos elmer edgar gustavo jaime armando alfredo richard henry
        maria rosa ana carmen luz juana julia`),
    ],
    [
      7.5,
      listed(`abel adrian agustin aldo alfonso anderson anthony arturo augusto aurelio benito bernardo bruno bryan
        camilo clemente cristobal dante dario denis domingo efrain elias emilio eric erick ernesto esteban eugenio
        fabian fausto federico felipe fidel franco freddy fredy gabriel genaro gerardo german gilberto gregorio hector
        hernan ignacio isaac isaias isidro ivan jair jean jefferson jerson jhonatan joaquin joel jonathan julian
        lorenzo lucas lucio mariano marcelino marcial mateo mauro maximo michael moises nelson nestor nicolas nilton
        omar orlando oswaldo pablo pascual patricio paul rodolfo rodrigo roger rolando roman ronald samuel santiago
        saul sebastian sergio simon teodoro teofilo tito tomas ubaldo valentin vicente vidal vladimir wilber
        wilfredo willian william yoel yuri zenon mariela marta ada dora elena julia juana luisa mercedes martha`),
    ],
  ],
} as const;
const unlisted = { surname: 11, given: 9.5 } as const;

const tables = {
  surname: new Map(classes.surname.flatMap(([bits, names]) => names.map((name) => [name, bits] as const))),
  given: new Map(classes.given.flatMap(([bits, names]) => names.map((name) => [name, bits] as const))),
} as const;

export type NamePart = keyof typeof tables;

/** How many bits it says that two people share this folded word as a surname or as a given name. */
export const bitsOf = (part: NamePart, word: string): number => tables[part].get(word) ?? unlisted[part];

/** True for a name that many people carry: one letter away from another such name, it is no slip of the keyboard. */
export const isCommon = (part: NamePart, word: string): boolean => tables[part].has(word);
