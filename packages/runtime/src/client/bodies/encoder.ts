/**
 * Turns the value of a request body into what `fetch` sends.
 *
 * @param type - the media type that was chosen; it becomes the Content-Type, unless FormData comes back, whose boundary
 *   only the platform knows
 * @throws Refusal or any error when the value has no such form; the call then fails with a ValidationError
 */
export type Encoder = (value: unknown, type: string) => BodyInit;
