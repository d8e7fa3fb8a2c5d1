package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.model.need.MergedNeed.Member;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Merges needs that ask for the same thing, and takes them apart again.
 *
 * <p>In the order of the list each need joins the earlier representative of its scope it is most
 * like, when it is alike enough; of equally like ones the earliest. A need with the very n-grams of
 * an earlier one goes with that one. Otherwise it is a representative itself. So every member is as
 * like its representative as asked, and the first who asked speaks.
 *
 * @since 0.1
 */
public final class NeedMerge {
  private NeedMerge() {}

  /**
   * Finds who speaks for whom.
   *
   * @return a link for every need, in the order of the list
   * @throws InvalidInput {@code GOV-NED-022} for each id that stands there twice
   */
  public static List<MergeLink> links(List<WordedNeed> needs, Likeness likeness) {
    requireUnique(needs);
    Map<String, List<Integer>> scopes = new LinkedHashMap<>();
    for (int i = 0; i < needs.size(); i++) {
      scopes.computeIfAbsent(needs.get(i).scope(), scope -> new ArrayList<>()).add(i);
    }
    MergeLink[] links = new MergeLink[needs.size()];
    for (List<Integer> places : scopes.values()) {
      List<WordedNeed> here = places.stream().map(needs::get).toList();
      List<MergeLink> found = new Leaders(here, likeness).links();
      for (int i = 0; i < found.size(); i++) {
        links[places.get(i)] = found.get(i);
      }
    }
    return List.of(links);
  }

  private static void requireUnique(List<WordedNeed> needs) {
    Set<String> ids = new HashSet<>();
    for (WordedNeed need : needs) {
      if (!ids.add(need.id())) {
        throw InvalidInput.of("GOV-NED-022", "needs", need.id() + " twice", "each id once");
      }
    }
  }

  /**
   * Puts needs together by links.
   *
   * @return one for each representative, in the order of the list
   * @throws InvalidInput {@code GOV-NED-023} when a need has no link, or its representative is not
   *     in the list or does not speak for itself
   */
  public static List<MergedNeed> merged(List<WordedNeed> needs, List<MergeLink> links) {
    Map<String, MergeLink> byNeed = new HashMap<>();
    links.forEach(link -> byNeed.put(link.need(), link));
    Map<String, WordedNeed> speakers = new LinkedHashMap<>();
    Map<String, List<Member>> members = new HashMap<>();
    for (WordedNeed need : needs) {
      MergeLink link = byNeed.get(need.id());
      if (link != null && link.isOwn()) {
        speakers.put(need.id(), need);
      }
    }
    for (WordedNeed need : needs) {
      MergeLink link = byNeed.get(need.id());
      if (link == null || !speakers.containsKey(link.representative())) {
        throw InvalidInput.of(
            "GOV-NED-023",
            "need " + need.id(),
            String.valueOf(link),
            "a link to a need that speaks for itself");
      }
      if (!link.isOwn()) {
        members
            .computeIfAbsent(link.representative(), id -> new ArrayList<>())
            .add(new Member(need, link));
      }
    }
    return speakers.entrySet().stream()
        .map(one -> new MergedNeed(one.getValue(), members.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  /** Takes merged needs apart: all of them as they were heard, by representative. */
  public static List<WordedNeed> unmerged(List<MergedNeed> merged) {
    List<WordedNeed> needs = new ArrayList<>();
    for (MergedNeed one : merged) {
      needs.add(one.representative());
      one.others().forEach(member -> needs.add(member.need()));
    }
    return List.copyOf(needs);
  }

  /** The representatives of one scope. */
  private static final class Leaders {
    private final List<WordedNeed> needs;
    private final SimilarTexts texts;
    private final int[] parents;

    Leaders(List<WordedNeed> needs, Likeness likeness) {
      this.needs = needs;
      this.texts = SimilarTexts.of(needs.stream().map(WordedNeed::text).toList(), likeness);
      this.parents = new int[needs.size()];
      Arrays.setAll(parents, i -> i);
    }

    List<MergeLink> links() {
      // texts that are alike directly or over others; only within such a group can one speak
      texts.forEach((a, b) -> root(a) != root(b), this::join);
      long[] byGroup = new long[parents.length];
      Arrays.setAll(byGroup, i -> (long) root(i) << Integer.SIZE | i);
      Arrays.sort(byGroup);
      int[] speakers = new int[parents.length];
      int[] group = new int[parents.length];
      int count = 0;
      long before = -1;
      for (long entry : byGroup) {
        int text = (int) entry;
        count = entry >> Integer.SIZE == before ? count : 0;
        before = entry >> Integer.SIZE;
        if (texts.sameAs(text) == text) {
          speakers[text] = speaker(text, group, count);
          group[count] = text;
          count += speakers[text] == text ? 1 : 0;
        }
      }
      MergeLink[] links = new MergeLink[parents.length];
      for (int i = 0; i < links.length; i++) {
        links[i] = link(i, speakers[texts.sameAs(i)]);
      }
      return List.of(links);
    }

    private int speaker(int text, int[] group, int count) {
      int best = text;
      BigDecimal most = BigDecimal.ZERO;
      for (int i = 0; i < count; i++) {
        if (texts.isAlike(group[i], text)) {
          BigDecimal ratio = similarity(group[i], text);
          if (ratio.compareTo(most) > 0) {
            best = group[i];
            most = ratio;
          }
        }
      }
      return best;
    }

    private MergeLink link(int text, int speaker) {
      return new MergeLink(
          needs.get(text).id(),
          needs.get(speaker).id(),
          text == speaker || texts.sameAs(text) == speaker
              ? BigDecimal.ONE.setScale(Likeness.DECIMALS)
              : similarity(speaker, text));
    }

    private BigDecimal similarity(int left, int right) {
      int both = texts.size(left) + texts.size(right);
      return Likeness.ratio(texts.shared(left, right), both);
    }

    private void join(int left, int right) {
      int a = root(left);
      int b = root(right);
      parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int text) {
      int root = text;
      while (parents[root] != root) {
        parents[root] = parents[parents[root]];
        root = parents[root];
      }
      return root;
    }
  }
}
