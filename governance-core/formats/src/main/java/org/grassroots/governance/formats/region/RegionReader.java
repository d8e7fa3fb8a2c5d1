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
import org.grassroots.governance.formats.assessment.MeasureReader;
import org.grassroots.governance.formats.assessment.SchemeReader;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.assessment.StandardMethods;
import org.grassroots.governance.model.duty.DutyEntry;
import org.grassroots.governance.model.duty.DutyList;
import org.grassroots.governance.model.matter.CalendarOverride;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.MatterMessages;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.need.NeedMessages;
import org.grassroots.governance.model.need.NeedScale;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.OrganisationMessages;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.resource.BookingMessages;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.model.unit.UnitHierarchy;

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

  /** The folder of a pack with measures in files of their own. */
  private static final String MEASURES = "measures/";

  private final SortedMap<String, Text> levels = new TreeMap<>();
  private final SortedMap<String, Text> categories = new TreeMap<>();
  private final SortedMap<String, Set<String>> roles = new TreeMap<>();
  private final SortedMap<String, Text> texts = new TreeMap<>();
  private final SortedMap<String, MatterKind> matterKinds = new TreeMap<>();
  private final SortedMap<String, Scheme> schemes = new TreeMap<>();
  private final SortedMap<String, OrganisationKind> organisationKinds = new TreeMap<>();
  private final SortedMap<String, UnitHierarchy> hierarchies = new TreeMap<>();
  private final SortedMap<String, KindCheck> kindChecks = new TreeMap<>();
  private final MethodLibrary methods;
  private final List<DutyEntry> duties = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final SortedMap<String, CalendarOverride> calendarUnits = new TreeMap<>();
  private Optional<WorkCalendar> calendar = Optional.empty();
  private Optional<NeedScale> needs = Optional.empty();
  private final SortedMap<String, List<MessageSection.Placed>> messages = new TreeMap<>();
  private final SortedMap<String, List<MessageSection.Placed>> messagesOfPack = new TreeMap<>();
  private Optional<NotificationSection.Sending> sending = Optional.empty();

  private RegionReader(MethodLibrary methods) {
    this.methods = methods;
  }

  /**
   * Reads a region.
   *
   * @param packs the pack wanted, last, after its ancestors; not empty
   * @throws InvalidInput {@code GOV-REG-001} for every fault of every file
   */
  public static Region read(List<PackFiles> packs) {
    return read(packs, new StandardMethods());
  }

  /**
   * Reads a region whose schemes may use the methods of plug-ins.
   *
   * @param packs the pack wanted, last, after its ancestors; not empty
   * @param methods the methods its schemes may name
   * @throws InvalidInput {@code GOV-REG-001} for every fault of every file
   */
  public static Region read(List<PackFiles> packs, MethodLibrary methods) {
    RegionReader reader = new RegionReader(methods);
    packs.forEach(reader::read);
    reader
        .kindChecks
        .values()
        .forEach(
            check ->
                reader.faults.addAll(
                    check.faults(reader.roles.keySet(), reader.texts, reader.categories)));
    MessageTemplates templates = reader.templates();
    if (!reader.faults.isEmpty()) {
      throw new InvalidInput(reader.faults);
    }
    return reader.region(packs.get(packs.size() - 1).pack(), templates);
  }

  private MessageTemplates templates() {
    List<MessageTemplate> templates = new ArrayList<>();
    MessageCheck check = new MessageCheck(messageKinds());
    sending.ifPresent(
        known -> known.kinds().forEach((where, of) -> faults.addAll(check.faults(where, of))));
    for (List<MessageSection.Placed> ofKind : messages.values()) {
      for (MessageSection.Placed placed : ofKind) {
        faults.addAll(check.faults(placed));
        templates.add(placed.template());
      }
    }
    try {
      return MessageTemplates.of(templates);
    } catch (InvalidInput refused) {
      refused
          .faults()
          .forEach(fault -> faults.add(Fault.of(CODE, where(fault), found(fault), fault.wanted())));
      return MessageTemplates.NONE;
    }
  }

  private String where(Fault fault) {
    String kind = fault.where().substring(fault.where().indexOf(' ') + 1);
    List<MessageSection.Placed> placed = messages.getOrDefault(kind, List.of());
    return placed.isEmpty() ? fault.where() : placed.get(placed.size() - 1).where();
  }

  private static String found(Fault fault) {
    return fault.found() + " (" + fault.code() + ")";
  }

  /** Every kind of message of the region. */
  private List<MessageKind> messageKinds() {
    List<MessageKind> kinds = new ArrayList<>(MatterMessages.kinds(matterKinds.values()));
    kinds.addAll(BookingMessages.kinds());
    kinds.addAll(OrganisationMessages.kinds());
    needs.flatMap(NeedScale::list).ifPresent(list -> kinds.addAll(NeedMessages.kinds(list)));
    kinds.add(MessageCheck.DIGEST);
    return kinds;
  }

  private Region region(String id, MessageTemplates templates) {
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
        sending.map(NotificationSection.Sending::policies),
        templates,
        messageKinds(),
        List.copyOf(hierarchies.values()));
  }

  private void read(PackFiles pack) {
    messagesOfPack.clear();
    pack.files()
        .forEach(
            (path, text) -> {
              String file = pack.pack() + "/" + path;
              if (path.startsWith(SCHEMES)) {
                check(() -> SchemeReader.read(text, file, methods));
              } else if (path.startsWith(MEASURES)) {
                check(() -> MeasureReader.read(text, file, methods));
              } else {
                read(file, text);
              }
            });
    messages.putAll(messagesOfPack);
  }

  /** What is found by its id when somebody asks for it is only proved here. */
  private void check(Runnable reading) {
    try {
      reading.run();
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
    NotificationSection.read(root, "notifications", file)
        .ifPresent(read -> sending = Optional.of(read));
    for (YamlMap each : root.maps("messages")) {
      new MessageSection(each)
          .read(file)
          .ifPresent(
              placed ->
                  messagesOfPack
                      .computeIfAbsent(placed.template().kind(), kind -> new ArrayList<>())
                      .add(placed));
    }
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
    root.namedMaps("hierarchies")
        .forEach(
            (name, map) ->
                HierarchySection.read(name, map).ifPresent(read -> hierarchies.put(name, read)));
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
