package org.grassroots.governance.formats.assessment;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.StandardMethods;
import org.grassroots.governance.model.assessment.SubjectKind;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.scheme.Consequence;
import org.grassroots.governance.model.assessment.scheme.Layout;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Publication;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Subject;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads a scheme file; {@code scheme.schema.json} beside this class describes it, {@code
 * docs/reference/assessment.md} explains it.
 *
 * @since 0.1
 */
public final class SchemeReader {
  /** The code of faults of the file itself. */
  public static final String CODE = "GOV-ASM-019";

  private final YamlMap map;
  private final MethodLibrary methods;
  private final Map<String, YamlMap> places = new LinkedHashMap<>();

  private SchemeReader(YamlMap map, MethodLibrary methods) {
    this.map = map;
    this.methods = methods;
  }

  /**
   * Reads a text and runs its worked examples.
   *
   * @param file how faults name it
   * @param methods where methods of plug-ins are found
   * @throws InvalidInput every fault with its line
   */
  public static Scheme read(String text, String file, MethodLibrary methods) {
    return locate(text, file, methods).scheme();
  }

  /**
   * A scheme that knows where its parts stand in the file.
   *
   * @param scheme the scheme
   * @param at tells a finding about a node, band, veto or quota at its line
   */
  public record Located(Scheme scheme, UnaryOperator<Fault> at) {}

  /** The same as {@link #read(String, String, MethodLibrary)}, keeping the lines. */
  public static Located locate(String text, String file, MethodLibrary methods) {
    YamlMap map = YamlDocument.read(text, file, CODE);
    SchemeReader reader = new SchemeReader(map, methods);
    Optional<Scheme> scheme = reader.read();
    map.throwIfFaulty();
    for (Fault failure : Trials.failures(scheme.orElseThrow(), methods)) {
      map.refused("tests", new InvalidInput(failure));
    }
    map.throwIfFaulty();
    return new Located(scheme.get(), finding -> reader.place(finding).located(finding));
  }

  /** The same with the standard methods alone. */
  public static Scheme read(String text, String file) {
    return read(text, file, new StandardMethods());
  }

  /**
   * The text of a file, plain or gzip.
   *
   * @throws InvalidInput {@code GOV-FMT-001} when it cannot be read or is not UTF-8
   */
  public static String text(Path file) {
    try (InputFile input = InputFile.open(file)) {
      byte[] bytes = input.content().readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private Optional<Scheme> read() {
    String id = map.text("scheme");
    int version = Values.whole(map, "version").orElse(1);
    Optional<LocalDate> from = day("from");
    if (from.isEmpty()) {
      map.text("from");
    }
    Optional<LocalDate> until = day("until");
    Optional<Subject> subject = subject();
    Map<String, Measure> measures = MeasureSection.read(map);
    Optional<Layout> layout =
        map.map("data")
            .flatMap(LayoutReader::read)
            .map(read -> read.measuring(List.copyOf(measures.values())));
    NodeReader nodes = new NodeReader(places, methods, measures);
    Optional<Node> root = map.map("root").flatMap(nodes::read);
    Publication publication = map.map("publish").map(this::publication).orElse(PLAIN);
    RuleReader rules = new RuleReader(map, places, publication, root);
    Optional<Scheme> scheme =
        from.isEmpty() || subject.isEmpty() || layout.isEmpty() || root.isEmpty()
            ? incomplete(layout, root)
            : located(
                () ->
                    new Scheme(
                        id,
                        version,
                        Values.title(map),
                        from.get(),
                        until,
                        subject.get(),
                        layout.get(),
                        root.get(),
                        publication,
                        rules.ranking(),
                        rules.bands(),
                        rules.vetoes(),
                        rules.quotas(),
                        TrialReader.read(map),
                        List.copyOf(measures.values())));
    map.finish();
    return scheme;
  }

  private static final Publication PLAIN = new Publication(Optional.empty(), RoundingMode.HALF_UP);

  private Optional<Scheme> incomplete(Optional<Layout> layout, Optional<Node> root) {
    if (layout.isEmpty() && !map.keys().contains("data")) {
      map.fault("data", "", "the columns of the data");
    }
    if (root.isEmpty() && !map.keys().contains("root")) {
      map.fault("root", "", "the tree of nodes");
    }
    List.of("title", "ranking", "bands", "vetoes", "quotas", "tests").forEach(map::isText);
    return Optional.empty();
  }

  /** Faults of the model are told at the line of the node, veto or quota they name. */
  private Optional<Scheme> located(java.util.function.Supplier<Scheme> build) {
    try {
      return Optional.of(build.get());
    } catch (InvalidInput refused) {
      for (Fault fault : refused.faults()) {
        place(fault).refused("", new InvalidInput(Advice.of(fault, map)));
      }
      return Optional.empty();
    }
  }

  private YamlMap place(Fault fault) {
    return places.entrySet().stream()
        .filter(
            entry ->
                fault.where().equals(entry.getKey())
                    || fault.where().startsWith(entry.getKey() + ","))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(map);
  }

  private Optional<LocalDate> day(String key) {
    return map.parsed(key, "a day such as 2026-01-01", LocalDate::parse);
  }

  private Optional<Subject> subject() {
    String level = map.optionalText("level").orElse("");
    String text = map.text("subject");
    return text.isEmpty()
        ? Optional.empty()
        : Values.built(map, "subject", () -> new Subject(SubjectKind.parse(text), level));
  }

  private Publication publication(YamlMap map) {
    Optional<Integer> days =
        map.map("objections")
            .flatMap(
                window -> {
                  Optional<Integer> found = Values.whole(window, "days");
                  if (found.isEmpty()) {
                    window.text("days");
                  }
                  window.finish();
                  return found;
                });
    List<Consequence> consequences = new ArrayList<>();
    map.maps("consequences").forEach(each -> consequences.add(consequence(each)));
    Optional<Integer> decimals = Values.whole(map, "decimals");
    RoundingMode mode = Values.constant(map, "rounding", RoundingMode.HALF_UP);
    Optional<Publication> publication =
        Values.built(map, "objections", () -> new Publication(decimals, mode, days, consequences));
    map.finish();
    return publication.orElse(PLAIN);
  }

  private static SortedMap<String, String> texts(YamlMap map) {
    SortedMap<String, String> texts = new TreeMap<>();
    map.keys().forEach(key -> texts.put(key, map.text(key)));
    map.finish();
    return texts;
  }

  private Consequence consequence(YamlMap map) {
    String id = map.text("id");
    places.put("consequence " + id, map);
    Consequence consequence =
        new Consequence(
            id,
            map.text("kind"),
            map.texts("bands"),
            map.texts("vetoes"),
            map.texts("lists"),
            Values.whole(map, "ranks"),
            Values.whole(map, "days"),
            map.optionalText("matter"),
            map.map("fields").map(SchemeReader::texts).orElseGet(TreeMap::new));
    map.finish();
    return consequence;
  }
}
