import type { Formats } from "../check-options.js";
import { isDate } from "./date.js";
import { isEmail } from "./email.js";
import { isHostname } from "./hostname.js";
import { isIpv4, isIpv6 } from "./ip.js";
import { isDateTime, isTime } from "./time.js";
import { isUri } from "./uri.js";

/** The formats that are asserted where asked (JSON Schema 2020-12 validation, section 7.3). */
export const formats: Formats = {
  date: isDate,
  "date-time": isDateTime,
  time: isTime,
  email: isEmail,
  hostname: isHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
  uuid: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
};
