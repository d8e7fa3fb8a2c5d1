package org.grassroots.governance.model.place.planning;

/**
 * Why a grid is outside its size band.
 *
 * @param reason what stands in the way
 * @param regionWeight the weight of everything the grid could be made of
 * @param regionGrids how many grids that is divided into
 * @since 0.1
 */
public record PlanMiss(Reason reason, long regionWeight, int regionGrids) {
  /** What stands in the way. */
  public enum Reason {
    /** One unit alone, or units that stay together, weighs more than the band allows. */
    UNIT_ABOVE_BAND,
    /** Nothing here has a weight. */
    NO_WEIGHT,
    /** Everything that can be reached inside the border weighs less than one grid. */
    REGION_BELOW_BAND,
    /** No number of grids divides the weight so that each could be inside the band. */
    NO_NUMBER_FITS,
    /** The number of grids asked for is too low or too high for the weight. */
    NUMBER_ASKED,
    /** A locked grid is not changed. */
    LOCKED,
    /** The units are too coarse here, or the search did not find a way. */
    NOT_FOUND
  }
}
