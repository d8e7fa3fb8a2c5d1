/**
 * {@code gov demo}: a town that does not exist lives through a year, by the public API alone.
 *
 * <p>Rules: the same seed gives the same bytes; nobody in it is a real person; shares and delays of
 * the story are in {@code story.yaml}.
 */
@NullMarked
package org.grassroots.governance.cli.demo;

import org.jspecify.annotations.NullMarked;
