package org.grassroots.governance.model.place;

import java.util.List;
import java.util.Optional;

/**
 * Whether areas tile: what lies between them, on one another, outside of what they should fill, and
 * which of them are no sound surface. Every list has a fixed order, whatever the order of the areas
 * was: the place, from west to east, then the keys.
 *
 * @param areas how many were looked at
 * @param gaps what no area holds although it lies between areas or in the surface they should fill
 * @param overlaps what two areas hold
 * @param invalid areas that are no sound surfaces
 * @param outside what areas hold outside of the surface they should fill
 * @since 0.1
 */
public record TilingReview(
    int areas,
    List<Gap> gaps,
    List<Overlap> overlaps,
    List<Invalid> invalid,
    List<Outside> outside) {
  /** Copies the lists. */
  public TilingReview {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    invalid = List.copyOf(invalid);
    outside = List.copyOf(outside);
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return gaps.isEmpty() && overlaps.isEmpty() && invalid.isEmpty() && outside.isEmpty();
  }

  /**
   * Where something is and how large.
   *
   * @param at a point of it
   * @param squareMetres its area on the ellipsoid
   * @param widthMetres twice its area by its circumference: the mean width of what is narrow
   * @param shape its outline; may be empty
   */
  public record Spot(Position at, double squareMetres, double widthMetres, List<Polygon> shape) {
    /** Copies the outline. */
    public Spot {
      shape = List.copyOf(shape);
    }
  }

  /**
   * A gap.
   *
   * @param spot where it is
   * @param beside keys of the areas that meet it, in order
   * @param isOpen whether it is a narrow cut between two areas that runs out to the outside
   */
  public record Gap(Spot spot, List<String> beside, boolean isOpen) {
    /** Copies the keys. */
    public Gap {
      beside = List.copyOf(beside);
    }
  }

  /**
   * An overlap of two areas; in pieces when they overlap in several places.
   *
   * @param a the key that comes first
   * @param b the other
   * @param spot where the largest piece is, with the size of all
   */
  public record Overlap(String a, String b, Spot spot) {}

  /**
   * A part of an area outside of what the areas should fill.
   *
   * @param key the area
   * @param spot where the largest piece is, with the size of all
   */
  public record Outside(String key, Spot spot) {}

  /**
   * An area that is no sound surface.
   *
   * @param key the area
   * @param flaw what is wrong, a word of a fixed list
   * @param found what stands there; may be empty
   * @param at where, when it is one point on the globe
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // not every flaw has a point
  public record Invalid(String key, Flaw flaw, String found, Optional<Position> at) {}

  /** What can be wrong with the surface of one area. */
  public enum Flaw {
    /** A ring crosses itself or another ring of the area: a bow-tie. */
    SELF_CROSSING("self-crossing"),
    /** A ring touches itself. */
    SELF_TOUCH("self-touch"),
    /** A hole lies outside of its outline. */
    HOLE_OUTSIDE("hole-outside"),
    /** A hole lies in a hole, or an island in an island. */
    NESTED("nested"),
    /** Holes cut the inside in pieces. */
    DISCONNECTED("disconnected"),
    /** A ring has no inside. */
    TOO_FEW_POINTS("too-few-points"),
    /** A ring does not end where it starts. */
    NOT_CLOSED("not-closed"),
    /** The geometry is no surface of numbers on the globe. */
    UNREADABLE("unreadable"),
    /** With longitude and latitude exchanged it would be in place. */
    EXCHANGED("exchanged");

    private final String word;

    Flaw(String word) {
      this.word = word;
    }

    /** The word in files. */
    public String word() {
      return word;
    }
  }
}
