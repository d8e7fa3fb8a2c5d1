package org.grassroots.governance.model.assessment.scheme;

import org.grassroots.governance.model.assessment.SubjectKind;

/**
 * What a scheme assesses.
 *
 * @param kind units, posts or programmes; never natural persons
 * @param level the level or kind of unit; empty for all
 * @since 0.1
 */
public record Subject(SubjectKind kind, String level) {}
