package org.grassroots.governance.formats.geo;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Boundaries;
import org.grassroots.governance.model.place.OpenEdges;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.TilingReview;
import org.grassroots.governance.model.place.TilingReview.Flaw;
import org.grassroots.governance.model.place.TilingReview.Gap;
import org.grassroots.governance.model.place.TilingReview.Invalid;
import org.grassroots.governance.model.place.TilingReview.Outside;
import org.grassroots.governance.model.place.TilingReview.Overlap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.locationtech.jts.geom.Envelope;

/**
 * Checks whether areas tile: finds gaps, overlaps, parts outside of what they should fill and
 * surfaces that are not sound.
 *
 * <p>Edges that two neighbours share cancel; only what is left, and the areas around it, is looked
 * at closely. So a clean tiling costs one pass over its points. Same areas in any order, same
 * answer.
 *
 * @since 0.1
 */
public final class TilingCheck {
  /** Narrower than this, in metres and on average, is rounding of coordinates. */
  public static final double LEAST_WIDTH = 0.001;

  /** How wide, in metres, a cut between two areas that is open to the outside may be at most. */
  public static final double CUT_WIDTH = 1;

  private static final Comparator<Position> WEST_TO_EAST =
      comparingDouble(Position::longitude).thenComparingDouble(Position::latitude);

  private static final Comparator<Outside> OUTSIDE_ORDER =
      comparing(Outside::key).thenComparing(found -> found.spot().at(), WEST_TO_EAST);

  private final List<Area> areas;
  private final List<Area> within;
  private final AreaCover cover;
  private final LocalPlane plane;
  private final List<Invalid> invalid = new ArrayList<>();
  private final BitSet doubtful = new BitSet();

