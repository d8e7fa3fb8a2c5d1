package org.grassroots.governance.model.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class NeedMergeProperties {
  private static final Likeness LIKENESS = new Likeness(new BigDecimal("0.7"));

  @Property(tries = 300)
  void merging_and_unmerging_is_the_identity(@ForAll("needs") List<WordedNeed> needs) {
    List<MergedNeed> merged = NeedMerge.merged(needs, NeedMerge.links(needs, LIKENESS));

    assertThat(NeedMerge.unmerged(merged))
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactlyInAnyOrderElementsOf(needs);
    assertThat(merged.stream().mapToLong(MergedNeed::supporters).sum())
        .isEqualTo(needs.stream().mapToLong(WordedNeed::supporters).sum());
  }

  @Property(tries = 300)
  void links_equal_those_of_comparing_each_with_each(
      @ForAll("needs") List<WordedNeed> needs,
      @ForAll @BigRange(min = "0.2", max = "1") @Scale(2) BigDecimal least) {
    List<MergeLink> links = NeedMerge.links(needs, new Likeness(least));

    assertThat(links).isEqualTo(byHand(needs, least));
  }

  @Property(tries = 5)
  void copies_are_found_in_long_lists_too(@ForAll Random random) {
    List<WordedNeed> needs = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      boolean isCopy = i > 100 && i % 20 == 0;
      sources.add(isCopy ? random.nextInt(i / 20) * 20 + 1 : i);
      String text = isCopy ? needs.get(sources.get(i)).text() + " now" : words(random);
      needs.add(new WordedNeed("n" + i, "", text, 1));
    }

    List<MergeLink> links = NeedMerge.links(needs, LIKENESS);

    long planted = 0;
    long found = 0;
    for (int i = 0; i < needs.size(); i++) {
      if (sources.get(i) != i) {
        planted++;
        String speaker = links.get(sources.get(i)).representative();
        found += links.get(i).representative().equals(speaker) ? 1 : 0;
      }
    }
    assertThat(found * 100).isGreaterThanOrEqualTo(planted * 99);
    assertThat(links).filteredOn(MergeLink::isOwn).hasSizeGreaterThan(18_900);
  }

  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(i % 6 == 5 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  @Example
  void chinese_and_english_are_merged_alike() {
    assertThat(Likeness.between("三号楼路灯坏了", "3号楼路灯坏了")).isGreaterThan(LIKENESS.least());
    assertThat(Likeness.between("电梯坏了", "电梯坏了！")).isEqualByComparingTo("1");
    assertThat(Likeness.between("路灯坏了", "水管坏了")).isLessThan(LIKENESS.least());
    assertThat(Likeness.between("Fix the street light", "fix the street-lights!"))
        .isGreaterThan(LIKENESS.least());
    assertThat(Likeness.between("Ｌｉｇｈｔ", "light")).isEqualByComparingTo("1");
    assertThat(Likeness.between("", "!?")).isEqualByComparingTo("0");
  }

  @Example
  void needs_of_different_scopes_stay_apart() {
    List<WordedNeed> needs =
        List.of(
            need("a", "north", "bench"), need("b", "south", "bench"), need("c", "north", "Bench"));

    assertThat(NeedMerge.links(needs, LIKENESS))
        .extracting(MergeLink::representative)
        .containsExactly("a", "b", "a");
  }

  @Example
  void what_cannot_be_merged_is_refused() {
    WordedNeed need = need("a", "", "bench");
    assertThatThrownBy(() -> NeedMerge.links(List.of(need, need), LIKENESS))
        .hasMessageContaining("GOV-NED-022");
    assertThatThrownBy(() -> NeedMerge.merged(List.of(need), List.of()))
        .hasMessageContaining("GOV-NED-023");
    assertThatThrownBy(() -> new Likeness(BigDecimal.ZERO)).hasMessageContaining("GOV-NED-020");
    assertThatThrownBy(() -> need(" ", "", "")).hasMessageContaining("GOV-NED-021");
  }

  /** Each with each, with sets of strings. */
  private static List<MergeLink> byHand(List<WordedNeed> needs, BigDecimal least) {
    List<MergeLink> links = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      WordedNeed need = needs.get(i);
      Set<String> mine = grams(need.text());
      Optional<MergeLink> before = sameBefore(needs, links, i);
      if (before.isPresent()) {
        links.add(
            new MergeLink(need.id(), before.get().representative(), before.get().similarity()));
        continue;
      }
      List<MergeLink> speakers = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        WordedNeed other = needs.get(j);
        Set<String> theirs = grams(other.text());
        Set<String> both = new HashSet<>(mine);
        both.retainAll(theirs);
        Set<String> all = new HashSet<>(mine);
        all.addAll(theirs);
        boolean isAlike =
            !both.isEmpty()
                && BigDecimal.valueOf(both.size())
                        .compareTo(least.multiply(BigDecimal.valueOf(all.size())))
                    >= 0;
        if (links.get(j).isOwn() && other.scope().equals(need.scope()) && isAlike) {
          BigDecimal share =
              BigDecimal.valueOf(both.size())
                  .divide(BigDecimal.valueOf(all.size()), 4, java.math.RoundingMode.HALF_UP);
          speakers.add(new MergeLink(need.id(), other.id(), share));
        }
      }
      links.add(
          speakers.stream()
              .min(Comparator.comparing(link -> link.similarity().negate()))
              .orElse(new MergeLink(need.id(), need.id(), new BigDecimal("1.0000"))));
    }
    return links;
  }

  /** The link of the earliest need of the scope with the same n-grams. */
  private static Optional<MergeLink> sameBefore(
      List<WordedNeed> needs, List<MergeLink> links, int place) {
    WordedNeed need = needs.get(place);
    Set<String> mine = grams(need.text());
    return IntStream.range(0, mine.isEmpty() ? 0 : place)
        .filter(j -> needs.get(j).scope().equals(need.scope()))
        .filter(j -> grams(needs.get(j).text()).equals(mine))
        .mapToObj(links::get)
        .findFirst();
  }

  private static Set<String> grams(String text) {
    Set<String> grams = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z\\u4e00-\\u9fff]+")) {
      boolean isChinese = word.codePoints().anyMatch(Character::isIdeographic);
      String padded = isChinese ? word : "  " + word + " ";
      int size = isChinese ? 2 : 3;
      for (int i = 0; !word.isEmpty() && i + size <= padded.length(); i++) {
        grams.add(padded.substring(i, i + size));
      }
      for (int i = 0; isChinese && i < word.length(); i++) {
        grams.add(word.substring(i, i + 1));
      }
    }
    return grams;
  }

  private static WordedNeed need(String id, String scope, String text) {
    return new WordedNeed(id, scope, text, 1);
  }

  @Provide
  Arbitrary<List<WordedNeed>> needs() {
    Arbitrary<String> words =
        Arbitraries.of("bench", "benches", "light", "路灯坏了", "路灯不亮", "电梯", "fix", "请修", "!")
            .list()
            .ofMaxSize(3)
            .map(list -> String.join(" ", list));
    return Combinators.combine(Arbitraries.of("", "x"), words, Arbitraries.longs().between(0, 9))
        .as((scope, text, supporters) -> new WordedNeed("?", scope, text, supporters))
        .list()
        .ofMaxSize(25)
        .map(
            list -> {
              List<WordedNeed> numbered = new ArrayList<>();
              list.forEach(
                  need ->
                      numbered.add(
                          new WordedNeed(
                              "n" + numbered.size(),
                              need.scope(),
                              need.text(),
                              need.supporters())));
              return numbered;
            });
  }
}
