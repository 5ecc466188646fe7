/** Why a value cannot be sent, by code that knows neither the operation nor the parameter. Never tells the value. */
export class Refusal extends Error {}