  private TilingCheck(List<Area> areas, List<Area> within) {
    this.areas = areas;
    this.within = within;
    this.cover = new AreaCover(areas);
    Envelope box = new Envelope();
    areas.forEach(area -> box.expandToInclude(AreaCover.box(area)));
    within.forEach(area -> box.expandToInclude(AreaCover.box(area)));
    this.plane =
        box.isNull()
            ? LocalPlane.around(0, 0, 0, 0)
            : LocalPlane.around(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  /**
   * Checks areas against one another; what they should fill is not known, so that a gap is what
   * they enclose, or a cut between two of them.
   *
   * @param cutWidth how wide, in metres, a cut that is open to the outside may be at most; a wider
   *     one is a bay
   */
  public static TilingReview of(AreaSurvey survey, double cutWidth) {
    return of(survey, List.of(), cutWidth);
  }

  /**
   * Checks areas against one another and against what they should fill together.
   *
   * @throws InvalidInput {@code GOV-PLC-015} when the two are of different coordinate systems
   */
  public static TilingReview within(AreaSurvey survey, Boundaries outer) {
    if (survey.system() != outer.system()) {
      throw new InvalidInput(
          Fault.of(
                  "GOV-PLC-015",
                  "areas",
                  survey.system().word(),
                  "areas in " + outer.system().word())
              .withAdvice("Maybe one of the two can be converted first."));
    }
    return of(survey, outer.areas(), 0);
  }

  /**
   * The same where each area belongs to one of the surfaces to be filled: what it holds outside of
   * its own is outside, even where another surface is.
   *
   * @param parents the key of its surface for each area, by the key of the area
   * @throws InvalidInput {@code GOV-GEO-010} for each area without a surface; as {@link #within}
   */
  public static TilingReview withinParents(
      AreaSurvey survey, Map<String, String> parents, Boundaries outer) {
    TilingReview together = within(survey, outer);
    SortedMap<String, List<Area>> families = new TreeMap<>();
    SortedMap<String, List<Area>> surfaces = new TreeMap<>();
    outer
        .areas()
        .forEach(area -> surfaces.computeIfAbsent(area.key(), key -> new ArrayList<>()).add(area));
    List<Fault> faults = new ArrayList<>();
    for (Area area : survey.areas()) {
      String parent = parents.getOrDefault(area.key(), "");
      families.computeIfAbsent(parent, key -> new ArrayList<>()).add(area);
      if (!surfaces.containsKey(parent)) {
        faults.add(Fault.of("GOV-GEO-010", "area " + area.key(), parent, "a surface to be filled"));
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    List<Outside> outside = new ArrayList<>();
    families.forEach(
        (parent, areas) ->
            outside.addAll(
                of(
                        AreaSurvey.of(new Boundaries(survey.system(), areas)),
                        surfaces.getOrDefault(parent, List.of()),
                        0)
                    .outside()));
    outside.sort(OUTSIDE_ORDER);
    return new TilingReview(
        together.areas(), together.gaps(), together.overlaps(), together.invalid(), outside);
  }

  /**
   * The surface that areas should fill. Rings that touch themselves are let pass.
   *
   * @param file where it was read from
   * @throws InvalidInput {@code GOV-GEO-008} for everything wrong with it
   */
  public static Boundaries outer(AreaSurvey survey, Path file) {
    List<Fault> faults = new ArrayList<>();
    List<Invalid> flaws = new ArrayList<>(survey.invalid());
    survey.areas().forEach(area -> Soundness.flaw(area).ifPresent(flaws::add));
    flaws.stream()
        .filter(flaw -> flaw.flaw() != Flaw.SELF_TOUCH && flaw.flaw() != Flaw.NOT_CLOSED)
        .forEach(flaw -> faults.add(fault(flaw, file)));
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return new Boundaries(survey.system(), survey.areas());
  }

  private static Fault fault(Invalid flaw, Path file) {
    String place = flaw.at().map(at -> " at " + at.longitude() + ", " + at.latitude()).orElse("");
    String where = file + " area " + flaw.key() + place;
    String found = (flaw.flaw().word() + " " + flaw.found()).strip();
    return Fault.of("GOV-GEO-008", where, found, "a sound surface to be filled");
  }

  private static TilingReview of(AreaSurvey survey, List<Area> outer, double cutWidth) {
    List<Area> placed = new ArrayList<>(survey.areas());
    List<Invalid> invalid = new ArrayList<>(survey.invalid());
    Map<Area, Invalid> exchanged = Exchanged.among(placed, outer);
    placed.removeIf(exchanged::containsKey);
    invalid.addAll(exchanged.values());
    placed.sort(AreaOrder.BY_PLACE);
    TilingCheck check = new TilingCheck(placed, outer);
    check.invalid.addAll(invalid);
    return check.review(survey.features(), cutWidth);
  }

  private TilingReview review(int features, double cutWidth) {
    for (int i = 0; i < areas.size(); i++) {
      Optional<Invalid> flaw = Soundness.flaw(areas.get(i));
      flaw.ifPresent(invalid::add);
      doubtful.set(i, flaw.isPresent());
    }
    OpenEdges edges = OpenEdges.of(areas, doubtful);
    Pieces pieces = pieces(edges);
    BitSet mixed = pieces.mixed();
    mixed.andNot(doubtful);
    if (!mixed.isEmpty()) {
      // where areas overlap or stick out, borders that cancelled tell them apart
      doubtful.or(mixed);
      edges = OpenEdges.of(areas, doubtful);
      pieces = pieces(edges);
    }
    List<Gap> gaps = new ArrayList<>(gaps(pieces));
    if (cutWidth > 0) {
      gaps.addAll(new OpenCuts(areas, cover, plane, cutWidth).among(edges, pieces.gaps()));
    }
    gaps.sort(comparing((Gap gap) -> gap.spot().at(), WEST_TO_EAST));
    invalid.sort(
        comparing(Invalid::key).thenComparing(Invalid::flaw).thenComparing(Invalid::found));
    return new TilingReview(features, gaps, overlaps(pieces), invalid, outside(pieces));
  }

  private Pieces pieces(OpenEdges edges) {
    Arrangement arrangement = new Arrangement(plane);
    arrangement.add(edges);
    if (!within.isEmpty()) {
      BitSet all = new BitSet();
      all.set(0, within.size());
      arrangement.addAround(OpenEdges.of(within, all));
    }
    return new Pieces(arrangement, plane, cover, within);
  }

  private List<Gap> gaps(Pieces pieces) {
    return pieces.gaps().stream()
        .map(
            gap ->
                new Gap(
                    pieces.spot(List.of(gap)),
                    pieces.along(gap).stream()
                        .map(i -> areas.get(i).key())
                        .sorted()
                        .distinct()
                        .toList(),
                    false))
        .toList();
  }

  private List<Overlap> overlaps(Pieces pieces) {
    List<Overlap> overlaps = new ArrayList<>();
    pieces
        .overlaps()
        .forEach(
            (pair, parts) -> {
              String one = areas.get(pair.a()).key();
              String other = areas.get(pair.b()).key();
              boolean isInOrder = one.compareTo(other) <= 0;
              overlaps.add(
                  new Overlap(
                      isInOrder ? one : other, isInOrder ? other : one, pieces.spot(parts)));
            });
    overlaps.sort(
        comparing(Overlap::a)
            .thenComparing(Overlap::b)
            .thenComparing(overlap -> overlap.spot().at(), WEST_TO_EAST));
    return overlaps;
  }

  private List<Outside> outside(Pieces pieces) {
    List<Outside> outside = new ArrayList<>();
    pieces
        .outside()
        .forEach((i, parts) -> outside.add(new Outside(areas.get(i).key(), pieces.spot(parts))));
    outside.sort(OUTSIDE_ORDER);
    return outside;
  }
}
