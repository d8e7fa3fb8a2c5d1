package org.grassroots.governance.model.assessment.scheme;

import java.util.Optional;

/**
 * One difference between two schemes.
 *
 * @param where {@code scheme}, {@code data}, {@code publish}, {@code ranking}, {@code bands}, or
 *     {@code node}, {@code column}, {@code band}, {@code veto}, {@code quota} or {@code test} with
 *     the id
 * @param key what differs, as the file calls it; empty when the whole part was added or removed
 * @param before as it was; empty when it was not there
 * @param after as it is; empty when it is no longer there
 * @since 0.1
 */
public record SchemeChange(
    String where, String key, Optional<String> before, Optional<String> after) {}
