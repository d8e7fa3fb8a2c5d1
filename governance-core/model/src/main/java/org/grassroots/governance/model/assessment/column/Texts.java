package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.grassroots.governance.model.assessment.Cell.Absent;

/**
 * A column of texts, each different text kept once. Immutable.
 *
 * @since 0.1
 */
public final class Texts {
  private static final int BLANK = -1;
  private final int[] codes;
  private final List<String> known;

  private Texts(int[] codes, List<String> known) {
    this.codes = codes;
    this.known = known;
  }

  /** No text yet. */
  public static Builder builder(int expected) {
    return new Builder(expected);
  }

  /** How many units there are. */
  public int size() {
    return codes.length;
  }

  /** The text of a unit; empty for a blank cell. */
  public Optional<String> at(int unit) {
    int code = codes[unit];
    return code < 0 ? Optional.empty() : Optional.of(known.get(code));
  }

  /** Why the figure of a unit is absent in this column. */
  Absent absent(int unit) {
    int code = codes[unit];
    return code >= BLANK ? Absent.MISSING : Absent.values()[BLANK - code];
  }

  Texts only(int unit) {
    return new Texts(new int[] {codes[unit]}, known);
  }

  int[] codes() {
    return codes;
  }

  List<String> known() {
    return known;
  }

  /** For each different text whether it meets a test. */
  boolean[] meets(Predicate<String> test) {
    boolean[] meets = new boolean[known.size()];
    for (int code = 0; code < meets.length; code++) {
      meets[code] = test.test(known.get(code));
    }
    return meets;
  }

  /** Collects texts, one a unit, in order. Not safe for threads. */
  public static final class Builder {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private int[] codes;
    private int size;

    private Builder(int expected) {
      codes = new int[expected];
    }

    private Builder code(int code) {
      if (size == codes.length) {
        codes = Arrays.copyOf(codes, Math.max(16, size * 2));
      }
      codes[size++] = code;
      return this;
    }

    /** A text; an empty one is blank. */
    public Builder add(String text) {
      if (text.isEmpty()) {
        return code(BLANK);
      }
      Integer place = places.get(text);
      if (place == null) {
        place = known.size();
        places.put(text, place);
        known.add(text);
      }
      return code(place);
    }

    /** A blank cell of an answer that is absent for a reason. */
    public Builder add(Absent reason) {
      return code(BLANK - reason.ordinal());
    }

    /** The column. */
    public Texts build() {
      return new Texts(Arrays.copyOf(codes, size), List.copyOf(known));
    }
  }
}
