/** The fields of an event, as they were sent. */
export interface EventFields {
  readonly event: string;
  readonly data: string;
  readonly id: string;
  readonly retry: number | undefined;
}

/** Takes an event stream line by line (WHATWG HTML §9.2.6) and gives an event at the empty line that ends it. */
export function eventParser(): (line: string) => EventFields | undefined {
  let data: string[] = [];
  let event = "";
  let id = "";
  let retry: number | undefined;
  const dispatch = (): EventFields | undefined => {
    const fields = data.length > 0 ? { event: event || "message", data: data.join("\n"), id, retry } : undefined;
    data = [];
    event = "";
    return fields;
  };
  return (line) => {
    if (!line) return dispatch();
    // A comment is a field without a name, and unknown names are ignored.
    const [, name, value = ""] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? [];
    if (name === "data") data.push(value);
    else if (name === "event") event = value;
    else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d+$/.test(value)) retry = Number(value);
    return undefined;
  };
}
