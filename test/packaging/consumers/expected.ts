import assert from "node:assert/strict";

/** Asked without any of our code. */
async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { authorization: "Bearer token" } });
  assert.equal(response.status, 200, `the mock answers ${url} with ${response.status}`);
  return response.json();
}

/** What the program `answers.mjs` has to give, where the mock is at `url`. */
export async function expectedAnswers(url: string): Promise<unknown> {
  const user = await expectedUser(url);
  const users = await ask(`${url}/users?pagination.count=5`);
  const given = { user, users, statuses: [200, 200] };
  return { given: [given, given], namesOfTypes: [] };
}

/** What the mock at `url` answers for the user that all programs ask for. */
export async function expectedUser(url: string): Promise<unknown> {
  return ask(`${url}/users/sgJDWk3K21k6LE3tLU9nRK`);
}
