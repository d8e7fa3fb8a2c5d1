/**
 * What every family uses: faults and exceptions, translated text, decisions and facts, timelines
 * and ledgers.
 *
 * <p>Rules: values are immutable and check themselves once, when they are made; nothing here reads
 * a clock, a locale or a file; this package knows no other family.
 */
@NullMarked
package org.grassroots.governance.model.shared;

import org.jspecify.annotations.NullMarked;
