package org.grassroots.governance.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.grassroots.governance.cli.report.Label;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.model.place.Area;

/**
 * The town before anything happens: a street, its communities with grids, posts and organisations,
 * and its departments.
 */
final class Town {
  /** The id of the street, the root of all units. */
  static final String STREET = "lakeside";

  private static final String[][] COMMUNITIES = {
    {"湖东", "Hudong"}, {"湖西", "Huxi"}, {"柳岸", "Liu'an"}, {"桂园", "Guiyuan"},
    {"清泉", "Qingquan"}, {"望山", "Wangshan"}, {"石桥", "Shiqiao"}, {"荷塘", "Hetang"},
    {"松林", "Songlin"}, {"春晓", "Chunxiao"}, {"文华", "Wenhua"}, {"新港", "Xingang"}
  };

  private static final String[][] DEPARTMENTS = {
    {"cleaning", "环境卫生", "Cleaning"}, {"order", "综合执法", "Street order"},
    {"building", "城市建设", "Building"}, {"mediation", "人民调解", "Mediation"},
    {"safety", "应急消防", "Safety"}, {"affairs", "民政服务", "Civil affairs"}
  };

  /** A community and where it lies on the lattice. */
  record Community(String id, Label name, int x, int y, Area area) {}

  /** A grid and where it lies on the lattice. */
  record Grid(String id, String community, Label name, int x, int y, int width, int height) {}

  /** A department. */
  record Department(String id, Label name) {}

  private final Lattice lattice;
  private final List<Community> communities = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final List<Department> departments = new ArrayList<>();

  Town(Scale scale, SplittableRandom random) {
    lattice = new Lattice(scale, random);
    for (int row = 0; row < scale.rows(); row++) {
      for (int column = 0; column < scale.columns(); column++) {
        add(column, row);
      }
    }
    for (String[] department : DEPARTMENTS) {
      departments.add(new Department(department[0], new Label(department[1], department[2])));
    }
  }

  Lattice lattice() {
    return lattice;
  }

  List<Community> communities() {
    return communities;
  }

  List<Grid> grids() {
    return grids;
  }

  List<Department> departments() {
    return departments;
  }

  /**
   * Every unit, parents first: the street, departments, communities with two organisations each,
   * grids with one post each.
   */
  List<UnitEntry> units() {
    List<UnitEntry> units = new ArrayList<>();
    units.add(new UnitEntry(STREET, "湖畔街道", "street", ""));
    departments.forEach(each -> units.add(unit(each.id(), each.name(), "department", STREET)));
    for (Community community : communities) {
      String id = community.id();
      units.add(unit(id, community.name(), "community", STREET));
      units.add(new UnitEntry(id + "-committee", "居民委员会", "organisation", id));
      units.add(new UnitEntry(id + "-owners", "业主委员会", "organisation", id));
    }
    for (Grid grid : grids) {
      units.add(unit(grid.id(), grid.name(), "grid", grid.community()));
      units.add(new UnitEntry(grid.id() + "-post", "网格员", "post", grid.id()));
    }
    return units;
  }

  private static UnitEntry unit(String id, Label name, String level, String parent) {
    return new UnitEntry(id, name.zh(), level, parent);
  }

  private void add(int column, int row) {
    int number = communities.size();
    String[] names = COMMUNITIES[number % COMMUNITIES.length];
    int round = number / COMMUNITIES.length;
    String more = round == 0 ? "" : String.valueOf(round + 1);
    String id = String.format(Locale.ROOT, "c%02d", number + 1);
    Label name = new Label(names[0] + more + "社区", names[1] + more + " Community");
    int x = column * Lattice.STEPS;
    int y = row * Lattice.STEPS;
    Area area = lattice.area(id, x, y, Lattice.STEPS, Lattice.STEPS);
    communities.add(new Community(id, name, x, y, area));
    addGrids(communities.get(number), number % 2 == 0 ? 3 : 4);
  }

  /** Grids are numbered west to east, north to south, as registers do. */
  private void addGrids(Community community, int across) {
    int width = Lattice.STEPS / across;
    int height = Lattice.STEPS / 3;
    int number = 1;
    for (int row = 2; row >= 0; row--) {
      for (int column = 0; column < across; column++) {
        String id = String.format(Locale.ROOT, "%s-g%02d", community.id(), number);
        Label name = new Label("第" + number + "网格", community.name().en() + ", grid " + number);
        int x = community.x() + column * width;
        grids.add(
            new Grid(id, community.id(), name, x, community.y() + row * height, width, height));
        number++;
      }
    }
  }
}
