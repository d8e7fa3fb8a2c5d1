package org.grassroots.governance.engine;

import java.util.Optional;
import org.grassroots.governance.engine.assessment.AssessmentBook;
import org.grassroots.governance.engine.matter.MatterRules;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.organisation.OrganisationRules;
import org.grassroots.governance.engine.unit.RegisterRules;
import org.grassroots.governance.model.need.NeedScale;

/** The rules every desk works by. */
record DeskRules(
    MatterRules matters,
    Optional<NeedScale> needs,
    AssessmentBook assessments,
    OrganisationRules organisations,
    RegisterRules units,
    Outbox outbox) {}
