/** The id under which a scenario that came with a link is drafted: it never touches the draft of one in the catalogue. */
export const shared = "shared";
