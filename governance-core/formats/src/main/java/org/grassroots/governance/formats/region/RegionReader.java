package org.grassroots.governance.formats.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.formats.assessment.SchemeReader;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.duty.DutyEntry;
import org.grassroots.governance.model.duty.DutyList;
import org.grassroots.governance.model.matter.CalendarOverride;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.need.NeedScale;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;

/**
 * Reads packs, ancestors first, into one region. Not for several threads.
 *
 * @since 0.1
 */
public final class RegionReader {
  /** The code of every fault of a pack file. */
  public static final String CODE = "GOV-REG-001";

  /** The folder of a pack with schemes in files of their own. */
  private static final String SCHEMES = "schemes/";

  private final SortedMap<String, Text> levels = new TreeMap<>();
  private final SortedMap<String, Text> categories = new TreeMap<>();
  private final SortedMap<String, Set<String>> roles = new TreeMap<>();
  private final SortedMap<String, Text> texts = new TreeMap<>();
  private final SortedMap<String, MatterKind> matterKinds = new TreeMap<>();
  private final SortedMap<String, Scheme> schemes = new TreeMap<>();
  private final SortedMap<String, OrganisationKind> organisationKinds = new TreeMap<>();
  private final SortedMap<String, KindCheck> kindChecks = new TreeMap<>();
  private final List<DutyEntry> duties = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final SortedMap<String, CalendarOverride> calendarUnits = new TreeMap<>();
  private Optional<WorkCalendar> calendar = Optional.empty();
  private Optional<NeedScale> needs = Optional.empty();
  private Optional<NotificationPolicy> notifications = Optional.empty();

  private RegionReader() {}

  /**
   * Reads a region.
   *
   * @param packs the pack wanted, last, after its ancestors; not empty
   * @throws InvalidInput {@code GOV-REG-001} for every fault of every file
   */
  public static Region read(List<PackFiles> packs) {
    RegionReader reader = new RegionReader();
    packs.forEach(reader::read);
    reader
        .kindChecks
        .values()
        .forEach(
            check ->
                reader.faults.addAll(
                    check.faults(reader.roles.keySet(), reader.texts, reader.categories)));
    if (!reader.faults.isEmpty()) {
      throw new InvalidInput(reader.faults);
    }
    return reader.region(packs.get(packs.size() - 1).pack());
  }

  private Region region(String id) {
    Optional<WorkCalendar> known = calendar.map(read -> read.withUnits(calendarUnits));
    return new Region(
        id,
        levels,
        categories,
        roles,
        texts,
        known,
        matterKinds,
        new DutyList(duties),
        needs,
        schemes,
        new RuleBook(organisationKinds),
        notifications);
  }

  private void read(PackFiles pack) {
    pack.files()
        .forEach(
            (path, text) -> {
              String file = pack.pack() + "/" + path;
              if (path.startsWith(SCHEMES)) {
                check(file, text);
              } else {
                read(file, text);
              }
            });
  }

  /** A scheme of its own is found by its id when somebody asks for it; here it is only proved. */
  private void check(String file, String text) {
    try {
      SchemeReader.read(text, file);
    } catch (InvalidInput refused) {
      faults.addAll(refused.faults());
    }
  }

  private void read(String file, String text) {
    try {
      YamlMap root = YamlDocument.read(text, file, CODE);
      sections(file, root);
      root.finish();
      root.throwIfFaulty();
    } catch (InvalidInput refused) {
      faults.addAll(refused.faults());
    }
  }

  private void sections(String file, YamlMap root) {
    levels.putAll(translated(root, "levels"));
    categories.putAll(translated(root, "categories"));
    texts.putAll(translated(root, "texts"));
    root.namedTexts("roles").forEach((role, actions) -> roles.put(role, new HashSet<>(actions)));
    root.map("calendar")
        .flatMap(map -> CalendarSection.read(map, root))
        .ifPresent(read -> calendar = Optional.of(read));
    calendarUnits.putAll(CalendarSection.units(root));
    root.namedMaps("matterKinds").forEach((id, map) -> kind(file, id, map));
    if (root.keys().contains("duties")) {
      duties.clear();
    }
    root.maps("duties").forEach(each -> DutySection.read(each).ifPresent(duties::add));
    root.map("needs").flatMap(NeedsSection::read).ifPresent(read -> needs = Optional.of(read));
    root.map("notifications")
        .flatMap(NotificationSection::read)
        .ifPresent(read -> notifications = Optional.of(read));
    root.namedMaps("schemes")
        .forEach(
            (id, map) ->
                new SchemeSection(id, map).read().ifPresent(scheme -> schemes.put(id, scheme)));
    root.namedMaps("organisationKinds")
        .forEach(
            (id, map) ->
                new OrganisationKindSection(id, map)
                    .read()
                    .ifPresent(kind -> organisationKinds.put(id, kind)));
  }

  private void kind(String file, String id, YamlMap map) {
    MatterKindSection section = new MatterKindSection(id, map);
    section
        .read()
        .ifPresent(
            kind -> {
              matterKinds.put(id, kind);
              kindChecks.put(id, new KindCheck(file, section, kind));
            });
    texts.putAll(section.texts());
  }

  /** Texts by key and language; every key needs both languages shipped. */
  private static Map<String, Text> translated(YamlMap root, String section) {
    Map<String, Text> translated = new HashMap<>();
    root.namedMaps(section)
        .forEach(
            (key, languages) -> {
              Map<String, String> byLanguage = new HashMap<>();
              byLanguage.put("zh-CN", languages.text("zh-CN"));
              byLanguage.put("en", languages.text("en"));
              languages.finish();
              translated.put(key, new Text(Ordered.copyOf(byLanguage)));
            });
    return translated;
  }
}
