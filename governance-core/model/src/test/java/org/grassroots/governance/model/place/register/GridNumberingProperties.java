package org.grassroots.governance.model.place.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;

class GridNumberingProperties {

  @Property
  void every_grid_has_one_number_whatever_the_order_given(
      @ForAll Random random, @ForAll @IntRange(min = 0, max = 30) int count) {
    List<Area> grids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = random.nextInt(20);
      double y = random.nextInt(20);
      grids.add(square("g" + i, x, y, 1 + random.nextInt(4)));
    }
    List<Area> shuffled = new ArrayList<>(grids);
    Collections.shuffle(shuffled, random);

    Map<String, Integer> numbers = GridNumbering.number(grids, Map.of());

    assertThat(GridNumbering.number(shuffled, Map.of())).isEqualTo(numbers);
    assertThat(numbers.values().stream().sorted()).hasSize(count).doesNotHaveDuplicates();
    assertThat(numbers.values()).allMatch(number -> number >= 1 && number <= count);
  }

  @Property
  void a_board_is_read_like_a_page(
      @ForAll @IntRange(min = 1, max = 6) int columns,
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll Random random) {
    List<Area> grids = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        // a little crooked, as blocks are
        double off = random.nextDouble() * 0.3;
        grids.add(square("r" + row + "c" + column, column, 30 - row + off, 0.9));
      }
    }

    List<String> order = GridNumbering.order(grids);

    for (int i = 0; i < order.size(); i++) {
      assertThat(order.get(i)).isEqualTo("r" + i / columns + "c" + i % columns);
    }
  }

  @Property
  void a_new_grid_goes_on_after_the_highest_number_ever_given(
      @ForAll @IntRange(min = 1, max = 20) int closed) {
    List<Area> grids = List.of(square("old", 5, 5, 1), square("new", 0, 9, 1));

    assertThat(GridNumbering.number(grids, Map.of("old", 1, "closed", closed + 1)))
        .isEqualTo(Map.of("old", 1, "new", closed + 2));
  }

  @Example
  void codes_have_the_forms_of_the_standards() {
    GridCoder beijing = GridCoders.beijing();
    GridCoder cjt = GridCoders.cjt349("200101");

    assertThat(beijing.code("110105001002", 7)).isEqualTo("110105001002007").hasSize(15);
    assertThat(cjt.code("110105001002", 7)).isEqualTo("20010111010500100207").hasSize(20);
    assertThat(cjt.code("110105001002", 0)).endsWith("00");
    assertThat(cjt.accepts(GridCoders.merged("110105001", 1))).isTrue();
    assertThat(GridCoders.merged("110105001", 1)).isEqualTo("110105001601");
    assertThat(GridCoders.sequence("-", 3).code("Allston", 12)).isEqualTo("Allston-012");
    assertThat(beijing.accepts("110105001")).isFalse();
    assertThat(beijing.capacity()).isEqualTo(999);
    assertThatThrownBy(() -> beijing.code("110105001002", 1000)).hasMessageContaining("1000");
    assertThatThrownBy(() -> beijing.code("110105001002", 0)).hasMessageContaining("No code");
    assertThat(GridCoders.find("cjt349-20", "12", 0)).isEmpty();
    assertThat(GridCoders.find("nothing", "", 0)).isEmpty();
  }

  private static Area square(String key, double x, double y, double side) {
    Ring ring =
        Ring.of(
            List.of(
                new Position(x, y),
                new Position(x + side, y),
                new Position(x + side, y + side),
                new Position(x, y + side)));
    return new Area(key, List.of(new Polygon(ring, List.of())));
  }
}
