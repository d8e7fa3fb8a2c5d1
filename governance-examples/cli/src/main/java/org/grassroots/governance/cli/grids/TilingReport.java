package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.TilingReview;
import org.grassroots.governance.model.place.TilingReview.Gap;
import org.grassroots.governance.model.place.TilingReview.Invalid;
import org.grassroots.governance.model.place.TilingReview.Outside;
import org.grassroots.governance.model.place.TilingReview.Overlap;
import org.grassroots.governance.model.place.TilingReview.Spot;
import org.grassroots.governance.model.shared.Fault;

/** What {@code gov grids check} says. */
final class TilingReport {
  private static final int SHOWN_PER_KIND = 20;

  private TilingReport() {}

  /** Everything found, on one line. */
  static ObjectNode json(TilingReview review) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("areas", review.areas());
    ArrayNode gaps = root.putArray("gaps");
    review.gaps().forEach(gap -> write(gaps.addObject(), gap));
    ArrayNode overlaps = root.putArray("overlaps");
    review.overlaps().forEach(overlap -> write(overlaps.addObject(), overlap));
    ArrayNode invalid = root.putArray("invalid");
    review.invalid().forEach(flaw -> write(invalid.addObject(), flaw));
    ArrayNode outside = root.putArray("outside");
    review.outside().forEach(part -> write(outside.addObject(), part));
    return root;
  }

  private static void write(ObjectNode node, Gap gap) {
    write(node, gap.spot());
    gap.beside().forEach(node.putArray("beside")::add);
    node.put("open", gap.isOpen()).put("advice", RepairAdvice.of(gap));
  }

  private static void write(ObjectNode node, Overlap overlap) {
    node.put("a", overlap.a()).put("b", overlap.b());
    write(node, overlap.spot());
    node.put("advice", RepairAdvice.of(overlap));
  }

  private static void write(ObjectNode node, Outside outside) {
    node.put("id", outside.key());
    write(node, outside.spot());
    node.put("advice", RepairAdvice.of(outside));
  }

  private static void write(ObjectNode node, Invalid invalid) {
    node.put("id", invalid.key()).put("reason", invalid.flaw().word());
    node.put("found", invalid.found());
    invalid.at().ifPresent(at -> node.put("lon", at.longitude()).put("lat", at.latitude()));
    node.put("advice", RepairAdvice.of(invalid));
  }

  private static void write(ObjectNode node, Spot spot) {
    node.put("areaM2", spot.squareMetres()).put("widthM", spot.widthMetres());
    node.put("sliver", RepairAdvice.isSliver(spot));
    node.put("lon", spot.at().longitude()).put("lat", spot.at().latitude());
  }

  /** The first findings of each kind, one a line, and how many more there are. */
  static List<String> reasons(TilingReview review, Path file) {
    String place = file.toString();
    List<String> lines = new ArrayList<>();
    show(lines, review.gaps().stream().map(gap -> fault(gap, place)).toList());
    show(lines, review.overlaps().stream().map(overlap -> fault(overlap, place)).toList());
    show(lines, review.invalid().stream().map(invalid -> fault(invalid, place)).toList());
    show(lines, review.outside().stream().map(outside -> fault(outside, place)).toList());
    return lines;
  }

  private static void show(List<String> lines, List<Fault> faults) {
    faults.stream().limit(SHOWN_PER_KIND).forEach(fault -> lines.add(fault.toString()));
    if (faults.size() > SHOWN_PER_KIND) {
      lines.add(
          "… and %s more of %s.".formatted(faults.size() - SHOWN_PER_KIND, faults.get(0).code()));
    }
  }

  private static Fault fault(Gap gap, String file) {
    String found = "a gap between " + String.join(", ", gap.beside()) + ", " + size(gap.spot());
    return Fault.of("GOV-PLC-010", file + place(gap.spot().at()), found, "areas that meet")
        .withAdvice(RepairAdvice.of(gap));
  }

  private static Fault fault(Overlap overlap, String file) {
    String found =
        "an overlap of %s and %s, %s".formatted(overlap.a(), overlap.b(), size(overlap.spot()));
    return Fault.of("GOV-PLC-011", file + place(overlap.spot().at()), found, "areas side by side")
        .withAdvice(RepairAdvice.of(overlap));
  }

  private static Fault fault(Invalid invalid, String file) {
    String where =
        file + " area " + invalid.key() + invalid.at().map(TilingReport::place).orElse("");
    String found = (invalid.flaw().word() + " " + invalid.found()).strip();
    return Fault.of("GOV-PLC-012", where, found, "a sound surface")
        .withAdvice(RepairAdvice.of(invalid));
  }

  private static Fault fault(Outside outside, String file) {
    String found = "%s sticking out, %s".formatted(outside.key(), size(outside.spot()));
    return Fault.of("GOV-PLC-013", file + place(outside.spot().at()), found, "areas inside")
        .withAdvice(RepairAdvice.of(outside));
  }

  private static String place(Position at) {
    return " at " + at.longitude() + ", " + at.latitude();
  }

  private static String size(Spot spot) {
    return spot.squareMetres() + " m²";
  }
}
