package org.grassroots.governance.model.organisation;

import java.time.LocalDate;

/**
 * One term of one person in a post.
 *
 * @param since the day it was given; tells two terms in a row apart
 * @param isActing whether the person only stands in
 * @since 0.1
 */
public record Tenure(LocalDate since, boolean isActing) {}
