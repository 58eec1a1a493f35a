import { presentText } from './presentable';

/**
 * Departments and provinces whose official name carries an accent that the register of places leaves out. Reviewed by
 * hand, name by name. Districts stay as the register has them: with 1 890 of them a guess would pass unseen.
 */
const accented: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'Áncash,Apurímac,Huánuco,Junín,San Martín,Bongará,Rodríguez de Mendoza,Asunción,Carlos Fermín Fitzcarrald,Camaná,' +
    'Caravelí,La Unión,Páucar del Sara Sara,Víctor Fajardo,Celendín,Contumazá,Jaén,La Convención,Huaytará,Huamalíes,' +
    'Concepción,Bolívar,Chepén,Marañón,Datem del Marañón,Vilcas Huamán,Gran Chimú,Julcán,Sánchez Carrión,Virú,Huarochirí,Oyón,Mariscal Ramón Castilla,' +
    'General Sánchez Cerro,Daniel Alcides Carrión,Morropón,Azángaro,Huancané,San Román,Mariscal Cáceres,Purús'
  )
    .split(',')
    // Only the acute goes: the register keeps its ñ.
    .map((name) => [name.normalize('NFD').replaceAll('\u0301', '').normalize('NFC'), name]),
);

/** Name of a department or of a province, as written in Peru. */
export const regionName = (upper: string): string => {
  const name = presentText(upper);
  return accented[name] ?? name;
};

/** Name of a district: letter case only. */
export const districtName = (upper: string): string => presentText(upper.replaceAll('_', '-'));
