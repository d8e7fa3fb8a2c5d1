package org.grassroots.governance.model.shared.identifier;

import java.util.List;
import java.util.Optional;

/**
 * Which digits a division code may have, as data: the classes of each group of digits.
 *
 * @param groups the groups of a code from left to right; a code ends with one of them
 * @since 0.1
 */
public record DivisionRules(List<Group> groups) {
  /** Copies the groups. */
  public DivisionRules {
    groups = List.copyOf(groups);
  }

  /**
   * Digits that stand together: province, prefecture, county, street, community.
   *
   * @param id what it says, e.g. {@code street}
   * @param end where it ends, counted in digits from the left
   * @param isWhole whether a code may end here
   * @param classes what its digits can be, first match counts
   */
  public record Group(String id, int end, boolean isWhole, List<CodeClass> classes) {
    /** Copies the classes. */
    public Group {
      classes = List.copyOf(classes);
    }

    Optional<CodeClass> classOf(String code, int start) {
      return classes.stream().filter(each -> each.covers(code, start, end)).findFirst();
    }
  }

  /**
   * A class of codes: a range of digits.
   *
   * @param id its name, e.g. {@code county-level-city}
   * @param first its first digits
   * @param last its last digits, as many as of {@code first}
   * @param isLast whether nothing but zeros follows, as in the code of a prefecture itself
   * @param below the codes it is below; empty: any
   */
  public record CodeClass(
      String id, String first, String last, boolean isLast, List<String> below) {
    /** Copies the prefixes. */
    public CodeClass {
      below = List.copyOf(below);
    }

    boolean covers(String code, int start, int end) {
      String digits = code.substring(start, end);
      return first.compareTo(digits) <= 0
          && digits.compareTo(last) <= 0
          && (below.isEmpty() || below.contains(code.substring(0, start)))
          && (!isLast || code.substring(end).chars().allMatch(c -> c == '0'));
    }
  }
}
