package org.grassroots.governance.formats.region;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.Scheme;
import org.grassroots.governance.model.duty.DutyList;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.need.NeedScale;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageNames;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.model.shared.notification.NotificationPolicies;
import org.grassroots.governance.model.unit.UnitHierarchy;

/**
 * All the data of a region, inherited and overridden. Immutable. Maps are in code-point order of
 * their keys.
 *
 * @param id the id of the pack it was read for
 * @param levels levels and kinds of units, by id
 * @param categories classes of matters, by code
 * @param roles actions a role may do, by role; {@code family.*} stands for a whole family, {@code
 *     *} for everything
 * @param texts other texts, by key
 * @param calendar working days and hours
 * @param matterKinds by id
 * @param duties who is accountable for what
 * @param needs how needs are ranked
 * @param schemes by id
 * @param organisations kinds of organisations and their rules
 * @param notifications how messages are sent, through time
 * @param messages how messages read
 * @param messageKinds every kind of message the region sends
 * @param hierarchies the hierarchies of units and their levels, by name; empty when any is one
 * @since 0.1
 */
public record Region(
    String id,
    SortedMap<String, Text> levels,
    SortedMap<String, Text> categories,
    SortedMap<String, Set<String>> roles,
    SortedMap<String, Text> texts,
    Optional<WorkCalendar> calendar,
    SortedMap<String, MatterKind> matterKinds,
    DutyList duties,
    Optional<NeedScale> needs,
    SortedMap<String, Scheme> schemes,
    RuleBook organisations,
    Optional<NotificationPolicies> notifications,
    MessageTemplates messages,
    List<MessageKind> messageKinds,
    List<UnitHierarchy> hierarchies) {
  /** Copies the maps. */
  public Region {
    levels = Ordered.copyOf(levels);
    categories = Ordered.copyOf(categories);
    roles = Ordered.copyOf(roles);
    texts = Ordered.copyOf(texts);
    matterKinds = Ordered.copyOf(matterKinds);
    schemes = Ordered.copyOf(schemes);
    hierarchies = List.copyOf(hierarchies);
    messageKinds = List.copyOf(messageKinds);
  }

  /**
   * The names of codes for messages: the texts, and each category as {@code category.CODE} and each
   * kind of organisation as {@code organisation.kind.KIND}.
   */
  public MessageNames names() {
    SortedMap<String, Text> names = new TreeMap<>(texts);
    categories.forEach((code, name) -> names.put("category." + code, name));
    organisations
        .kinds()
        .forEach((kind, rules) -> names.put("organisation.kind." + kind, rules.name()));
    return new MessageNames(names);
  }
}
