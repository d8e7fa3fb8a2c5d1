package org.grassroots.governance.model.place.register;

import java.util.Optional;

/**
 * What a subject shall be from a day on.
 *
 * @param id the id of the subject; a new one enters it
 * @param kind the code of its kind; for a subject that is there already the same as before
 * @param state what shall hold; the grid of a subject with a position is found by the register;
 *     empty takes the subject out
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // nothing holds after it is gone
public record SubjectChange(String id, String kind, Optional<SubjectState> state) {}
