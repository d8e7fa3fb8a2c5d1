/**
 * Surveys of needs: wide tables with one household a row, and the code lists of XLSForm
 * questionnaires.
 *
 * <p>Rules: which columns name needs, what a naming scores and which answers name nothing is a
 * profile, never code; every row is a household, also one that looks like another; nothing is
 * guessed: a column that is missing is refused.
 */
@NullMarked
package org.grassroots.governance.formats.survey;

import org.jspecify.annotations.NullMarked;
