/** A security scheme (OpenAPI 3.1 section 4.8.27), reduced to where a request shows it. */
export type MockScheme =
  | { readonly kind: "bearer"; readonly name: string }
  | { readonly kind: "basic"; readonly name: string }
  | {
      readonly kind: "apiKey";
      readonly name: string;
      readonly in: "header" | "query" | "cookie";
      readonly wire: string;
    };
