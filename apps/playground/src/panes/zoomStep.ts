/** How much one press of a zoom button, or of its key, zooms. */
export const zoomStep = 1.4;
