package org.grassroots.governance.model.place;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For each cell of a raster the surfaces that a point in it may lie in, first come first.
 *
 * <p>The entry of a cell is 0 where nothing is, s + 1 where all of it lies in surface s, or else ~i
 * of a list: entries ~s of surfaces to ask, ended by an entry of the first two kinds.
 */
final class CandidateGrid {
  static final int NOTHING = -1;

  private static final int LINK = 2;

  private final Raster raster;
  private final Surfaces surfaces;
  private final int[] cells;
  private final int[] lists;

  private CandidateGrid(Raster raster, Surfaces surfaces, int[] cells, int[] lists) {
    this.raster = raster;
    this.surfaces = surfaces;
    this.cells = cells;
    this.lists = lists;
  }

  static CandidateGrid of(Surfaces surfaces) {
    Raster raster = raster(surfaces);
    int[] cells = new int[raster.size()];
    int[] links = link(surfaces, raster, cells);
    return new CandidateGrid(raster, surfaces, cells, inOrder(cells, links));
  }

  private static Raster raster(Surfaces surfaces) {
    Box all = Box.EMPTY;
    double covered = 0;
    for (int surface = 0; surface < surfaces.size(); surface++) {
      Box box = surfaces.box(surface);
      all = all.with(box);
      covered += box.width() * box.height();
    }
    double extent = all.width() * all.height();
    return Raster.of(
        all,
        surfaces.size(),
        surfaces.pointsEach(),
        extent > 0 ? covered / extent : surfaces.size());
  }

  /** Puts surfaces in front of one another from the last to the first; one that fills ends all. */
  private static int[] link(Surfaces surfaces, Raster raster, int[] cells) {
    int[] links = new int[LINK * raster.size() + LINK];
    int used = 0;
    Stencil stencil = new Stencil(raster, surfaces);
    for (int surface = surfaces.size() - 1; surface >= 0; surface--) {
      stencil.draw(surface);
      for (int row = 0; row < stencil.rows(); row++) {
        int first = (stencil.firstRow() + row) * raster.columns() + stencil.firstColumn();
        for (int column = 0; column < stencil.columns(); column++) {
          byte state = stencil.state(column, row);
          if (state == Stencil.INSIDE) {
            cells[first + column] = surface + 1;
          } else if (state == Stencil.TOUCHED) {
            links = used == links.length ? Arrays.copyOf(links, used * LINK) : links;
            links[used] = ~surface;
            links[used + 1] = cells[first + column];
            cells[first + column] = ~used;
            used += LINK;
          }
        }
      }
    }
    return links;
  }

  /** The lists one after the other as the cells come: what is read together lies together. */
  private static int[] inOrder(int[] cells, int[] links) {
    int total = IntStream.of(cells).map(cell -> length(cell, links)).sum();
    int[] lists = new int[total];
    int used = 0;
    for (int i = 0; i < cells.length; i++) {
      int entry = cells[i];
      cells[i] = entry < 0 ? ~used : entry;
      int at = entry;
      while (at < 0) {
        lists[used++] = links[~at];
        at = links[~at + 1];
      }
      if (entry < 0) {
        lists[used++] = at;
      }
    }
    return lists;
  }

  private static int length(int entry, int[] links) {
    int length = entry < 0 ? 1 : 0;
    for (int at = entry; at < 0; at = links[~at + 1]) {
      length++;
    }
    return length;
  }

  /** The first surface the point lies in; {@link #NOTHING} outside of all. */
  int find(double x, double y) {
    if (!raster.covers(x, y)) {
      return NOTHING;
    }
    int entry = cells[raster.row(y) * raster.columns() + raster.column(x)];
    if (entry >= 0) {
      return entry - 1;
    }
    int at = ~entry;
    while (lists[at] < 0) {
      int surface = ~lists[at++];
      if (surfaces.contains(surface, x, y)) {
        return surface;
      }
    }
    return lists[at] - 1;
  }
}
