package org.grassroots.governance.engine;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.matter.MatterRules;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.RecordStore;

/** What a {@link Governance} is made of, all of it checked. */
record GovernanceParts(
    Plugins plugins,
    RecordStore store,
    Clock clock,
    AccessPolicy policy,
    MatterRules rules,
    Optional<Region> region,
    Map<String, NotificationChannel> channels,
    NotificationRules notifications,
    Optional<MessageTemplates> messages) {}
