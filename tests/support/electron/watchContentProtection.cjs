/**
 * Loaded before the program (`-r`): notes what the program asks of content protection. Linux does not know it and
 * Electron 33 cannot tell it, so the asking itself is what can be seen everywhere.
 */
const { BrowserWindow } = require('electron');

const asked = (globalThis.resguardoContentProtection = []);
const original = BrowserWindow.prototype.setContentProtection;
BrowserWindow.prototype.setContentProtection = function (enable) {
  asked.push(enable);
  return original.call(this, enable);
};
