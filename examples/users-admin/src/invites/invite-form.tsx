import { useCreateInvites } from "@iam-users/react-query";
import { type FormEvent, useId, useRef, useState } from "react";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon } from "../ui/icon.tsx";
import { AddressField } from "./address-field.tsx";
import { inviteProblem } from "./invite-problem.ts";
import { splitAddresses } from "./split-addresses.ts";

/** Invites one or several people. What the API says of an address is shown at the field. */
export function InviteForm() {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const creation = useCreateInvites({
    onSuccess: () => setText(""),
    onError: () => field.current?.focus(),
  });
  const asked = creation.variables?.body.invites.map(({ email }) => email) ?? [];
  const refused = inviteProblem(creation.error, asked);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (creation.isPending) return;
    const addresses = splitAddresses(text);
    const wrong = problemOf(addresses);
    setProblem(wrong);
    creation.reset();
    if (wrong !== undefined) field.current?.focus();
    else creation.mutate({ body: { invites: addresses.map((email) => ({ email })) } });
  };

  return (
    <form className="invite-form" onSubmit={submit} noValidate aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>Invite people</h2>
      <AddressField ref={field} text={text} onChange={setText} problem={problem ?? refused} />
      <p className="actions">
        <button type="submit" className="button button-primary" aria-disabled={creation.isPending}>
          <Icon name="mail" />
          {creation.isPending ? "Inviting…" : "Send invitations"}
        </button>
      </p>
      <p className="success" role="status">
        {creation.isSuccess && `Invited ${(creation.data.data?.emails ?? asked).join(", ")}.`}
      </p>
      {creation.error && refused === undefined && (
        <FailureNotice
          title="Nobody was invited."
          error={creation.error}
          onRetry={() => creation.mutate(creation.variables)}
          onDismiss={creation.reset}
        />
      )}
    </form>
  );
}

/** What can be said without asking; what an address is, the API decides. */
function problemOf(addresses: readonly string[]): string | undefined {
  if (addresses.length === 0) return "Enter at least one address.";
  const wrong = addresses.filter((address) => !address.includes("@"));
  return wrong.length === 0 ? undefined : `${wrong.join(", ")}: there is no @ in it`;
}
