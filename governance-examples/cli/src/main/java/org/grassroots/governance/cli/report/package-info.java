/**
 * The HTML report: one self-contained file with a map, charts, tables and an explanation per score,
 * in Chinese and English.
 *
 * <p>Rules: the same data gives the same bytes; every text from outside is data, never markup;
 * nothing is fetched.
 */
@NullMarked
package org.grassroots.governance.cli.report;

import org.jspecify.annotations.NullMarked;
