/** What a mock holds against a request: the answer itself, where it is not the one that was to be given. */
export async function refusalIn(response: Response, wanted = 200): Promise<readonly string[]> {
  return response.status === wanted ? [] : [`answered ${response.status}: ${await response.clone().text()}`];
}
