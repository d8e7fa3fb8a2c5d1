package org.grassroots.governance.model.shared.notification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;

/**
 * How a kind of message reads. Nothing but the declared fields gets into a message. Immutable.
 *
 * @param kind the kind of message, or the general one of several; see {@link MessageKind}
 * @param from the first day it holds
 * @param tell who gets it: words of the family or ids; empty where the family itself says who
 * @param fields the declared fields, in the order of the template
 * @param subject one line in each language, with {@code {field}} where a field stands
 * @param body the text in each language
 * @since 0.1
 */
public record MessageTemplate(
    String kind, LocalDate from, Set<String> tell, List<String> fields, Text subject, Text body) {
  /** What is shown where a field has no value. */
  public static final String NOTHING = "–";

  /** No field is longer than so many characters; what is cut ends in an ellipsis. */
  public static final int LONGEST_FIELD = 10_000;

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 50_000;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

  /**
   * A message as it reads.
   *
   * @param subject one line
   * @param body the text
   * @param fields the declared fields for machines, each present, empty where it has no value
   */
  public record Reading(String subject, String body, SortedMap<String, String> fields) {
    /** Copies the fields. */
    public Reading {
      fields = Ordered.copyOf(fields);
    }
  }

  /**
   * Refuses with {@code GOV-NTF-004}, every fault at once: a language that is missing, a
   * placeholder that is not declared, a field that is declared and stands nowhere in a language, a
   * field twice, a brace that belongs to nothing.
   */
  public MessageTemplate {
    tell = Set.copyOf(tell);
    fields = List.copyOf(fields);
    List<Fault> faults = new ArrayList<>();
    check(faults, fields, subject, body);
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  /**
   * The message with these values; what is not declared is left out, what is missing shows as –.
   */
  public Reading read(Map<String, MessageValue> values, String language, ZoneId zone) {
    Map<String, String> shown = new HashMap<>();
    Map<String, String> raw = new HashMap<>();
    for (String field : fields) {
      MessageValue value = values.getOrDefault(field, new MessageValue.Plain(""));
      raw.put(field, cut(value.raw(), LONGEST_FIELD));
      String text = cut(value.shown(language, zone), LONGEST_FIELD);
      shown.put(field, text.isBlank() ? NOTHING : text);
    }
    String line = BREAKS.matcher(filled(subject.in(language), shown)).replaceAll(" ").strip();
    return new Reading(
        cut(line, LONGEST_SUBJECT),
        cut(filled(body.in(language), shown), LONGEST_BODY),
        Ordered.copyOf(raw));
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), NOTHING)));
  }

  /** Never in the middle of a character. */
  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
  }

  private static void check(List<Fault> faults, List<String> fields, Text subject, Text body) {
    Set<String> declared = new TreeSet<>();
    for (String field : fields) {
      if (!declared.add(field) || !NAME.matcher(field).matches()) {
        faults.add(fault("fields", field, "each field once, letters, digits, - and _"));
      }
    }
    for (String language : new TreeSet<>(LANGUAGES)) {
      boolean isThere = isThere(faults, language + ".subject", subject, language);
      if (isThere & isThere(faults, language + ".body", body, language)) {
        check(
            faults,
            declared,
            language,
            subject.byLanguage().getOrDefault(language, ""),
            body.byLanguage().getOrDefault(language, ""));
      }
    }
  }

  private static boolean isThere(List<Fault> faults, String where, Text text, String language) {
    boolean isThere = !text.byLanguage().getOrDefault(language, "").isBlank();
    if (!isThere) {
      faults.add(fault(where, "no text", "subject and body in zh-CN and en"));
    }
    return isThere;
  }

  private static void check(
      List<Fault> faults, Set<String> declared, String language, String subject, String body) {
    Set<String> used = new TreeSet<>();
    places(faults, language + ".subject", subject, used);
    places(faults, language + ".body", body, used);
    for (String place : used) {
      if (!declared.contains(place)) {
        faults.add(fault(language, "{" + place + "}", "one of the declared fields " + declared));
      }
    }
    for (String field : declared) {
      if (!used.contains(field)) {
        faults.add(fault("fields", field, "a field that stands in subject or body of " + language));
      }
    }
  }

  private static void places(List<Fault> faults, String where, String text, Set<String> used) {
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      used.add(places.group(1));
    }
    String rest = places.reset().replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      faults.add(fault(where, "a brace alone", "braces around the name of a field"));
    }
    if (where.endsWith("subject") && BREAKS.matcher(text).find()) {
      faults.add(fault(where, "a line break", "one line"));
    }
  }

  private static Fault fault(String where, String found, String wanted) {
    return Fault.of("GOV-NTF-004", where, found, wanted);
  }
}
