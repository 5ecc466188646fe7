import { isDate } from "./date.js";

const TIME = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** `full-time` (RFC 3339 section 5.6); a leap second stands at the end of a day of UTC alone (section 5.7). */
export function isTime(text: string): boolean {
  const found = TIME.exec(text);
  if (!found) return false;
  const [, hours = 0, minutes = 0, seconds, , offHours = 0, offMinutes = 0] = found.map((part = "0") => Number(part));
  const offset = (offHours * 60 + offMinutes) * (found[4] === "-" ? -1 : 1);
  return seconds !== 60 || (hours * 60 + minutes - offset + 1440) % 1440 === 1439;
}

/** `date-time` (RFC 3339 section 5.6). */
export const isDateTime = (text: string): boolean =>
  /^.{10}t/i.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
