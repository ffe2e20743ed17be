/** Why two runs cannot be compared, as a sentence for the page. */
export class Refused extends Error {}
