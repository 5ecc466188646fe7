/** Whether a name is that of people. */
export const isPerson = (words: string): boolean =>
  /(^|-)(user|person|people|member|contact|customer|author|owner|employee|assignee|invitee|creator|admin|guest|student|teacher|patient|attendee)s?$/.test(
    words,
  );
