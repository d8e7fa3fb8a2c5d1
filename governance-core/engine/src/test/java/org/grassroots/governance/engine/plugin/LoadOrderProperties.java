package org.grassroots.governance.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.spi.plugin.GovernancePlugin;

/** The order of plug-ins is declared: it is total and owes nothing to where they were found. */
class LoadOrderProperties {

  private static final class Empty implements GovernancePlugin {}

  @Property
  void the_order_of_finding_does_not_matter(
      @ForAll("plugins") List<Identified> found,
      @ForAll("wishes") List<String> wishes,
      @ForAll Random random) {
    List<Identified> otherwise = new ArrayList<>(found);
    java.util.Collections.shuffle(otherwise, random);

    assertThat(sorted(otherwise, wishes)).isEqualTo(sorted(found, wishes));
  }

  @Property
  void no_two_plug_ins_are_equal_in_the_order(
      @ForAll("plugins") List<Identified> found, @ForAll("wishes") List<String> wishes) {
    Comparator<Identified> order = LoadOrder.of(wishes);
    List<Identified> sorted = sorted(found, wishes);

    assertThat(IntStream.range(1, sorted.size()))
        .allMatch(i -> order.compare(sorted.get(i - 1), sorted.get(i)) < 0);
  }

  @Property
  void what_the_host_lists_comes_first_and_as_listed(
      @ForAll("plugins") List<Identified> found, @ForAll("wishes") List<String> wishes) {
    List<String> ids = found.stream().map(Identified::id).toList();
    List<String> listed = wishes.stream().filter(ids::contains).toList();

    assertThat(sorted(found, wishes).stream().limit(listed.size()).map(Identified::id))
        .containsExactlyElementsOf(listed);
  }

  @Property
  void a_mistyped_name_finds_its_way_back(
      @ForAll("names") String name, @ForAll @IntRange(max = 100) int place) {
    int at = place % name.length();
    String typed = name.substring(0, at) + name.substring(at + 1);

    assertThat(Nearest.to(typed, List.of(name))).contains(name);
    assertThat(Nearest.to(name, List.of(name, typed))).contains(name);
  }

  @Provide
  Arbitrary<List<Identified>> plugins() {
    return Combinators.combine(names(), Arbitraries.integers().between(-2, 2))
        .as(LoadOrderProperties::plugin)
        .list()
        .uniqueElements(Identified::id)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> wishes() {
    return names().list().uniqueElements().ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a.b", "a.c", "acme.rules", "acme.rule", "b.a", "beta.x", "c.c", "z.z");
  }

  private static Identified plugin(String id, int order) {
    PluginCandidate candidate = new PluginCandidate(Empty.class, Empty::new);
    return new Identified(candidate, false, Origin.of(Empty.class).withId(id), 1, order);
  }

  private static List<Identified> sorted(List<Identified> plugins, List<String> wishes) {
    return plugins.stream().sorted(LoadOrder.of(wishes)).toList();
  }
}
