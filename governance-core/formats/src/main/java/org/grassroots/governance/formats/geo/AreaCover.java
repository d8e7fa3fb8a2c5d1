package org.grassroots.governance.formats.geo;

import java.util.BitSet;
import java.util.List;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Position;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Which areas hold a point, all of them. */
final class AreaCover {
  private final List<Area> areas;
  private final STRtree tree = new STRtree();

  AreaCover(List<Area> areas) {
    this.areas = areas;
    for (int i = 0; i < areas.size(); i++) {
      Envelope box = box(areas.get(i));
      if (!box.isNull()) {
        tree.insert(box, i);
      }
    }
    tree.build();
  }

  /** The rectangle around an area, in degrees. */
  static Envelope box(Area area) {
    Envelope box = new Envelope();
    area.polygons()
        .forEach(
            polygon -> {
              for (int i = 0; i < polygon.outline().size(); i++) {
                Position point = polygon.outline().point(i);
                box.expandToInclude(point.longitude(), point.latitude());
              }
            });
    return box;
  }

  /** The places of the areas that hold a point. */
  BitSet at(Position point) {
    BitSet found = new BitSet();
    Envelope box =
        new Envelope(point.longitude(), point.longitude(), point.latitude(), point.latitude());
    for (Object candidate : tree.query(box)) {
      if (areas.get((Integer) candidate).contains(point)) {
        found.set((Integer) candidate);
      }
    }
    return found;
  }

  /** The places of the areas whose rectangles meet one. */
  BitSet near(Envelope box) {
    BitSet found = new BitSet();
    for (Object candidate : tree.query(box)) {
      found.set((Integer) candidate);
    }
    return found;
  }
}
